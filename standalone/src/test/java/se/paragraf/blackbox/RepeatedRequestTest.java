package se.paragraf.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.blackbox.OpenCase.ASELE;
import static se.paragraf.blackbox.OpenCase.SKELLEFTEA;
import static se.paragraf.blackbox.OpenCase.UMEA;
import static se.paragraf.blackbox.Written.adoption;
import static se.paragraf.blackbox.Written.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Idempotency-Key and If-Match promise to a registrar who lost the answer, or who is not alone. */
@AgainstRegister
class RepeatedRequestTest {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, Object> BY_UMEA = adoption(UMEA, minutes(UMEA, "2022-06-13", 113));
    private static final Map<String, Object> BY_SKELLEFTEA =
            adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-06-20", 80));

    private final Register register;
    private final OpenCase open;

    RepeatedRequestTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE);
    }

    @Test
    void givenARecordedCommand_whenItIsRepeatedWithItsKey_thenTheFirstAnswerComesAgainAndNothingIsRecorded() {
        Answer first = open.post("/adoptions", BY_UMEA, KEY, "key-1").is(201);

        Answer again = open.post("/adoptions", BY_UMEA, KEY, "key-1").is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header(KEY)).isEqualTo("key-1");
        assertNothingBeyond(1);
    }

    @Test
    void givenARecordedCommand_whenItIsRepeatedInAnotherLayout_thenItIsKnownAgain() {
        Answer first = open.post("/adoptions", BY_UMEA, KEY, "key-1").is(201);
        String otherwise = """
                { "source" : { "evidence":"PRIMARY_MINUTES", "paragraph":113,
                    "meetingDate":"2022-06-13", "basis": [],
                    "body" : {"kind":"COUNCIL","name":"Fullm\\u00e4ktige"}, "authority":"2480"},
                  "conditions": [], "municipality" : "2480" }""";

        Answer again = open.post("/adoptions", otherwise, KEY, "key-1").is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertNothingBeyond(1);
    }

    @Test
    void givenARecordedCommand_whenItsKeyComesWithAnotherBody_thenItIsRefused() {
        open.post("/adoptions", BY_UMEA, KEY, "key-1").is(201);

        open.post("/adoptions", BY_SKELLEFTEA, KEY, "key-1").isProblem(422, "idempotency-key-reused");
        open.post("/rejections", BY_UMEA, KEY, "key-1").isProblem(422, "idempotency-key-reused");

        assertNothingBeyond(1);
    }

    @Test
    void givenAProposal_whenItIsRepeatedWithItsKey_thenTheCaseIsOpenOnce() {
        Map<String, Object> proposal = Written.proposal(Written.newCaseNumber(), List.of(UMEA));
        Answer first = register.post("/v1/agreements", proposal, KEY, "key-1").is(201);

        Answer again = register.post("/v1/agreements", proposal, KEY, "key-1").is(200);

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void givenNoKey_whenACommandIsRecorded_thenOneIsMadeUpWithWhichItCanBeRepeated() {
        Answer first = open.post("/adoptions", BY_UMEA).is(201);
        String madeUp = first.header(KEY);

        assertThat(UUID.fromString(madeUp).toString()).isEqualTo(madeUp);
        assertThat(open.post("/adoptions", BY_UMEA, KEY, madeUp).is(200).body()).isEqualTo(first.body());
    }

    @Test
    void givenTheCaseHasMovedOn_whenACommandIsRepeatedWithItsKeyAndItsOldIfMatch_thenItIsAnswered() {
        Answer first = open.post("/adoptions", BY_UMEA, KEY, "key-1", IF_MATCH, "\"0\"")
                .is(201);
        open.post("/adoptions", BY_SKELLEFTEA).is(201);

        Answer again = open.post("/adoptions", BY_UMEA, KEY, "key-1", IF_MATCH, "\"0\"")
                .is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertNothingBeyond(2);
    }

    @Test
    void givenTheCaseHasMovedOn_whenACommandComesForWhereItStood_thenItIsRefusedWithWhereItStands() {
        open.post("/adoptions", BY_UMEA, IF_MATCH, "\"0\"").is(201);

        Answer refused =
                open.post("/adoptions", BY_SKELLEFTEA, IF_MATCH, "\"0\"").isProblem(412, "sequence-moved");

        assertThat(refused.number("currentSequence")).isEqualTo(1);
        open.post("/adoptions", BY_SKELLEFTEA, IF_MATCH, "\"1\"").is(201);
    }

    @Test
    void givenAnyVersionWillDo_whenACommandComes_thenItIsRecorded() {
        open.post("/adoptions", BY_UMEA, IF_MATCH, "*").is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "W/\"0\"", "\"0\", \"1\"", "\"-1\"", "\"00\"", "\"abc\"", "\"99999999999999999999\""})
    void givenAMalformedIfMatch_whenACommandComes_thenItIsRefused(String malformed) {
        Answer refused = open.post("/adoptions", BY_UMEA, IF_MATCH, malformed);

        refused.isProblem(400, "precondition-malformed");
        assertThat(refused.text("field")).isEqualTo(IF_MATCH);
        assertNothingBeyond(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "", "\"\"", "å"})
    void givenAMalformedKey_whenACommandComes_thenItIsRefused(String malformed) {
        open.post("/adoptions", BY_UMEA, KEY, malformed).isProblem(400, "idempotency-key-malformed");
        assertNothingBeyond(0);
    }

    @Test
    void givenAKeyInQuotationMarks_whenItComesWithoutThem_thenItIsTheSame() {
        open.post("/adoptions", BY_UMEA, KEY, "\"key-1\"").is(201);

        open.post("/adoptions", BY_UMEA, KEY, "key-1").is(200);
    }

    private void assertNothingBeyond(long sequence) {
        Answer trail = register.get(open.path() + "/trail?atLeast=" + sequence).is(200);
        assertThat(trail.number("total")).isEqualTo(sequence + 1);
    }
}
