package se.paragraf.standalone.viewstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.util.FileSystemUtils;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.TransactionalViewStoreContract;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.sqlite.SqliteTransactions;

/** The contract of view stores, and what is particular to the one in a file. */
class SqliteViewStoreTest extends TransactionalViewStoreContract {

    @TempDir
    private static Path directory;

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        Path own = Files.createTempDirectory("views");
        try (ViewDatabase database = ViewDatabase.open(own.resolve("views.db"))) {
            trial.on(new SqliteViewStore(database));
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }

    @Test
    void given_a_transaction_when_it_is_rolled_back_then_what_was_put_in_it_never_was() {
        Path file = directory.resolve("rollback.db");
        try (ViewDatabase database = ViewDatabase.open(file)) {
            SqliteTransactions transactions = database.transactions();
            SqliteViewStore store = new SqliteViewStore(database);
            Transaction transaction = transactions.startTransaction();
            store.put(store.live(), List.of(document()));
            assertThat(get(store)).isEmpty();
            transaction.rollback();
            assertThat(get(store)).isEmpty();
            long position = store.read(ViewReader::position);
            assertThat(position).isEqualTo(ViewReader.NOTHING);
        }
    }

    @Test
    void given_a_part_that_was_rolled_back_then_the_whole_transaction_cannot_be_committed() {
        try (ViewDatabase database = ViewDatabase.open(directory.resolve("part.db"))) {
            SqliteTransactions transactions = database.transactions();
            SqliteViewStore store = new SqliteViewStore(database);
            Transaction whole = transactions.startTransaction();
            store.put(store.live(), List.of(document()));
            transactions.startTransaction().rollback();
            assertThatThrownBy(whole::commit).isInstanceOf(UnexpectedRollbackException.class);
            assertThat(get(store)).isEmpty();
            store.put(store.live(), List.of(document()));
            assertThat(get(store)).isPresent();
        }
    }

    @Test
    void given_a_file_that_was_closed_when_it_is_opened_again_then_the_views_are_there() {
        Path file = directory.resolve("again/views.db");
        ViewDocument put = document();
        try (ViewDatabase database = ViewDatabase.open(file)) {
            ViewStore store = new SqliteViewStore(database);
            store.put(store.live(), List.of(put));
        }
        try (ViewDatabase database = ViewDatabase.open(file)) {
            ViewStore store = new SqliteViewStore(database);
            assertThat(get(store)).map(StoredDocument::body).contains(put.body());
        }
    }

    @Test
    void given_a_file_of_a_later_version_then_it_is_left_alone() throws Exception {
        Path file = directory.resolve("later.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        assertThatThrownBy(() -> ViewDatabase.open(file).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("999");
    }

    private static ViewDocument document() {
        CaseFile file = new CaseFile("RS 1-2022", 3).proposed(null, "2480");
        return StatusView.document(AgreementHistory.of(file.events()));
    }

    private static Optional<StoredDocument> get(ViewStore store) {
        return store.read(reader -> reader.get(document().key()));
    }
}
