package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.blackbox.Answer;
import se.paragraf.blackbox.Register;
import se.paragraf.blackbox.TestAccounts;
import se.paragraf.blackbox.Written;

/** A long case file is loaded from its snapshot, and a snapshot is never the truth. */
class SnapshotTest {

    private static final int MORE_THAN_A_SNAPSHOTS_WORTH = 105;
    private static final Map<String, Object> PROPOSAL = Written.proposal("RS 1-2022", List.of("2480"));

    @TempDir
    private Path folder;

    @Test
    void givenACaseWithMoreThanAHundredEvents_whenTheRegisterIsStartedAgain_thenTheCaseIsLoadedFromItsSnapshot() {
        recordALongCase();
        RecordedFile file = new RecordedFile(folder);
        assertThat(Integer.parseInt(file.ask("SELECT sequence FROM snapshots"))).isBetween(99, 105);
        assertThat(file.change("UPDATE snapshots SET payload = replace(payload, 'samverkan', 'ögonblick')"))
                .isEqualTo(1);

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(titleThatTheRulesKnow(running)).isEqualTo("Överenskommelse om ögonblick");
        }
    }

    @Test
    void givenASnapshotOfAnotherRevision_whenTheRegisterIsStartedAgain_thenTheCaseIsLoadedFromItsEvents() {
        recordALongCase();
        RecordedFile file = new RecordedFile(folder);
        file.change("UPDATE snapshots SET payload_revision = '0', payload = '{}'");

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(titleThatTheRulesKnow(running)).isEqualTo("Överenskommelse om samverkan");
        }
    }

    private void recordALongCase() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            String id = register.post("/v1/agreements", PROPOSAL).text("agreementId");
            for (int paragraph = 1; paragraph <= MORE_THAN_A_SNAPSHOTS_WORTH; paragraph++) {
                Answer answer = register.post(
                        "/v1/agreements/" + id + "/preparations",
                        Map.of("source", Written.minutes("24", "2022-06-13", paragraph), "opinion", "SUPPORTS"));
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            }
        }
    }

    /** A case that is open is not opened again, and the refusal tells it by the title that its case file has. */
    private static String titleThatTheRulesKnow(RunningRegister running) {
        return TestAccounts.register(running)
                .post("/v1/agreements", PROPOSAL)
                .json()
                .at("/existing/title")
                .asString();
    }
}
