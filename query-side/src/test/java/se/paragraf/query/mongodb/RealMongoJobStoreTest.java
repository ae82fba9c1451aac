package se.paragraf.query.mongodb;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.UUID;
import se.paragraf.query.example.MongoServers;
import se.paragraf.query.example.NeedsMongo;
import se.paragraf.query.job.JobStoreContract;

/** The contract, on the server that {@code MONGODB_URI} names, else on one in a container where there is Docker. */
@NeedsMongo
class RealMongoJobStoreTest extends JobStoreContract {

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        MongoDatabase database = MongoServers.client()
                .getDatabase("runs-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            trial.on(new MongoJobStore(database, clock));
        } finally {
            database.drop();
        }
    }
}
