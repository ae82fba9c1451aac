package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Events that this program cannot read, as a later one could have written them. */
class DeadLetterTest {

    private static final String UMEA = "2480";
    private static final String ASELE = "2463";

    @TempDir
    private Path folder;

    @Test
    void given_events_that_cannot_be_read_when_the_register_runs_then_their_cases_stand_still_and_all_others_go_on() {
        Answer unreadable;
        Answer unknown;
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            unreadable = proposed(register);
            unknown = proposed(register);
            adopted(register, unknown, UMEA);
            adopted(register, unreadable, UMEA);
        }
        RecordedFile file = new RecordedFile(folder);
        append(file, unreadable, "payload_type", "'{\"nonsense\": true}'");
        append(file, unknown, "'se.paragraf.event.OfALaterProgram'", "payload");

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            adopted(register, proposed(register), UMEA);
            List<JsonNode> letters = letters(register, 2);
            assertThat(letters)
                    .extracting(letter -> letter.get("agreementId").asString())
                    .containsExactly(unknown.text("agreementId"), unreadable.text("agreementId"));
            assertThat(letters.get(0).get("cause").asString()).contains("OfALaterProgram");
            assertThat(letters.get(1).get("cause").asString()).contains("nonsense");
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.get("sequence").asInt()).isEqualTo(2);
                assertThat(letter.get("positions")).hasSize(1);
            });
            assertThat(register.get(unreadable.header("Location")).number("sequence"))
                    .isEqualTo(1);
            assertThat(register.get("/actuator/health")
                            .json()
                            .at("/components/deadLetters/status")
                            .asString())
                    .isEqualTo("DEGRADED");
            assertThat(register.get("/actuator/health").status()).isEqualTo(200);
            assertThat(register.get("/actuator/prometheus").body()).contains("paragraf_dead_letters 2.0");

            Answer inVain = retried(register, unreadable);
            assertThat(inVain.json().at("/heldUpBy/eventId").asString())
                    .isEqualTo("made-up-" + unreadable.text("agreementId"));
        }
        mend(file, unreadable);

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            adopted(register, unreadable, "2482");
            letters(register, 2);

            assertThat(retried(register, unreadable).json().has("heldUpBy")).isFalse();

            assertThat(letters(register, 1)).hasSize(1);
            Answer read = register.get(unreadable.header("Location") + "?atLeast=3");
            assertThat(read.json().at("/adoption/adopted").asInt()).isEqualTo(3);
        }
    }

    private static Answer proposed(Register register) {
        return register.post(
                "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of(UMEA, ASELE, "2482")));
    }

    private static void adopted(Register register, Answer proposed, String municipality) {
        Map<String, Object> adoption =
                RequestBodies.adoption(municipality, RequestBodies.minutes(municipality, "2022-06-13", 113));
        Answer answer = register.post(proposed.header("Location") + "/adoptions", adoption);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Answer read = register.get(proposed.header("Location") + "?atLeast=" + answer.number("sequence"));
        assertThat(read.status()).isIn(200, 503);
    }

    private static Answer retried(Register register, Answer proposed) {
        return register.post("/v1/dead-letters/" + proposed.text("agreementId") + "/retry", Map.of());
    }

    private static List<JsonNode> letters(Register register, int expected) {
        List<JsonNode> letters = register.get("/v1/dead-letters").items();
        while (letters.size() != expected) {
            letters = register.get("/v1/dead-letters").items();
        }
        return letters;
    }

    /** Appends, after a case's last event, one like it with another type and payload. */
    private static void append(RecordedFile file, Answer proposed, String type, String payload) {
        String agreement = proposed.text("agreementId");
        assertThat(file.change("INSERT INTO events SELECT (SELECT max(position) + 1 FROM events), 'made-up-" + agreement
                        + "', aggregate_id, sequence + 1, aggregate_type, recorded_at, " + type
                        + ", payload_revision, " + payload + ", metadata FROM events WHERE aggregate_id = '" + agreement
                        + "' AND sequence = 1"))
                .isEqualTo(1);
    }

    /** Has the event say what it could have said, as if the program had learned to read it. */
    private static void mend(RecordedFile file, Answer proposed) {
        assertThat(file.changeAround(
                        "events_never_updated",
                        "UPDATE events SET payload = (SELECT replace(payload, '" + UMEA + "', '" + ASELE
                                + "') FROM events WHERE aggregate_id = '" + proposed.text("agreementId")
                                + "' AND sequence = 1) WHERE event_id = 'made-up-" + proposed.text("agreementId")
                                + "'"))
                .isEqualTo(1);
    }
}
