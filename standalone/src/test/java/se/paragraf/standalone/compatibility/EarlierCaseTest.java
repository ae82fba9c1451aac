package se.paragraf.standalone.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Cases that an earlier program recorded, gone on with and taken in by this one. */
@Timeout(120)
class EarlierCaseTest {

    @TempDir
    private Path folder;

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void given_cases_of_an_earlier_program_when_commands_are_sent_to_them_then_they_go_on_from_where_they_stood(
            CapturedOutput log) {
        EarlierRegister earlier = EarlierRegister.unpackedIn(folder);
        try (RunningRegister running = RunningRegister.start(earlier.data(), 0)) {
            Register register = TestAccounts.register(running);

            earlier.agreements().forEach(agreement -> {
                long last = earlier.answers()
                        .get("/v1/agreements/" + agreement + "?effectiveAt=2026-11-28")
                        .get("sequence")
                        .asLong();
                recorded(register, agreement, "/annotations", Map.of("sequence", 0, "note", "Påhittat"), last + 1);
                JsonNode status =
                        EarlierRegister.read(register, "/v1/agreements/" + agreement + "?atLeast=" + (last + 1));
                assertThat(status.get("annotations")
                                .valueStream()
                                .map(note -> note.get("note").asString()))
                        .contains("Påhittat");
            });
            goOnWithTheRejected(register);
            goOnWithTheLong(register);
        }
        assertThat(Paragraf.run("audit", "--data", earlier.data().toString())).isZero();
        assertThat(log.getAll()).doesNotContain("A snapshot of", "Exception");
    }

    private static void goOnWithTheRejected(Register register) {
        String agreement = EarlierRegister.REJECTED;
        recorded(register, agreement, "/corrections/1/approval", Map.of(), 8);
        recorded(register, agreement, "/corrections/2/refusal", Map.of("reason", "Påhittat"), 9);

        JsonNode status = EarlierRegister.read(register, "/v1/agreements/" + agreement + "?atLeast=9");
        assertThat(status.at("/parties/0/paragraph")).isEqualTo(StringNode.valueOf("114"));
        assertThat(status.get("openCorrections")).isEmpty();
    }

    private static void goOnWithTheLong(Register register) {
        String agreement = EarlierRegister.LONG;
        recorded(register, agreement, "/adoptions/2480/conditions/1/resolution", Map.of(), 108);
        recorded(
                register,
                agreement,
                "/adoptions",
                Map.of("municipality", "2481", "source", EarlierRegisterTest.council("2481", "2022-06-20", 70)),
                109);
        Answer twice = register.post(
                "/v1/agreements/" + agreement + "/adoptions",
                Map.of("municipality", "2481", "source", EarlierRegisterTest.council("2481", "2022-06-27", 71)));
        assertThat(twice.text("type")).isEqualTo("/problems/already-adopted");
        recorded(register, agreement, "/handover", Map.of("handedOverOn", "2022-11-01"), 110);

        JsonNode status = EarlierRegister.read(register, "/v1/agreements/" + agreement + "?atLeast=110");
        assertThat(status.at("/adoption/adopted").asInt()).isEqualTo(2);
        assertThat(status.at("/council/handedOverOn").asString()).isEqualTo("2022-11-01");
    }

    private static void recorded(Register register, String agreement, String path, Object body, long sequence) {
        Answer answer = register.post("/v1/agreements/" + agreement + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        assertThat(answer.number("sequence")).isEqualTo(sequence);
    }

    @Test
    void given_an_export_of_an_earlier_program_when_it_is_imported_then_the_case_gives_the_earlier_answers() {
        EarlierRegister earlier = EarlierRegister.unpackedIn(folder);
        Path target = folder.resolve("empty");
        assertThat(Paragraf.run("import-case", earlier.export().toString(), "--data", target.toString()))
                .isZero();

        try (RunningRegister running = RunningRegister.start(target, 0)) {
            Register register = TestAccounts.register(running);
            EarlierRegister.read(register, "/v1/agreements/" + EarlierRegister.DEMONSTRATION + "?atLeast=36");
            List<String> paths = earlier.answers().keySet().stream()
                    .filter(path -> path.startsWith("/v1/agreements/" + EarlierRegister.DEMONSTRATION))
                    .toList();

            assertThat(paths)
                    .hasSize(4)
                    .allSatisfy(path -> assertThat(withoutPositions(
                                    EarlierRegister.inEarlierTerms(EarlierRegister.read(register, path))))
                            .as(path)
                            .isEqualTo(withoutPositions(EarlierRegister.expected(
                                    path, earlier.answers().get(path)))));
        }
    }

    /** Positions are those of the register that a case is in. */
    private static JsonNode withoutPositions(JsonNode answer) {
        return EarlierRegister.without(answer, List.of("position"));
    }
}
