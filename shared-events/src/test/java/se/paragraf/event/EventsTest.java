package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;

/** What events refuse when they are made. */
class EventsTest {

    private static final AgreementId ID = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 1-2022"));

    @ParameterizedTest
    @EnumSource(AppealOutcome.class)
    void only_a_judgment_that_annuls_in_part_says_which_part(AppealOutcome outcome) {
        assertThat(judgment(outcome, null).part()).isNull();
        if (outcome == AppealOutcome.PARTLY_ANNULLED) {
            assertThat(judgment(outcome, "Finansieringen").part()).isEqualTo("Finansieringen");
        } else {
            assertThatThrownBy(() -> judgment(outcome, "Finansieringen"))
                    .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                        assertThat(invalid.field()).contains("part");
                        assertThat(invalid.reason().sv()).isEqualTo("är angiven med utfallet " + outcome);
                        assertThat(invalid.accepted().en()).contains("PARTLY_ANNULLED");
                    });
        }
    }

    private static AppealDecided judgment(AppealOutcome outcome, String part) {
        return new AppealDecided(
                ID,
                new DecisionId("24-regionfullmaktige-2022-192"),
                1,
                outcome,
                LocalDate.parse("2023-02-01"),
                null,
                null,
                null,
                part);
    }

    @Test
    void a_reversal_names_records_in_ascending_order() {
        for (List<Long> records : List.of(List.<Long>of(), List.of(-1L), List.of(4L, 4L), List.of(4L, 3L))) {
            assertThatThrownBy(() -> new ReversalProposed(
                            ID, new ReversalId(1), records, ReversalGround.DUPLICATE, "Dubblett", null))
                    .as("%s", records)
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> new RecordReversed(
                            ID, new ReversalId(1), records, ReversalGround.DUPLICATE, "Dubblett", null))
                    .as("%s", records)
                    .isInstanceOf(InvalidValueException.class);
        }
    }
}
