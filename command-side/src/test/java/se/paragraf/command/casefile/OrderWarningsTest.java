package se.paragraf.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Warning;

/** Warnings, and the adoption that is meant, by the place of an event in the order of happening. */
class OrderWarningsTest {

    private static final LocalDate TODAY = day("2024-12-31");

    @Test
    void given_an_assertion_of_a_later_day_when_its_minutes_are_found_then_no_record_still_stands_beside_them() {
        DecisionSource assertion = new DecisionSource(
                new Authority("2480"),
                new Body("Kommunfullmäktige", BodyKind.COUNCIL),
                day("2022-06-20"),
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                null);
        AdoptedByMunicipality asserted = adopted(UMEA, assertion);
        DecisionSource minutes = councilOf(UMEA, "2022-06-13", 113);
        CaseFile caseFile = of(proposed(), asserted);

        List<RecordedWarning> warnings = caseFile.warnings(
                new AdoptionEvidenced(ID, UMEA, asserted.decisionId(), DecisionId.of(minutes), minutes, null), TODAY);

        assertThat(warnings).isEmpty();
    }

    @Test
    void given_a_later_adoption_that_was_annulled_when_a_rejection_turns_up_then_it_is_not_named_as_standing() {
        AdoptedByMunicipality adoption = adopted(UMEA, councilOf(UMEA, "2022-06-13", 113));
        DecisionId decision = adoption.decisionId();
        CaseFile caseFile = of(
                proposed(),
                adoption,
                new AppealFiled(ID, decision, 1, day("2022-06-20"), null, null, List.of(), null, null),
                new AppealDecided(ID, decision, 1, AppealOutcome.ANNULLED, day("2022-09-01"), null, null, null, null));
        DecisionSource source = councilOf(UMEA, "2022-05-02", 90);

        List<RecordedWarning> warnings = caseFile.warnings(
                new RejectedByMunicipality(ID, UMEA, DecisionId.of(source), source, null, null), TODAY);

        assertThat(warnings).extracting(RecordedWarning::record).doesNotContain(1L);
    }

    @Test
    void given_a_board_that_dealt_with_it_on_an_unstated_day_when_the_council_decides_then_it_is_not_unprepared() {
        DecisionSource board = new DecisionSource(
                new Authority("24"),
                new Body("Regionstyrelsen", BodyKind.BOARD),
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                null);
        DecisionSource council = new DecisionSource(
                new Authority("24"),
                new Body("Regionfullmäktige", BodyKind.COUNCIL),
                day("2022-11-22"),
                new ParagraphNumber(9),
                null,
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
        CaseFile caseFile = of(
                proposed(TEXT, minutes("24", BodyKind.WORKING_COMMITTEE, "2022-04-13", 192)),
                new PreparationRecorded(ID, DecisionId.of(board), board, null));

        List<RecordedWarning> warnings =
                caseFile.warnings(new AdoptedByCouncil(ID, DecisionId.of(council), council), TODAY);

        assertThat(warnings).extracting(RecordedWarning::code).doesNotContain(Warning.NOT_PREPARED);
    }

    @Test
    void
            given_a_later_adoption_without_conditions_when_one_of_the_earlier_is_resolved_then_it_is_the_one_of_that_day() {
        DecisionSource first = councilOf(UMEA, "2022-06-13", 113);
        DecisionSource revocation = councilOf(UMEA, "2022-09-13", 120);
        CaseFile caseFile = of(
                proposed(),
                new AdoptedByMunicipality(
                        ID,
                        UMEA,
                        DecisionId.of(first),
                        first,
                        null,
                        List.of(new AdoptionCondition(1, "att finansieringen är klar")),
                        null),
                new AdoptionRevoked(ID, UMEA, DecisionId.of(revocation), revocation, DecisionId.of(first), null),
                adopted(UMEA, councilOf(UMEA, "2022-10-13", 130)));
        ResolveAdoptionCondition command = new ResolveAdoptionCondition(ID, UMEA, 1, day("2022-07-01"), null, null);

        assertThatCode(() -> command.decide(caseFile, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void given_a_contract_when_an_earlier_one_turns_up_then_the_later_one_is_named() {
        CaseFile caseFile = of(
                proposed(),
                adopted(UMEA, councilOf(UMEA, "2022-06-13", 113)),
                new ContractSigned(ID, UMEA, day("2022-09-01"), null, List.of()));

        List<RecordedWarning> warnings =
                caseFile.warnings(new ContractSigned(ID, UMEA, day("2022-08-01"), null, List.of()), TODAY);

        assertThat(warnings).containsExactly(new RecordedWarning(Warning.RECORDED_OUT_OF_ORDER, 2L));
    }

    private static CaseFile of(AgreementEvent... events) {
        CaseFile caseFile = CaseFile.EMPTY;
        for (int sequence = 0; sequence < events.length; sequence++) {
            caseFile = caseFile.evolve(
                    events[sequence], new EventOrigin(sequence, new Author("registrar", null), TODAY, null));
        }
        return caseFile;
    }
}
