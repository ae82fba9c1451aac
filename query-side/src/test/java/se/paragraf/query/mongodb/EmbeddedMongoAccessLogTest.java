package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import se.paragraf.query.accesslog.AccessLogContract;

/** The contract, on an embedded server with MongoDB's protocol, in every build. */
class EmbeddedMongoAccessLogTest extends AccessLogContract {

    @Override
    protected void withEmptyLog(Trial trial) throws Exception {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoAccessLog log = new MongoAccessLog(client.getDatabase("accesses"));
            log.prepare();
            trial.on(log);
        } finally {
            server.shutdownNow();
        }
    }
}
