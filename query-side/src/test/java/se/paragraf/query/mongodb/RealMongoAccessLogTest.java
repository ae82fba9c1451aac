package se.paragraf.query.mongodb;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import se.paragraf.query.accesslog.AccessLogContract;
import se.paragraf.query.example.MongoServers;
import se.paragraf.query.example.NeedsMongo;

/** The contract, on the server that {@code MONGODB_URI} names, else on one in a container where there is Docker. */
@NeedsMongo
class RealMongoAccessLogTest extends AccessLogContract {

    @Override
    protected void withEmptyLog(Trial trial) throws Exception {
        MongoDatabase database = MongoServers.client()
                .getDatabase("accesses-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            MongoAccessLog log = new MongoAccessLog(database);
            log.prepare();
            trial.on(log);
        } finally {
            database.drop();
        }
    }
}
