package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.event.json.EventJson;
import tools.jackson.databind.json.JsonMapper;

class VotingTest {

    private static final JsonMapper JSON = EventJson.mapper();

    @Test
    void votes_are_written_under_the_words_of_the_minutes_and_left_out_where_none_are_stated() {
        Voting counted = new Voting(VotingForm.VOTE, 31, 18, 2);

        assertThat(JSON.writeValueAsString(counted))
                .isEqualTo("{\"form\":\"VOTE\",\"for\":31,\"against\":18,\"abstained\":2}");
        assertThat(JSON.readValue(JSON.writeValueAsString(counted), Voting.class))
                .isEqualTo(counted);
        assertThat(JSON.writeValueAsString(new Voting(VotingForm.SECRET_BALLOT, null, null, null)))
                .isEqualTo("{\"form\":\"SECRET_BALLOT\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_number_of_votes_that_no_council_has_is_refused(int votes) {
        mustBeRefused("for", () -> new Voting(VotingForm.VOTE, votes, 0, 0));
        mustBeRefused("against", () -> new Voting(VotingForm.SECRET_BALLOT, 0, votes, 0));
        mustBeRefused("abstained", () -> new Voting(VotingForm.VOTE, 0, 0, votes));
    }

    @Test
    void no_votes_are_counted_by_acclamation_not_even_none() {
        mustBeRefused("for", () -> new Voting(VotingForm.ACCLAMATION, 31, null, null));
        mustBeRefused("against", () -> new Voting(VotingForm.ACCLAMATION, null, 0, null));
        mustBeRefused("abstained", () -> new Voting(VotingForm.ACCLAMATION, null, null, 2));
        assertThat(new Voting(VotingForm.ACCLAMATION, null, null, null).inFavour())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(VotingForm.class)
    void reservations_need_no_vote(VotingForm form) {
        DecisionSource source = source(new Voting(form, null, null, null), List.of("En ledamot, mot beslutet"));

        assertThat(source.reservations()).containsExactly("En ledamot, mot beslutet");
    }

    @Test
    void reservations_are_bounded_in_number_and_length_and_absent_from_json_where_there_are_none() {
        assertThat(source(null, Collections.nCopies(50, "Mot")).reservations()).hasSize(50);
        mustBeRefused("reservations", () -> source(null, Collections.nCopies(51, "Mot")));
        mustBeRefused("reservations[1]", () -> source(null, List.of("Mot", "x".repeat(4_001))));
        mustBeRefused("reservations[0]", () -> source(null, List.of(" ")));
        assertThat(JSON.writeValueAsString(source(null, List.of()))).doesNotContain("reservations", "voting", "Form");
        assertThat(JSON.readValue(JSON.writeValueAsString(source(null, List.of())), DecisionSource.class))
                .isEqualTo(source(null, List.of()));
    }

    private static DecisionSource source(Voting voting, List<String> reservations) {
        return new DecisionSource(
                new Authority("2480"),
                new Body("Kommunfullmäktige", BodyKind.COUNCIL),
                LocalDate.parse("2022-06-13"),
                new ParagraphNumber("310 a"),
                null,
                null,
                null,
                Evidence.PRIMARY_MINUTES,
                null,
                null,
                null,
                voting,
                reservations);
    }

    private static void mustBeRefused(String field, Runnable made) {
        assertThatThrownBy(made::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.field()).contains(field));
    }
}
