package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Postponement;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Standing;
import se.paragraf.value.Warning;

class RejectOrPostponeTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final DecisionSource SEPTEMBER = councilOf(UMEA, "2022-09-26", 201);

    @Test
    void a_party_rejects() {
        given(proposed())
                .when(new RejectByMunicipality(ID, UMEA, JUNE, "För dyrt"))
                .thenRecorded(new RejectedByMunicipality(ID, UMEA, DecisionId.of(JUNE), JUNE, "För dyrt", null));
    }

    @Test
    void only_a_party_rejects_postpones_signs_or_is_evidenced() {
        DecisionSource council = councilOf(STOCKHOLM, "2022-06-13", 1);
        NotAParty refusal = new NotAParty(STOCKHOLM);
        given(proposed())
                .when(new RejectByMunicipality(ID, STOCKHOLM, council, null))
                .thenRefused(refusal);
        given(proposed())
                .when(new PostponeAdoption(ID, STOCKHOLM, council, Postponement.TABLED, null))
                .thenRefused(refusal);
        given(proposed())
                .when(new SignContract(ID, STOCKHOLM, null, null, List.of()))
                .thenRefused(refusal);
        given(proposed())
                .when(new EvidenceAdoption(ID, STOCKHOLM, council, null))
                .thenRefused(refusal);
    }

    @Test
    void the_same_rejection_or_postponement_is_recorded_once() {
        given(proposed(), new RejectedByMunicipality(ID, UMEA, DecisionId.of(JUNE), JUNE, null, null))
                .when(new RejectByMunicipality(ID, UMEA, JUNE, null))
                .thenRefused(new DecisionAlreadyRecorded(DecisionId.of(JUNE)));
        given(proposed(), new AdoptionPostponed(ID, UMEA, DecisionId.of(JUNE), JUNE, Postponement.TABLED, null))
                .when(new PostponeAdoption(ID, UMEA, JUNE, Postponement.TABLED, null))
                .thenRefused(new DecisionAlreadyRecorded(DecisionId.of(JUNE)));
    }

    @Test
    void another_rejection_is_another_decision_and_says_what_it_takes_the_place_of() {
        given(proposed(), new RejectedByMunicipality(ID, UMEA, DecisionId.of(JUNE), JUNE, null, null))
                .when(new RejectByMunicipality(ID, UMEA, SEPTEMBER, null))
                .thenRecorded(new RejectedByMunicipality(
                        ID, UMEA, DecisionId.of(SEPTEMBER), SEPTEMBER, null, DecisionId.of(JUNE)))
                .thenWarned();
    }

    @Test
    void a_matter_reopened_by_a_postponement_can_be_rejected_again() {
        DecisionSource october = councilOf(UMEA, "2022-10-31", 230);
        given(
                        proposed(),
                        new RejectedByMunicipality(ID, UMEA, DecisionId.of(JUNE), JUNE, null, null),
                        new AdoptionPostponed(
                                ID, UMEA, DecisionId.of(SEPTEMBER), SEPTEMBER, Postponement.REFERRED_BACK, null))
                .when(new RejectByMunicipality(ID, UMEA, october, null))
                .thenRecorded(new RejectedByMunicipality(
                        ID, UMEA, DecisionId.of(october), october, null, DecisionId.of(SEPTEMBER)));
    }

    @Test
    void a_rejection_or_a_postponement_while_an_adoption_stands_is_recorded_with_a_warning() {
        RecordedWarning warning = new RecordedWarning(Warning.AFTER_ADOPTION, 1L);
        given(proposed(), adoptedBy(UMEA))
                .when(new RejectByMunicipality(ID, UMEA, SEPTEMBER, null))
                .thenRecorded(new RejectedByMunicipality(
                        ID, UMEA, DecisionId.of(SEPTEMBER), SEPTEMBER, null, DecisionId.of(JUNE)))
                .thenWarned(warning);
        given(proposed(), adoptedBy(UMEA))
                .when(new PostponeAdoption(ID, UMEA, SEPTEMBER, Postponement.TABLED, null))
                .thenRecorded(
                        new AdoptionPostponed(ID, UMEA, DecisionId.of(SEPTEMBER), SEPTEMBER, Postponement.TABLED, null))
                .thenWarned(warning);
    }

    @Test
    void a_party_tables_the_matter() {
        given(proposed())
                .when(new PostponeAdoption(ID, UMEA, JUNE, Postponement.TABLED, "Minoritetsbordläggning"))
                .thenRecorded(new AdoptionPostponed(
                        ID, UMEA, DecisionId.of(JUNE), JUNE, Postponement.TABLED, "Minoritetsbordläggning"));
    }

    @Test
    void only_the_council_rejects_or_postpones() {
        DecisionSource board = minutes("2480", BodyKind.BOARD, "2022-06-13", 113);
        NotTheMunicipalCouncil refusal = new NotTheMunicipalCouncil(UMEA, new Authority("2480"), BodyKind.BOARD);
        given(proposed()).when(new RejectByMunicipality(ID, UMEA, board, null)).thenRefused(refusal);
        given(proposed())
                .when(new PostponeAdoption(ID, UMEA, board, Postponement.TABLED, null))
                .thenRefused(refusal);
    }

    @Test
    void nothing_of_a_party_is_recorded_once_the_council_has_rejected() {
        DecisionSource council = minutes("24", BodyKind.COUNCIL, "2022-11-22", 192);
        AgreementEvent[] ended = beforeTheCouncil(new RejectedByCouncil(ID, DecisionId.of(council), council, null));
        AgreementEnded refusal = new AgreementEnded("REJECTED");
        DecisionSource november = councilOf(UMEA, "2022-11-28", 301);
        given(ended).when(new RejectByMunicipality(ID, UMEA, november, null)).thenRefused(refusal);
        given(ended)
                .when(new PostponeAdoption(ID, UMEA, november, Postponement.TABLED, null))
                .thenRefused(refusal);
        given(ended)
                .when(new EvidenceAdoption(ID, UMEA, november, null))
                .thenRefused(new NothingAsserted(UMEA, Standing.ADOPTED));
        given(ended).when(new SignContract(ID, UMEA, null, null, List.of())).thenRefused(refusal);
    }

    @Test
    void a_rejection_or_a_postponement_is_not_dated_in_the_future() {
        DecisionSource tomorrow = councilOf(UMEA, "2022-12-02", 1);
        DatedInTheFuture refusal = new DatedInTheFuture(
                "source.meetingDate", LocalDate.parse("2022-12-02"), LocalDate.parse("2022-12-01"));
        given(proposed())
                .when(new RejectByMunicipality(ID, UMEA, tomorrow, null))
                .thenRefused(refusal);
        given(proposed())
                .when(new PostponeAdoption(ID, UMEA, tomorrow, Postponement.TABLED, null))
                .thenRefused(refusal);
    }
}
