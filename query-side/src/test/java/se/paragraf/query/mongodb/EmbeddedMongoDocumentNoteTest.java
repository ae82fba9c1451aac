package se.paragraf.query.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentNoteContract;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.value.Sha256;

/** The contract, on an embedded server with MongoDB's protocol. */
class EmbeddedMongoDocumentNoteTest extends DocumentNoteContract {

    @Override
    protected void withPlace(Trial trial) throws Exception {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            trial.on(new InDatabase(client.getDatabase("documents")));
        } finally {
            server.shutdownNow();
        }
    }

    private record InDatabase(MongoDatabase database) implements Place {

        @Override
        public DocumentStore open(@Nullable AuthenticationKey key) {
            MongoDocumentStore store = new MongoDocumentStore(database, Clock.systemUTC(), key);
            store.prepare();
            return store;
        }

        @Override
        public void alter(Sha256 digest, String member) {
            Object value = member.equals("storedAt") ? new Date(0) : "altered";
            files().updateOne(Filters.eq("filename", digest.value()), Updates.set("metadata." + member, value));
        }

        @Override
        public void removeNote(Sha256 digest) {
            files().updateOne(Filters.eq("filename", digest.value()), Updates.unset("metadata"));
        }

        @Override
        public void removeCode(Sha256 digest) {
            files().updateOne(
                            Filters.eq("filename", digest.value()),
                            Updates.combine(Updates.unset("metadata.code"), Updates.unset("metadata.sealedAt")));
        }

        @Override
        public void removeMark() {
            database.getCollection("documents_sealed").drop();
        }

        @Override
        public void addStray() {
            files().insertOne(new Document("filename", "invoice.pdf").append("length", 1L));
            database.getCollection("documents.chunks")
                    .insertOne(new Document("files_id", new ObjectId()).append("n", 0));
        }

        private MongoCollection<Document> files() {
            return database.getCollection("documents.files");
        }
    }
}
