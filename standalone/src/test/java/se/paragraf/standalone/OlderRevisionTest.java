package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/** A register that was written by an earlier release, with events in their first form. */
class OlderRevisionTest {

    private static final String UMEA = "2480";

    @TempDir
    private Path folder;

    @Test
    void
            given_an_adoption_of_revision1_when_the_register_is_started_then_rules_and_views_read_its_conditions_by_number()
                    throws IOException {
        String id = recordAConditionalAdoption();
        storeItAsRevision1();
        forgetTheViews();

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            assertThat(register.get("/v1/agreements/" + id + "?atLeast=1")
                            .json()
                            .at("/parties/0/conditions"))
                    .hasToString("[{\"number\":1,\"text\":\"Ett\",\"open\":true},"
                            + "{\"number\":2,\"text\":\"Två\",\"open\":true}]");
            JsonNode adoption =
                    register.get("/v1/agreements/" + id + "/trail").items().get(1);
            assertThat(adoption.get("revision").asString()).isEqualTo("1");
            assertThat(adoption.at("/data/conditions/1/number").asInt()).isEqualTo(2);
            String resolution = "/v1/agreements/" + id + "/adoptions/" + UMEA + "/conditions/%d/resolution";
            Answer third = register.post(resolution.formatted(3), Map.of());
            assertThat(third.json().get("open")).hasToString("[1,2]");
            assertThat(register.post(resolution.formatted(2), Map.of()).status())
                    .isEqualTo(201);
        }
    }

    private String recordAConditionalAdoption() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            String id = register.post(
                            "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of(UMEA)))
                    .text("agreementId");
            Answer answer = register.post(
                    "/v1/agreements/" + id + "/adoptions",
                    Map.of(
                            "municipality",
                            UMEA,
                            "source",
                            RequestBodies.minutes(UMEA, "2022-06-13", 113),
                            "conditions",
                            List.of("Ett", "Två")));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return id;
        }
    }

    private void forgetTheViews() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("views"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private void storeItAsRevision1() {
        RecordedFile file = new RecordedFile(folder);
        assertThat(file.changeAround(
                        "events_never_updated",
                        "UPDATE events SET payload_revision = '1', payload = json_set(payload, '$.conditions',"
                                + " json('[\"Ett\",\"Två\"]')) WHERE payload_type LIKE '%AdoptedByMunicipality'"))
                .isEqualTo(1);
    }
}
