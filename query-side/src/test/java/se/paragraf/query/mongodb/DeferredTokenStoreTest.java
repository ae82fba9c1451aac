package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import se.paragraf.event.json.EventJson;

class DeferredTokenStoreTest {

    private static final String VIEWS = "views";

    private final AtomicBoolean writable = new AtomicBoolean(true);
    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(EventJson::configure)
            .build();

    @Test
    void given_a_batch_when_its_token_is_stored_then_the_views_of_the_batch_are_written_first() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoDatabase database = client.getDatabase("test");
            SegmentPositions positions = new SegmentPositions(database.getCollection("tokens"), serializer, VIEWS);
            assertThat(positions.lowest()).isEmpty();
            DeferredTokenStore tokens = tokens(database);
            tokens.initializeTokenSegments(VIEWS, 2, new GlobalSequenceTrackingToken(-1));
            tokens.fetchToken(VIEWS, 0);
            tokens.fetchToken(VIEWS, 1);
            tokens.storeToken(new GlobalSequenceTrackingToken(9), VIEWS, 1);

            AtomicReference<OptionalLong> whileWriting = new AtomicReference<>();
            UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("an event"));
            batch.onPrepareCommit(processor -> tokens.storeToken(new GlobalSequenceTrackingToken(7), VIEWS, 0));
            batch.onPrepareCommit(projection -> whileWriting.set(positions.lowest()));
            batch.commit();

            assertThat(whileWriting.get()).hasValue(-1);
            assertThat(positions.lowest()).hasValue(7);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void given_views_of_another_form_when_segments_are_wanted_then_none_is_available() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            DeferredTokenStore tokens = tokens(client.getDatabase("test"));
            tokens.initializeTokenSegments(VIEWS, 2, new GlobalSequenceTrackingToken(-1));
            assertThat(tokens.fetchAvailableSegments(VIEWS)).hasSize(2);

            writable.set(false);

            assertThat(tokens.fetchAvailableSegments(VIEWS)).isEmpty();
        } finally {
            server.shutdownNow();
        }
    }

    private DeferredTokenStore tokens(MongoDatabase database) {
        return new DeferredTokenStore(
                MongoTokenStore.builder()
                        .mongoTemplate(DefaultMongoTemplate.builder()
                                .mongoDatabase(database)
                                .trackingTokensCollectionName("tokens")
                                .build())
                        .ensureIndexes(false)
                        .serializer(serializer),
                writable::get);
    }
}
