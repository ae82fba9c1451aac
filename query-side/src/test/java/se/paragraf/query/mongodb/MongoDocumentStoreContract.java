package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import se.paragraf.query.documents.AlteredDocumentException;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;
import se.paragraf.query.documents.DocumentStoreContract;
import se.paragraf.query.documents.Documents;

/** The contract of a document store, and what a crashed process leaves in MongoDB. */
abstract class MongoDocumentStoreContract extends DocumentStoreContract {

    private static final byte[] CONTENT = content(600_000);

    /** What is tried on a database. */
    interface OnDatabase {
        void on(MongoDatabase database) throws Exception;
    }

    abstract void withEmptyDatabase(OnDatabase trial) throws Exception;

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        withEmptyDatabase(database -> trial.on(store(database, Duration.ZERO)));
    }

    @Test
    void given_a_process_that_crashed_during_an_upload_when_another_starts_a_day_later_then_nothing_is_left_of_it()
            throws Exception {
        withEmptyDatabase(database -> {
            leaveHalf(store(database, Duration.ZERO));
            assertThat(chunks(database)).isPositive();

            store(database, Duration.ofHours(23));
            assertThat(chunks(database)).as("others may still be writing").isPositive();

            store(database, Duration.ofHours(25));
            assertThat(chunks(database)).isZero();
            assertThat(database.getCollection("documents_arriving").countDocuments())
                    .isZero();
        });
    }

    @Test
    void given_a_process_that_crashed_after_a_document_was_kept_when_another_starts_then_the_document_stays()
            throws Exception {
        withEmptyDatabase(database -> {
            DocumentUpload unfinished = store(database, Duration.ZERO).begin(digest(CONTENT), "application/pdf", null);
            unfinished.bytes().write(CONTENT);
            assertThat(unfinished.keep()).isTrue();

            Documents documents = new Documents(store(database, Duration.ofHours(25)));

            assertThat(documents
                            .open(documents.find(digest(CONTENT)).orElseThrow())
                            .readAllBytes())
                    .isEqualTo(CONTENT);
            assertThat(database.getCollection("documents_arriving").countDocuments())
                    .isZero();
        });
    }

    @Test
    void given_a_document_that_is_uploaded_twice_when_both_are_done_then_its_bytes_are_stored_once() throws Exception {
        withEmptyDatabase(database -> {
            MongoDocumentStore store = store(database, Duration.ZERO);
            try (DocumentUpload late = store.begin(digest(CONTENT), "application/pdf", null)) {
                late.bytes().write(CONTENT);
                new Documents(store).receive(digest(CONTENT), "application/pdf", new ByteArrayInputStream(CONTENT));
                assertThat(late.keep()).isFalse();
            }

            assertThat(chunks(database)).isEqualTo(3);
        });
    }

    @Test
    void given_other_bytes_than_announced_when_they_are_refused_then_no_chunk_is_left_of_them() throws Exception {
        withEmptyDatabase(database -> {
            Documents documents = new Documents(store(database, Duration.ZERO));

            assertThatThrownBy(
                    () -> documents.receive(digest(content(1)), "application/pdf", new ByteArrayInputStream(CONTENT)));

            assertThat(chunks(database)).isZero();
            assertThat(database.getCollection("documents_arriving").countDocuments())
                    .isZero();
        });
    }

    @Test
    void given_an_altered_chunk_when_the_document_is_read_then_it_is_not_served() throws Exception {
        withEmptyDatabase(database -> {
            Documents documents = new Documents(store(database, Duration.ZERO));
            documents.receive(digest(CONTENT), "application/pdf", new ByteArrayInputStream(CONTENT));
            var second = Filters.eq("n", 1);
            byte[] chunk = database.getCollection("documents.chunks")
                    .find(second)
                    .first()
                    .get("data", Binary.class)
                    .getData();
            chunk[100]++;
            database.getCollection("documents.chunks")
                    .updateOne(second, com.mongodb.client.model.Updates.set("data", new Binary(chunk)));

            assertThatThrownBy(() -> documents
                            .open(documents.find(digest(CONTENT)).orElseThrow())
                            .readAllBytes())
                    .isInstanceOf(AlteredDocumentException.class);

            database.getCollection("documents.chunks").deleteOne(second);
            assertThatThrownBy(() -> documents
                            .open(documents.find(digest(CONTENT)).orElseThrow())
                            .readAllBytes())
                    .isInstanceOf(IOException.class);
        });
    }

    private static void leaveHalf(MongoDocumentStore store) throws IOException {
        store.begin(digest(CONTENT), "application/pdf", null).bytes().write(CONTENT);
    }

    private static long chunks(MongoDatabase database) {
        return database.getCollection("documents.chunks").countDocuments();
    }

    /** A store as an instance prepares it that starts so much later. */
    private static MongoDocumentStore store(MongoDatabase database, Duration later) {
        MongoDocumentStore store = new MongoDocumentStore(database, Clock.offset(Clock.systemUTC(), later), null);
        store.prepare();
        return store;
    }
}
