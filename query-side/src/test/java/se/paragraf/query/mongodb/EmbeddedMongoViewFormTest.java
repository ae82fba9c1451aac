package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The contract, on an embedded server with MongoDB's protocol, in every build. */
class EmbeddedMongoViewFormTest extends MongoViewFormContract {

    @Override
    MongoClient client() {
        return Embedded.CLIENT;
    }

    /** Started at its first use and ended with the process. */
    private static final class Embedded {

        private static final MongoClient CLIENT =
                MongoClients.create(new MongoServer(new MemoryBackend()).bindAndGetConnectionString());
    }
}
