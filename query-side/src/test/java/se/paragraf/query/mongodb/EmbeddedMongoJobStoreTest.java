package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import se.paragraf.query.job.JobStoreContract;

/** The contract, on an embedded server with MongoDB's protocol, in every build. */
class EmbeddedMongoJobStoreTest extends JobStoreContract {

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            trial.on(new MongoJobStore(client.getDatabase("runs"), clock));
        } finally {
            server.shutdownNow();
        }
    }
}
