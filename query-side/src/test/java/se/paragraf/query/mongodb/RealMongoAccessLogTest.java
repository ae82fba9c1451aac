package se.paragraf.query.mongodb;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import se.paragraf.query.example.MongoServers;
import se.paragraf.query.example.NeedsMongo;

/** The contract, on the server that {@code MONGODB_URI} names, else on one in a container where there is Docker. */
@NeedsMongo
class RealMongoAccessLogTest extends MongoAccessLogContract {

    @Override
    void withEmptyDatabase(OnDatabase trial) throws Exception {
        MongoDatabase database = MongoServers.client()
                .getDatabase("accesses-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            trial.on(database);
        } finally {
            database.drop();
        }
    }
}
