package se.paragraf.standalone.accesslog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLogContract;

/** The contract, on a file; and that the file lets nobody else change it either. */
class SqliteAccessLogTest extends AccessLogContract {

    @TempDir
    private Path folder;

    @Override
    protected void withEmptyLog(Trial trial) throws Exception {
        try (SqliteAccessLog log = SqliteAccessLog.open(Files.createTempDirectory(folder, "log"))) {
            trial.on(log);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE access SET actor = 'nobody'", "DELETE FROM access"})
    void given_an_access_when_its_row_is_changed_in_the_file_then_it_is_refused(String change) throws Exception {
        try (SqliteAccessLog log = SqliteAccessLog.open(folder)) {
            log.append(new AccessEntry("1", Instant.now(), "ada", "compliance", null, "/", null, "::1"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db"));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("an access is never");
        }
    }
}
