package se.paragraf.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.value.BodyKind;

class AppealabilityTest {

    @ParameterizedTest(name = "{0}, purely preparatory {1}: {2}")
    @CsvSource({
        "COUNCIL, false, true",
        "COUNCIL, true, true",
        "BOARD, false, true",
        "BOARD, true, false",
        "WORKING_COMMITTEE, false, true",
        "WORKING_COMMITTEE, true, false",
        "PREPARATORY_BODY, false, false",
        "PREPARATORY_BODY, true, false",
        "DELEGATION, false, false",
        "DELEGATION, true, false",
    })
    void a_councils_decision_can_be_appealed_and_a_boards_where_it_is_not_purely_preparatory(
            BodyKind body, boolean preparatory, boolean appealable) {
        assertThat(Appealability.isAppealable(body, preparatory)).isEqualTo(appealable);
    }

    @Test
    void a_decision_whose_body_no_record_states_can_be_appealed_unless_it_only_prepares() {
        assertThat(Appealability.isAppealable(null, false)).isTrue();
        assertThat(Appealability.isAppealable(null, true)).isFalse();
    }
}
