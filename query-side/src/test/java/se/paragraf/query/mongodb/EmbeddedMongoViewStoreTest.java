package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The contract, on an embedded server with MongoDB's protocol, in every build. */
class EmbeddedMongoViewStoreTest extends MongoViewStoreContract {

    @Override
    MongoClient client() {
        return Embedded.CLIENT;
    }

    @Test
    @Override
    @Disabled("this server changes a document in place while it is sending it; MongoDB and FerretDB do not")
    protected void a_concurrent_reader_sees_whole_documents_and_never_an_older_one_again() {}

    /** Started at its first use and ended with the process: two engines run this class, each with its own life cycle. */
    private static final class Embedded {

        private static final MongoClient CLIENT =
                MongoClients.create(new MongoServer(new MemoryBackend()).bindAndGetConnectionString());
    }
}
