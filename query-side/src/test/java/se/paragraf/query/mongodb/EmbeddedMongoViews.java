package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.OptionalLong;
import java.util.UUID;
import se.paragraf.query.view.ViewStore;

/** View stores in an embedded server with MongoDB's protocol, for tests of other modules. */
public final class EmbeddedMongoViews {

    private static final MongoClient CLIENT =
            MongoClients.create(new MongoServer(new MemoryBackend()).bindAndGetConnectionString());

    private EmbeddedMongoViews() {}

    /** An empty store in a database of its own. */
    public static ViewStore store() {
        MongoViewStore store = new MongoViewStore(
                CLIENT.getDatabase("views-" + UUID.randomUUID().toString().substring(0, 8)), OptionalLong::empty);
        store.prepare();
        return store;
    }
}
