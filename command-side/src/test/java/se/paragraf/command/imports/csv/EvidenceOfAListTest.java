package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;

/** Evidence that the sender states for all rows of a list, which real lists have no column for. */
class EvidenceOfAListTest {

    private static final String WITHOUT = "Diarienr;Kommun;Sammanträde;§;Antagen av;Fullmäktiges beslut\n"
            + "PÅHITT 1-2022;Malå;2022-06-13;113;Kommunfullmäktige;Avslag\n";

    @Test
    void given_a_list_without_the_column_when_the_evidence_is_stated_then_every_row_has_it() {
        ReadList list = read(WITHOUT, Evidence.PRIMARY_MINUTES);

        assertThat(list.faults()).isEmpty();
        assertThat(list.evidence()).isEqualTo(Evidence.PRIMARY_MINUTES);
        assertThat(list.commands())
                .singleElement()
                .extracting(RowCommand::source)
                .extracting(DecisionSource::evidence)
                .isEqualTo(Evidence.PRIMARY_MINUTES);
        assertThat(list.commands().get(0).decision()).isEqualTo(RowDecision.REJECTED);
    }

    @Test
    void given_a_list_without_the_column_when_nothing_is_stated_then_the_column_is_missing() {
        assertThat(read(WITHOUT, null).faults())
                .singleElement()
                .extracting(fault -> fault.reason().en())
                .isEqualTo("lacks the column Styrkt genom");
    }

    @Test
    void given_a_list_with_the_column_when_the_evidence_is_stated_as_well_then_it_is_refused() {
        ReadList list =
                read("Diarienr;Kommun;Styrkt genom\nPÅHITT 1-2022;Malå;annan handling\n", Evidence.PRIMARY_MINUTES);

        assertThat(list.commands()).isEmpty();
        assertThat(list.faults()).singleElement().extracting(Fault::header).isEqualTo("Styrkt genom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"protokoll", "Minutes", "PRIMARY_MINUTES"})
    void the_evidence_is_stated_in_the_words_that_a_cell_may_have(String words) {
        assertThat(ListOptions.evidence(words)).isEqualTo(Evidence.PRIMARY_MINUTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ja", "muntligt"})
    void other_words_are_refused_by_the_name_of_the_parameter(String words) {
        assertThatThrownBy(() -> ListOptions.evidence(words))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.field()).contains("evidence"));
    }

    @Test
    void given_a_total_in_words_below_the_rows_when_read_then_it_is_passed_over() {
        ReadList list = read(WITHOUT + "\nSumma;1 beslut\n", Evidence.PRIMARY_MINUTES);

        assertThat(list.faults()).isEmpty();
        assertThat(list.passedOver())
                .singleElement()
                .extracting(PassedOver::why)
                .isEqualTo(PassedOver.Why.TOTAL);
    }

    private static ReadList read(String text, @Nullable Evidence evidence) {
        return ReadList.of(
                text.getBytes(StandardCharsets.UTF_8),
                new ListOptions(null, null, List.of(), evidence),
                ReadListTest.NONE_OPEN);
    }
}
