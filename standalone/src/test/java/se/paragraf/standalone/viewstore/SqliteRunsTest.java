package se.paragraf.standalone.viewstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.paragraf.query.run.Run;
import se.paragraf.query.run.RunKind;
import se.paragraf.query.run.RunState;
import se.paragraf.query.run.Runs;
import se.paragraf.query.run.RunsContract;

/** The contract of records of runs, and what is particular to the one in a file. */
class SqliteRunsTest extends RunsContract {

    @TempDir
    private Path directory;

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        Path own = Files.createTempDirectory("runs");
        try (ViewDatabase database = ViewDatabase.open(own.resolve("views.db"))) {
            trial.on(new SqliteRuns(database, clock));
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }

    @Test
    void givenARunUnderWay_whenTheFileIsOpenedAnew_thenTheRunWasAbandonedAndTheNextMayBegin() {
        Run left = opened(runs -> runs.begin(RunKind.REBUILD, "{\"done\":1}"));

        Run found = opened(runs -> runs.find(left.id()).orElseThrow());

        assertThat(found.state()).isEqualTo(RunState.ABANDONED);
        assertThat(found.endedAt()).isEqualTo(left.startedAt());
        assertThat(opened(runs -> runs.begin(RunKind.REBUILD, "{}")).isRunning())
                .isTrue();
    }

    @Test
    void givenViewsOfAnEarlierForm_whenTheFileIsOpened_thenTheViewsAreThrownAwayAndTheRunsAreKept() throws Exception {
        Run ended = opened(runs -> runs.end(runs.begin(RunKind.AUDIT, "{}").id(), RunState.DONE, "{}"));
        pretendAnEarlierVersion();

        Run found = opened(runs -> runs.find(ended.id()).orElseThrow());
        assertThat(found).isEqualTo(ended);
    }

    private interface Question<T> {
        T of(Runs runs);
    }

    private <T> T opened(Question<T> question) {
        try (ViewDatabase database = ViewDatabase.open(directory.resolve("views.db"))) {
            return question.of(new SqliteRuns(database, clock));
        }
    }

    private void pretendAnEarlierVersion() throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("views.db"));
                Statement statement = file.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        }
    }
}
