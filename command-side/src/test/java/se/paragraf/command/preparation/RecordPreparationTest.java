package se.paragraf.command.preparation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Opinion;

class RecordPreparationTest {

    private static final DecisionSource BEFORE_THE_PROPOSAL =
            minutes("24", BodyKind.PREPARATORY_BODY, "2022-03-23", 22);

    @Test
    void an_opinion_may_be_older_than_the_proposal() {
        given(proposed())
                .when(new RecordPreparation(ID, BEFORE_THE_PROPOSAL, Opinion.SUPPORTS))
                .thenRecorded(recorded(BEFORE_THE_PROPOSAL, Opinion.SUPPORTS));
    }

    @Test
    void another_record_may_leave_the_opinion_open() {
        DecisionSource asserted = new DecisionSource(
                REGION.asAuthority(), null, null, null, null, null, List.of(), Evidence.ASSERTED_BY_OTHER_RECORD, null);
        given(proposed()).when(new RecordPreparation(ID, asserted, null)).thenRecorded(recorded(asserted, null));
    }

    @Test
    void minutes_state_the_opinion() {
        assertThatThrownBy(() -> new RecordPreparation(ID, BEFORE_THE_PROPOSAL, null))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> org.assertj.core.api.Assertions.assertThat(invalid.field())
                                .contains("opinion"));
    }

    @Test
    void the_same_paragraph_is_recorded_once() {
        given(proposed(), recorded(BEFORE_THE_PROPOSAL, Opinion.SUPPORTS))
                .when(new RecordPreparation(ID, BEFORE_THE_PROPOSAL, Opinion.OBJECTS))
                .thenRefused(new DecisionAlreadyRecorded(DecisionId.of(BEFORE_THE_PROPOSAL)));
    }

    @Test
    void the_paragraph_that_proposed_is_not_recorded_again() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-04-13", 73);
        given(proposed())
                .when(new RecordPreparation(ID, board, Opinion.PROPOSES))
                .thenRefused(new DecisionAlreadyRecorded(DecisionId.of(board)));
    }

    @Test
    void nothing_is_prepared_once_the_case_has_ended() {
        DecisionSource council = minutes("24", BodyKind.COUNCIL, "2022-11-22", 192);
        given(beforeTheCouncil(new RejectedByCouncil(ID, DecisionId.of(council), council, null)))
                .when(new RecordPreparation(ID, minutes("24", BodyKind.BOARD, "2022-11-23", 90), Opinion.SUPPORTS))
                .thenRefused(new AgreementEnded("REJECTED"));
        given(beforeTheCouncil(new RejectedByCouncil(ID, DecisionId.of(council), council, null)))
                .when(new RecordPreparation(ID, BEFORE_THE_PROPOSAL, Opinion.SUPPORTS))
                .thenRecorded(recorded(BEFORE_THE_PROPOSAL, Opinion.SUPPORTS))
                .thenWarned();
    }

    @Test
    void an_opinion_is_not_dated_in_the_future() {
        DecisionSource tomorrow = minutes(UMEA.value(), BodyKind.BOARD, "2022-12-02", 1);
        given(proposed())
                .when(new RecordPreparation(ID, tomorrow, Opinion.SUPPORTS))
                .thenRefused(new DatedInTheFuture(
                        "source.meetingDate", LocalDate.parse("2022-12-02"), LocalDate.parse("2022-12-01")));
    }

    private static PreparationRecorded recorded(DecisionSource source, Opinion opinion) {
        return new PreparationRecorded(ID, DecisionId.of(source), source, opinion);
    }
}
