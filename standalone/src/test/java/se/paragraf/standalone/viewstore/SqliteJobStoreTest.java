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
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.job.JobStoreContract;

/** The contract of records of runs, and what is particular to the one in a file. */
class SqliteJobStoreTest extends JobStoreContract {

    @TempDir
    private Path directory;

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        Path own = Files.createTempDirectory("runs");
        try (ViewDatabase database = ViewDatabase.open(own.resolve("views.db"))) {
            trial.on(new SqliteJobStore(database, clock));
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }

    @Test
    void given_a_run_under_way_when_the_file_is_reopened_then_the_run_was_abandoned_and_the_next_may_begin() {
        Job left = opened(runs -> runs.begin(JobKind.REBUILD, "{\"done\":1}"));

        Job found = opened(runs -> runs.find(left.id()).orElseThrow());

        assertThat(found.state()).isEqualTo(JobState.ABANDONED);
        assertThat(found.endedAt()).isEqualTo(left.startedAt());
        assertThat(opened(runs -> runs.begin(JobKind.REBUILD, "{}")).isRunning())
                .isTrue();
    }

    @Test
    void given_views_of_an_earlier_form_when_the_file_is_opened_then_the_views_are_thrown_away_and_the_runs_are_kept()
            throws Exception {
        Job ended = opened(runs -> runs.end(runs.begin(JobKind.AUDIT, "{}").id(), JobState.DONE, "{}"));
        pretendAnEarlierVersion();

        Job found = opened(runs -> runs.find(ended.id()).orElseThrow());
        assertThat(found).isEqualTo(ended);
    }

    private interface Question<T> {
        T of(JobStore runs);
    }

    private <T> T opened(Question<T> question) {
        try (ViewDatabase database = ViewDatabase.open(directory.resolve("views.db"))) {
            return question.of(new SqliteJobStore(database, clock));
        }
    }

    private void pretendAnEarlierVersion() throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("views.db"));
                Statement statement = file.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        }
    }
}
