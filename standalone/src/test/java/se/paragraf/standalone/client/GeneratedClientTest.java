package se.paragraf.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.client.ApiException;
import se.paragraf.client.model.AgreementStatus;
import se.paragraf.client.model.ApiInfo;
import se.paragraf.client.model.Status;
import se.paragraf.security.Role;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demonstrations, played by a program that knows of the register nothing but its description. */
class GeneratedClientTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] DEMONSTRATIONS = {"rs-759-2022.yaml", "rs-759-2022-made-up.yaml"};
    private static final Pattern INSTANT = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}T[^\"]*\"");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @TempDir
    Path data;

    @TempDir
    Path other;

    @Test
    void
            given_the_generated_client_when_it_plays_the_demonstrations_then_every_case_stands_as_when_they_are_played_in_plain_json()
                    throws Exception {
        try (RunningRegister register = RunningRegister.start(data, 0);
                RunningRegister plain = RunningRegister.start(other, 0)) {
            GeneratedClient client = new GeneratedClient(register);
            Register inJson = new Register(
                    plain.address(),
                    who -> TestAccounts.ofTwoPersons(plain, Role.named(who).orElseThrow()));

            Map<String, Long> played = client.play(DEMONSTRATIONS);

            assertThat(inPlainJson(inJson).play(DEMONSTRATIONS)).isEqualTo(played);
            for (Map.Entry<String, Long> agreement : played.entrySet()) {
                String read =
                        client.json(client.call("readAgreement", agreement.getKey(), agreement.getValue(), null, DAY));
                assertThat(timeless(read)).isEqualTo(timeless(status(inJson, agreement)));
            }
        }
    }

    @Test
    void
            given_the_generated_client_when_it_plays_the_seeds_case_then_all_fifteen_have_adopted_and_the_api_is_the_one_described()
                    throws Exception {
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            GeneratedClient client = new GeneratedClient(register);
            Map<String, Long> played = client.play(DEMONSTRATIONS[0]);
            Map.Entry<String, Long> seed = played.entrySet().iterator().next();

            AgreementStatus status = (AgreementStatus) client.call("readAgreement", seed.getKey(), seed.getValue());

            assertThat(status.getStatus()).isEqualTo(Status.FULLY_ADOPTED);
            assertThat(status.getAdoption().getAdopted()).isEqualTo(15);
            assertThat(((ApiInfo) client.call("readApiInfo")).getApiVersion()).isEqualTo("1.0.0");
        }
    }

    @Test
    void given_an_agreement_that_there_is_not_when_the_generated_client_reads_it_then_it_is_told_so_as_a_problem() {
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            GeneratedClient client = new GeneratedClient(register);

            assertThatThrownBy(() -> client.call("readAgreement", new UUID(0, 1)))
                    .isInstanceOfSatisfying(ApiException.class, refusal -> {
                        assertThat(refusal.getCode()).isEqualTo(404);
                        assertThat(refusal.getResponseBody()).contains("/problems/no-such-agreement");
                    });
        }
    }

    private static Player inPlainJson(Register register) {
        return (role, path, body) -> {
            Answer answer = register.as(register.tokens().of(role.word())).post(path, body == null ? "" : body);
            return answer.status() < 400
                    ? Player.Outcome.recorded(answer.text("agreementId"), answer.number("sequence"))
                    : Player.Outcome.refused(answer.text("type"));
        };
    }

    private static String status(Register register, Map.Entry<String, Long> agreement) {
        return register.get("/v1/agreements/" + agreement.getKey() + "?effectiveAt=" + DAY + "&atLeast="
                        + agreement.getValue())
                .body();
    }

    /** Everything but instants: when it was recorded is the one thing in which two registers of the same case differ. */
    /** The status without its times, and without the empty list that the client has for what only a search answers. */
    private static JsonNode timeless(String status) {
        ObjectNode timeless = (ObjectNode) JSON.readTree(INSTANT.matcher(status).replaceAll("\"then\""));
        if (timeless.path("matched").isEmpty()) {
            timeless.remove("matched");
        }
        return timeless;
    }
}
