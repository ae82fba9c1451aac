package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The contract, on an embedded server with MongoDB's protocol, in every build. */
class EmbeddedMongoAccessLogTest extends MongoAccessLogContract {

    @Override
    void withEmptyDatabase(OnDatabase trial) throws Exception {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            trial.on(client.getDatabase("accesses"));
        } finally {
            server.shutdownNow();
        }
    }
}
