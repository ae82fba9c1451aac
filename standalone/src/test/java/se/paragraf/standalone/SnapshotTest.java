package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/** A long case file is loaded from its snapshot, and a snapshot is never the truth. */
class SnapshotTest {

    private static final int MORE_THAN_A_SNAPSHOTS_WORTH = 105;
    private static final Map<String, Object> PROPOSAL = RequestBodies.proposal("RS 1-2022", List.of("2480"));

    @TempDir
    private Path folder;

    @Test
    void
            given_a_case_with_more_than_a_hundred_events_when_the_register_is_started_again_then_the_case_is_loaded_from_its_snapshot() {
        recordALongCase();
        RecordedFile file = new RecordedFile(folder);
        assertThat(Integer.parseInt(file.ask("SELECT sequence FROM snapshots"))).isBetween(99, 105);

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(titleThatTheRulesKnow(running)).isEqualTo("Överenskommelse om samverkan");
            assertThat(passedOver(running)).isZero();
            assertThat(audited(running).get("differences")).isEmpty();
        }
    }

    @Test
    void
            given_a_snapshot_that_something_else_changed_when_the_register_is_started_again_then_it_is_passed_over_and_told() {
        recordALongCase();
        RecordedFile file = new RecordedFile(folder);
        assertThat(file.change("UPDATE snapshots SET payload = replace(payload, 'samverkan', 'ögonblick')"))
                .isEqualTo(1);

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(audited(running).get("differences").values().stream()
                            .map(difference -> difference.get("finding").asString() + " "
                                    + difference.get("field").asString()))
                    .containsExactlyInAnyOrder(
                            "SNAPSHOT_DIFFERS snapshot code", "SNAPSHOT_DIFFERS snapshot.caseFile.records");
            assertThat(titleThatTheRulesKnow(running)).isEqualTo("Överenskommelse om samverkan");
            assertThat(passedOver(running)).isPositive();
        }
    }

    @Test
    void
            given_a_snapshot_of_another_revision_when_the_register_is_started_again_then_the_case_is_loaded_from_its_events() {
        recordALongCase();
        RecordedFile file = new RecordedFile(folder);
        file.change("UPDATE snapshots SET payload_revision = '0', payload = '{}'");

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(titleThatTheRulesKnow(running)).isEqualTo("Överenskommelse om samverkan");
        }
    }

    private static double passedOver(RunningRegister running) {
        return running.context()
                .getBean(MeterRegistry.class)
                .get("paragraf.snapshots.rejected")
                .functionCounter()
                .count();
    }

    private static JsonNode audited(RunningRegister running) {
        return AuditedRegister.audited(TestAccounts.register(running));
    }

    private void recordALongCase() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            String id = register.post("/v1/agreements", PROPOSAL).text("agreementId");
            for (int paragraph = 1; paragraph <= MORE_THAN_A_SNAPSHOTS_WORTH; paragraph++) {
                Answer answer = register.post(
                        "/v1/agreements/" + id + "/preparations",
                        Map.of("source", RequestBodies.minutes("24", "2022-06-13", paragraph), "opinion", "SUPPORTS"));
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
