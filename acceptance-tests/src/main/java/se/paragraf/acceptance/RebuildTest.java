package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Rebuild of the views over HTTP. */
@AgainstRegister
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a rebuild that never ends would be waited for without end
class RebuildTest {

    private static final List<String> PARTIES = List.of("2480", "2482");

    @Test
    void given_a_case_when_the_views_are_rebuilt_then_it_is_read_as_before(Register register) {
        String agreement = recorded(register);
        JsonNode status = register.get(agreement + "?atLeast=1").json();
        String trail = register.get(agreement + "/trail?atLeast=1").body();

        Answer started = started(register);

        assertThat(started.status()).isEqualTo(202);
        Answer ended = register.getOnceEnded(started.header("Location"));
        assertThat(ended.text("state")).isEqualTo("DONE");
        JsonNode progress = ended.json().get("progress");
        assertThat(progress.get("phase").asString()).isEqualTo("ENDED");
        assertThat(progress.get("done").asLong())
                .isPositive()
                .isEqualTo(progress.get("total").asLong());
        assertThat(progress.get("secondsLeft").asLong()).isZero();
        assertThat(register.get(agreement).json().get("parties")).isEqualTo(status.get("parties"));
        assertThat(register.get(agreement + "/trail").json().get("items"))
                .isEqualTo(Register.JSON.readTree(trail).get("items"));
    }

    @Test
    void given_a_rebuild_when_it_is_followed_then_each_change_is_told_and_the_last_is_its_end(Register register) {
        recorded(register);
        Answer started = started(register);

        Answer stream = register.get(started.header("Location") + "/progress", "Accept", "text/event-stream");

        assertThat(stream.status()).isEqualTo(200);
        List<JsonNode> told = stream.body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Register.JSON.readTree(line.substring("data:".length())))
                .toList();
        assertThat(told).isNotEmpty().doesNotHaveDuplicates();
        assertThat(told.get(told.size() - 1))
                .isEqualTo(register.get(started.header("Location")).json());
        assertThat(told.get(told.size() - 1).get("state").asString()).isEqualTo("DONE");
    }

    @Test
    void given_rebuilds_when_they_are_listed_then_the_newest_comes_first(Register register) {
        String first = started(register).header("Location");
        register.getOnceEnded(first);
        String second = started(register).header("Location");
        register.getOnceEnded(second);

        List<String> listed = register.get("/v1/rebuilds?limit=2").items().stream()
                .map(run -> "/v1/rebuilds/" + run.get("id").asString())
                .toList();

        assertThat(listed).containsExactly(second, first);
    }

    @Test
    void given_a_rebuild_that_has_ended_when_it_is_cancelled_then_it_is_answered_as_it_stands(Register register) {
        String path = started(register).header("Location");
        Answer ended = register.getOnceEnded(path);

        Answer cancelled = register.post(path + "/cancellation", "");

        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.json()).isEqualTo(ended.json());
    }

    @Test
    void a_rebuild_that_nobody_started_is_not_there(Register register) {
        Answer missing = register.get("/v1/rebuilds/" + UUID.randomUUID());

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text("type")).isEqualTo("/problems/no-such-run");
        assertThat(register.post("/v1/rebuilds/" + UUID.randomUUID() + "/cancellation", "")
                        .status())
                .isEqualTo(404);
        assertThat(register.get("/v1/rebuilds/one").status()).isEqualTo(400);
    }

    private static String recorded(Register register) {
        Answer proposed =
                register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES));
        String agreement = proposed.header("Location");
        register.post(
                agreement + "/adoptions",
                RequestBodies.adoption("2480", RequestBodies.minutes("2480", "2022-06-13", 113)));
        return agreement;
    }

    /** Another test, or another user of the same register, may be rebuilding. */
    private static Answer started(Register register) {
        Answer answer = register.post("/v1/rebuilds", "");
        while (answer.status() == 409) {
            register.getOnceEnded("/v1/rebuilds/" + answer.text("running"));
            answer = register.post("/v1/rebuilds", "");
        }
        return answer;
    }
}
