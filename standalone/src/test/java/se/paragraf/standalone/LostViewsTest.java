package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.server.RunningRegister;

/** A lost view file is rebuilt from the events. */
class LostViewsTest {

    private static final String UMEA = "2480";
    private static final int EVENTS = 2;

    @TempDir
    private Path data;

    @Test
    void given_a_register_whose_views_are_gone_when_it_starts_then_they_are_made_from_the_first_event_on()
            throws Exception {
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            recordACase(TestAccounts.register(register));
        }
        loseViews();
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            ViewStore views = register.context().getBean(ViewStore.class);
            assertThat(views.awaitBeyond(EVENTS - 1, Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void given_views_of_an_earlier_form_when_the_register_starts_then_they_are_rebuilt() throws Exception {
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            recordACase(TestAccounts.register(register));
        }
        execute("views-1.db", "UPDATE documents SET body = '{\"of\": \"an earlier form\"}'");
        execute("views.db", "PRAGMA user_version = 1");
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            ViewStore store = register.context().getBean(ViewStore.class);
            assertThat(store.awaitBeyond(EVENTS - 1, Duration.ofSeconds(30))).isTrue();
            Register reader = TestAccounts.register(register);
            assertThat(reader.get("/v1/agreements").items()).hasSize(1);
        }
    }

    private static void recordACase(Register registrar) {
        Answer proposed =
                registrar.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of(UMEA)));
        Answer adopted = registrar.post(
                proposed.header("Location") + "/adoptions",
                RequestBodies.adoption(UMEA, RequestBodies.minutes(UMEA, "2022-06-13", 113)));
        assertThat(adopted.status()).as(adopted.body()).isEqualTo(201);
    }

    private void execute(String file, String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private void loseViews() throws IOException {
        for (String file : List.of("views.db", "views.db-wal", "views.db-shm")) {
            Files.deleteIfExists(data.resolve(file));
        }
    }
}
