package se.paragraf.query.mongodb;

import com.mongodb.client.MongoDatabase;
import java.util.OptionalLong;
import java.util.UUID;
import se.paragraf.query.agreements.AnswersContract;
import se.paragraf.query.example.MongoServers;
import se.paragraf.query.example.NeedsMongo;

/** The contract of answers, on the server that {@code MONGODB_URI} names, else on one in a container. */
@NeedsMongo
class RealMongoAnswersTest extends AnswersContract {

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        MongoDatabase database = MongoServers.client()
                .getDatabase("answers-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            MongoViewStore store = new MongoViewStore(database, OptionalLong::empty);
            store.prepare();
            trial.on(store);
        } finally {
            database.drop();
        }
    }
}
