package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import se.paragraf.query.example.MongoServers;
import se.paragraf.query.example.NeedsMongo;

/** The contract, on the server that {@code MONGODB_URI} names, else on one in a container where there is Docker. */
@NeedsMongo
class RealMongoViewFormTest extends MongoViewFormContract {

    @Override
    MongoClient client() {
        return MongoServers.client();
    }
}
