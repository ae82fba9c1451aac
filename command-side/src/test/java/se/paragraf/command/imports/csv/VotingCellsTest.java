package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;

/** How a row says that its body met, voted, and who recorded dissent. */
class VotingCellsTest {

    private static final String ROW = "PÅHITT 1-2022;Umeå;2022-06-13;113;KF;protokoll";
    private static final String HEADERS = "Diarienr;Kommun;Datum;§;Organ;Styrkt genom";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acklamation|ACCLAMATION|||",
                "Omröstning|VOTE|||",
                "Sluten omröstning|SECRET_BALLOT|||",
                "SECRET_BALLOT|SECRET_BALLOT|||",
                "31 ja, 18 nej, 2 avstår|VOTE|31|18|2",
                "31 ja och 18 nej|VOTE|31|18|",
                "Ja 41 Nej 38 Avstår 2|VOTE|41|38|2",
                "Ja: 41, Nej: 38|VOTE|41|38|",
                "31 för, 18 emot|VOTE|31|18|",
                "31 for, 18 against, 2 abstained|VOTE|31|18|2",
                "Votering: 31 ja, 18 nej|VOTE|31|18|",
                "Sluten omröstning, 31 ja, 18 nej|SECRET_BALLOT|31|18|"
            })
    void a_cell_says_how_the_body_voted(
            String cell, VotingForm form, Integer inFavour, Integer against, Integer abstained) {
        assertThat(source(read("Omröstning", cell)).voting()).isEqualTo(new Voting(form, inFavour, against, abstained));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31-18|which number is for and which against",
                "Votering 7 - 6|which number is for and which against",
                "31 mot 18|which number is for and which against",
                "31 ja, 18 nej, 3 frånvarande|how the body voted",
                "31 ja, 18 ja|how the body voted",
                "enhälligt?|how the body voted"
            })
    void a_cell_that_does_not_say_for_certain_is_refused(String cell, String reason) {
        ReadList list = read("Omröstning", cell);

        assertThat(list.commands()).isEmpty();
        assertThat(list.faults()).hasSize(1);
        assertThat(list.faults().get(0).reason().en()).contains(reason);
        assertThat(list.faults().get(0).column()).isEqualTo(7);
    }

    @Test
    void votes_in_columns_of_their_own_are_those_of_a_vote_and_have_to_fit_the_cell_beside_them() {
        ReadList list = read("Ja;Nej;Avstår;Mötesform;Reservationer", "31;18;;delvis på distans;\"FP, M|V\"");

        assertThat(source(list).voting()).isEqualTo(new Voting(VotingForm.VOTE, 31, 18, null));
        assertThat(source(list).meetingForm()).isEqualTo(MeetingForm.HYBRID);
        assertThat(source(list).reservations()).containsExactly("FP, M", "V");
        assertThat(source(read("Reservationer", "Inga")).reservations()).isEmpty();
        assertThat(read("Omröstning;Ja", "31 ja, 18 nej;30").faults())
                .extracting(fault -> fault.header() + " " + fault.reason().en())
                .containsExactly("Ja is another number than in the column Voting, 31");
        assertThat(read("Omröstning;Ja", "acklamation;30").faults())
                .extracting(fault -> fault.header() + " " + fault.reason().en())
                .containsExactly("Omröstning is stated beside an acclamation");
        assertThat(read("Mötesform", "ute").faults()).hasSize(1);
    }

    private static DecisionSource source(ReadList list) {
        assertThat(list.faults()).isEqualTo(List.of());
        return ((AdoptOrEvidence) list.commands().get(0).command()).adoption().source();
    }

    private static ReadList read(String headers, String cells) {
        String text = HEADERS + ";" + headers + "\n" + ROW + ";" + cells + "\n";
        return ReadList.of(text.getBytes(StandardCharsets.UTF_8), ListOptions.NONE, ReadListTest.NONE_OPEN);
    }
}
