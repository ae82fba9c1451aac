package se.paragraf.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.blackbox.OpenCase.SKELLEFTEA;
import static se.paragraf.blackbox.OpenCase.UMEA;
import static se.paragraf.blackbox.Written.adoption;
import static se.paragraf.blackbox.Written.minutes;
import static se.paragraf.blackbox.Written.newCaseNumber;
import static se.paragraf.blackbox.Written.proposal;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to reads of one agreement, header by header. */
@AgainstRegister
class ReadingTest {

    private final Register register;
    private final OpenCase open;

    ReadingTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, SKELLEFTEA).adoptedBy(UMEA);
    }

    @Test
    void givenACommandIsRecorded_whenItIsAnswered_thenTheAnswerSaysWhereTheAgreementIsAndStands() {
        Answer proposed = register.post("/v1/agreements", proposal(newCaseNumber(), List.of(UMEA)))
                .is(201);

        assertThat(proposed.header("Location")).isEqualTo("/v1/agreements/" + proposed.text("agreementId"));
        assertThat(proposed.header("ETag")).isEqualTo("\"0\"");
        assertThat(proposed.number("sequence")).isZero();
        assertThat(proposed.json().get("eventIds")).hasSize(1);
        assertThat(proposed.json().get("warnings")).isEmpty();
        register.get(proposed.header("Location") + "?atLeast=0").is(200);
    }

    @Test
    void givenAStatusIsRead_whenItIsAnswered_thenItsTagAndPositionAreThoseOfTheDocument() {
        Answer status = register.get(open.path() + "?atLeast=1").is(200);

        assertThat(status.header("ETag")).isEqualTo("\"1\"");
        assertThat(status.number("sequence")).isEqualTo(1);
        assertThat(status.header("X-Position")).isEqualTo(Long.toString(status.number("position")));
        register.get(open.path(), "If-None-Match", "\"1\"").is(304);
        register.get(open.path(), "If-None-Match", "\"0\"").is(200);
    }

    @Test
    void givenTheTagOfAStatus_whenItIsSentAsIfMatch_thenTheCommandIsRecorded() {
        String tag = register.get(open.path() + "?atLeast=1").is(200).header("ETag");

        open.post("/adoptions", adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-06-20", 80)), "If-Match", tag)
                .is(201);
    }

    @Test
    void givenAHundredCommands_whenEachIsReadAtOnceAfterItsAnswer_thenEachIsThere() {
        for (int paragraph = 1; paragraph <= 100; paragraph++) {
            OpenCase just = OpenCase.of(register, UMEA);
            assertThat(just.status().get("sequence").asLong()).isZero();
            assertThat(just.trail()).hasSize(1);
        }
    }

    @Test
    void givenAnEventThatIsNotRecorded_whenItIsWaitedFor_thenTheAnswerSaysThatThereIsNone() {
        for (String never : List.of("2", "1000", "9223372036854775807")) {
            Answer refused = register.get(open.path() + "?atLeast=" + never).isProblem(400, "invalid-field");

            assertThat(refused.text("field")).isEqualTo("atLeast");
        }
        register.get("/v1/agreements/" + UUID.randomUUID() + "?atLeast=0").isProblem(404, "no-such-agreement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trail"})
    void givenNoSuchAgreement_whenItIsRead_thenItIsNotFound(String view) {
        String unknown = UUID.randomUUID().toString();

        Answer notFound = register.get("/v1/agreements/" + unknown + view).isProblem(404, "no-such-agreement");

        assertThat(notFound.text("agreementId")).isEqualTo(unknown);
        register.get("/v1/agreements/no-uuid" + view).isProblem(400, "invalid-field");
    }

    @Test
    void givenNoSuchPath_whenItIsAsked_thenItIsNotFound() {
        for (String path : List.of("/", "/v1", "/v1/nothing", "/v2/agreements", open.path() + "/nothing")) {
            register.get(path).isProblem(404, "not-found");
        }
        register.get("/problems/no-such-problem").isProblem(404, "not-found");
        register.post(open.path() + "/nothing", "{}").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trail"})
    void givenAReadableThing_whenItsHeadIsAsked_thenTheHeadersComeWithoutABody(String view) {
        Answer whole = register.get(open.path() + view + "?atLeast=1").is(200);

        Answer head = register.send("HEAD", open.path() + view, BodyPublishers.noBody())
                .is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/agreements, GET POST", "/handover, POST", "/trail, GET", "'', GET"})
    void givenAPath_whenItsOptionsAreAsked_thenTheMethodsAreNamed(String path, String methods) {
        String whole = path.startsWith("/v1") ? path : open.path() + path;

        assertThat(register.methods(whole)).contains(methods.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void givenAnAgreement_whenItIsToBeChangedInPlace_thenThereIsNoSuchMethod(String method) {
        Answer refused =
                register.send(method, open.path(), BodyPublishers.ofString("{}"), "Content-Type", "application/json");

        refused.isProblem(405, "method-not-allowed");
        assertThat(refused.header("Allow")).contains("GET");
    }
}
