package se.paragraf.standalone.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLogContract;
import se.paragraf.query.accesslog.AccessLogVerification;
import se.paragraf.query.accesslog.AccessLogVerification.Kind;
import se.paragraf.query.accesslog.AccessQuery;

/** The contract, on a file; that the file lets nobody else change it either, and what becomes of one of before. */
class SqliteAccessLogTest extends AccessLogContract {

    private static final AccessQuery ALL = new AccessQuery(null, null, null, null, null, 100);

    @TempDir
    private Path folder;

    @Override
    protected void withIntruder(IntruderTrial trial) throws Exception {
        Path log = Files.createTempDirectory(folder, "log");
        try (SqliteAccessLog opened = SqliteAccessLog.open(log, KEY)) {
            trial.on(opened, new InFile(log.resolve("access.db")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access SET actor = 'nobody'",
                "DELETE FROM access",
                "UPDATE OR REPLACE access SET id = '1'",
                "INSERT OR REPLACE INTO access SELECT number, 'x', at, 'nobody', role, agreement, path, query, address,"
                        + " method, sealed_at, code FROM access",
                "INSERT OR REPLACE INTO access SELECT 7, id, at, 'nobody', role, agreement, path, query, address,"
                        + " method, sealed_at, code FROM access"
            })
    void given_an_access_when_its_row_is_changed_in_the_file_then_it_is_refused(String change) throws Exception {
        try (SqliteAccessLog log = open()) {
            log.append(access("1", "ada"));
        }
        assertThatThrownBy(() -> sql(change)).hasMessageContaining("an access is never");
    }

    @Test
    void given_a_trigger_that_swallows_entries_when_one_is_appended_then_it_is_refused() throws Exception {
        try (SqliteAccessLog log = open()) {
            sql("CREATE TRIGGER quiet BEFORE INSERT ON access BEGIN SELECT RAISE(IGNORE); END");

            assertThatThrownBy(() -> log.append(access("1", "ada"))).hasMessageContaining("tampered");
        }
    }

    @Test
    void given_a_log_when_it_is_opened_again_then_its_chain_goes_on() throws Exception {
        try (SqliteAccessLog log = open()) {
            log.append(access("1", "ada"));
        }
        try (SqliteAccessLog log = open()) {
            log.append(access("2", "bo"));

            assertThat(log.verify()).isEqualTo(new AccessLogVerification(2, 0, 0, 0, java.util.List.of()));
        }
    }

    @Test
    void given_a_log_of_before_when_it_is_opened_then_its_entries_get_codes_once_and_are_read_as_they_were()
            throws Exception {
        for (String statement : AccessLogFile.SCHEMA_BEFORE) {
            sql(statement);
        }
        sql("INSERT INTO access VALUES ('2', 2, 'bo', 'compliance', NULL, '/v1/agreements', 'q=x', '::1'),"
                + " ('1', 1, 'ada', 'compliance', '7bd3dbf9-37de-5b43-aaec-586cc9eca3ce', '/', NULL, '::1')");

        open().close();
        try (SqliteAccessLog log = open()) {
            log.append(access("3", "eva"));

            assertThat(log.read(ALL)).extracting(AccessEntry::actor).containsExactly("eva", "bo", "ada");
            assertThat(log.read(ALL).get(1).query()).isEqualTo("q=x");
            assertThat(log.verify()).isEqualTo(new AccessLogVerification(3, 2, 0, 0, java.util.List.of()));

            new InFile(file()).alter("1", "nobody");
            assertThat(log.verify().first())
                    .extracting(AccessLogVerification.Discrepancy::kind)
                    .containsExactly(Kind.ALTERED);
        }
        assertThatThrownBy(() -> sql("DELETE FROM access")).hasMessageContaining("never taken away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA application_id = 7", "PRAGMA user_version = 3"})
    void given_a_file_of_another_program_or_a_later_version_when_it_is_opened_then_it_is_refused_and_left_alone(
            String pragma) throws Exception {
        open().close();
        sql(pragma);
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(this::open).hasMessageContaining("access.db");
        assertThat(file()).hasBinaryContent(before);
    }

    private SqliteAccessLog open() {
        return SqliteAccessLog.open(folder, KEY);
    }

    private Path file() {
        return folder.resolve("access.db");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static AccessEntry access(String id, String actor) {
        return new AccessEntry(id, Instant.EPOCH, actor, "compliance", null, "/", null, "::1", "GET");
    }

    /** Drops the triggers, does it, and puts them back. */
    private record InFile(Path file) implements Intruder {

        @Override
        public void alter(String id, String actor) throws SQLException {
            change("UPDATE access SET actor = ? WHERE id = ?", actor, id);
        }

        @Override
        public void remove(String id) throws SQLException {
            change("DELETE FROM access WHERE id = ?", id);
        }

        @Override
        public void insert(String id, String like) throws SQLException {
            change(
                    "INSERT INTO access SELECT number + 1, ?, at, actor, role, agreement, path, query, address, method,"
                            + " sealed_at, code FROM access WHERE id = ?",
                    id,
                    like);
        }

        private void change(String change, String... values) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement();
                    PreparedStatement changing = connection.prepareStatement(change)) {
                for (String trigger : java.util.List.of("access_unchanged", "access_kept", "access_never_replaced")) {
                    statement.execute("DROP TRIGGER " + trigger);
                }
                for (int number = 0; number < values.length; number++) {
                    changing.setString(number + 1, values[number]);
                }
                changing.executeUpdate();
                for (String each : AccessLogFile.SCHEMA) {
                    if (each.contains("CREATE TRIGGER")) {
                        statement.execute(each);
                    }
                }
            }
        }
    }
}
