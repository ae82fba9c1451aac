package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentBalancerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({"8, 1, 0", "8, 2, 4", "4, 2, 0", "8, 3, 5", "3, 3, 0", "8, 8, 7", "8, 20, 7", "1, 20, 0", "0, 2, 0"})
    void given_some_of_eight_segments_when_they_are_balanced_then_those_beyond_the_share_are_released(
            int own, int instances, int expected) {
        List<Integer> segments = IntStream.range(0, own).boxed().toList();

        assertThat(SegmentBalancer.excess(segments, 8, instances)).hasSize(expected);
    }

    @Test
    void given_instances_when_one_is_silent_or_leaves_then_it_is_not_counted_any_more() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<Document> collection = client.getDatabase("test").getCollection("instances");
            assertThat(instances(collection, "a", NOW).heartbeat()).isEqualTo(1);
            assertThat(instances(collection, "b", NOW).heartbeat()).isEqualTo(2);

            Instances later = instances(collection, "c", NOW.plus(HEARTBEAT_TIMEOUT));
            assertThat(later.heartbeat()).isEqualTo(3);
            assertThat(instances(collection, "c", NOW.plus(HEARTBEAT_TIMEOUT).plusMillis(1))
                            .heartbeat())
                    .isEqualTo(1);

            instances(collection, "d", NOW.plus(HEARTBEAT_TIMEOUT)).heartbeat();
            later.leave();
            assertThat(instances(collection, "d", NOW.plus(HEARTBEAT_TIMEOUT).plusMillis(1))
                            .heartbeat())
                    .isEqualTo(1);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void given_views_of_another_form_when_segments_are_balanced_then_the_instance_releases_all_and_leaves()
            throws InterruptedException {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<Document> collection = client.getDatabase("test").getCollection("instances");
            Instances own = instances(collection, "a", NOW);
            own.heartbeat();
            BlockingQueue<Integer> released = new LinkedBlockingQueue<>();
            SegmentBalancer balancer = new SegmentBalancer(own, () -> processor(released), 3, () -> false);

            balancer.start();

            for (int segment = 0; segment < 3; segment++) {
                assertThat(released.poll(20, TimeUnit.SECONDS)).isEqualTo(segment);
            }
            assertThat(collection.countDocuments()).isZero();
            balancer.stop();
        } finally {
            server.shutdownNow();
        }
    }

    /** A processor with the segments 0 to 2, which tells the ones that it is asked to release. */
    private static StreamingEventProcessor processor(BlockingQueue<Integer> released) {
        Map<Integer, Object> segments = new TreeMap<>(Map.of(0, "", 1, "", 2, ""));
        return (StreamingEventProcessor) Proxy.newProxyInstance(
                SegmentBalancerTest.class.getClassLoader(),
                new Class<?>[] {StreamingEventProcessor.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "processingStatus" -> segments;
                    case "releaseSegment" -> {
                        released.add((Integer) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Instances instances(MongoCollection<Document> collection, String own, Instant now) {
        return new Instances(collection, own, HEARTBEAT_TIMEOUT, Clock.fixed(now, ZoneOffset.UTC));
    }
}
