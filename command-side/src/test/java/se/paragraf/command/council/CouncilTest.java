package se.paragraf.command.council;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.refusal.CouncilRefusal.NotTheRegionalCouncil;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Standing;
import se.paragraf.value.Warning;

class CouncilTest {

    private static final DecisionSource COUNCIL = minutes("24", BodyKind.COUNCIL, "2022-11-22", 192);
    private static final DecisionSource LATER = minutes("24", BodyKind.COUNCIL, "2022-11-29", 203);
    private static final HandOverToCouncil HAND_OVER =
            new HandOverToCouncil(ID, LocalDate.parse("2022-10-01"), List.of());

    @Test
    void when_every_party_has_adopted_the_matter_is_handed_over() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE)).when(HAND_OVER).thenRecorded(handedOver());
    }

    @Test
    void a_party_that_has_not_adopted_is_named() {
        given(proposed(), adoptedBy(UMEA)).when(HAND_OVER).thenRefused(missing(LYCKSELE, Standing.PENDING));
    }

    @Test
    void an_adoption_on_open_conditions_does_not_count() {
        DecisionSource council = councilOf(LYCKSELE, "2022-06-20", 70);
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        new AdoptedByMunicipality(
                                ID,
                                LYCKSELE,
                                DecisionId.of(council),
                                council,
                                null,
                                List.of(new AdoptionCondition(1, "Villkor")),
                                null))
                .when(HAND_OVER)
                .thenRefused(missing(LYCKSELE, Standing.ADOPTED_WITH_CONDITIONS));
    }

    @Test
    void the_matter_is_handed_over_once_and_not_in_the_future() {
        given(beforeTheCouncil()).when(HAND_OVER).thenRefused(new AlreadyHandedOver(LocalDate.parse("2022-10-01")));
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE))
                .when(new HandOverToCouncil(ID, LocalDate.parse("2022-12-24"), List.of()))
                .thenRefused(new DatedInTheFuture(
                        "handedOverOn", LocalDate.parse("2022-12-24"), LocalDate.parse("2022-12-01")));
    }

    @Test
    void the_council_adopts() {
        given(beforeTheCouncil()).when(decide(CouncilOutcome.ADOPTED, COUNCIL)).thenRecorded(adoptedByCouncil());
    }

    @Test
    void the_council_rejects_which_ends_the_case() {
        RejectedByCouncil rejected = new RejectedByCouncil(ID, DecisionId.of(COUNCIL), COUNCIL, null);
        given(beforeTheCouncil()).when(decide(CouncilOutcome.REJECTED, COUNCIL)).thenRecorded(rejected);
        given(beforeTheCouncil(rejected)).when(handOver("2022-11-28")).thenRefused(new AgreementEnded("REJECTED"));
        given(beforeTheCouncil(rejected))
                .when(HAND_OVER)
                .thenRefused(new AlreadyHandedOver(LocalDate.parse("2022-10-01")));
    }

    @Test
    void after_a_referral_back_the_matter_is_handed_over_again() {
        ReferredBackByCouncil referred = new ReferredBackByCouncil(ID, DecisionId.of(COUNCIL), COUNCIL, null);
        given(beforeTheCouncil())
                .when(decide(CouncilOutcome.REFERRED_BACK, COUNCIL))
                .thenRecorded(referred);
        given(beforeTheCouncil(referred))
                .when(decide(CouncilOutcome.ADOPTED, LATER))
                .thenRefused(new NotHandedOver());
        given(beforeTheCouncil(referred))
                .when(handOver("2022-11-28"))
                .thenRecorded(new HandedOverToCouncil(ID, LocalDate.parse("2022-11-28"), List.of()));
        given(beforeTheCouncil(referred))
                .when(HAND_OVER)
                .thenRefused(new AlreadyHandedOver(LocalDate.parse("2022-10-01")));
    }

    @Test
    void the_council_decides_what_was_handed_over_to_it() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE))
                .when(decide(CouncilOutcome.ADOPTED, COUNCIL))
                .thenRefused(new NotHandedOver());
    }

    @Test
    void the_council_decides_once() {
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(decide(CouncilOutcome.REJECTED, LATER))
                .thenRefused(new CouncilHasDecided("ADOPTED"));
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(handOver("2022-11-28"))
                .thenRefused(new CouncilHasDecided("ADOPTED"));
    }

    @Test
    void where_no_board_has_dealt_with_the_matter_the_decision_is_recorded_with_a_warning() {
        AgreementEvent[] unprepared = {
            proposed(TEXT, null), adoptedBy(UMEA), adoptedBy(LYCKSELE), handedOver(), said(BodyKind.DELEGATION, 52)
        };
        given(unprepared)
                .when(decide(CouncilOutcome.ADOPTED, COUNCIL))
                .thenRecorded(adoptedByCouncil())
                .thenWarned(new RecordedWarning(Warning.NOT_PREPARED, null));
    }

    @Test
    void any_opinion_of_a_board_will_do() {
        given(proposed(TEXT, null), said(BodyKind.BOARD, 73), adoptedBy(UMEA), adoptedBy(LYCKSELE), handedOver())
                .when(decide(CouncilOutcome.ADOPTED, COUNCIL))
                .thenRecorded(adoptedByCouncil())
                .thenWarned();
    }

    @Test
    void a_board_whose_opinion_is_unknown_has_dealt_with_the_matter() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-09-01", 73);
        given(
                        proposed(TEXT, null),
                        new PreparationRecorded(ID, DecisionId.of(board), board, null),
                        adoptedBy(UMEA),
                        adoptedBy(LYCKSELE),
                        handedOver())
                .when(decide(CouncilOutcome.ADOPTED, COUNCIL))
                .thenRecorded(adoptedByCouncil())
                .thenWarned();
    }

    @Test
    void a_board_that_deals_with_the_matter_after_the_council_has_not_prepared_it() {
        DecisionSource afterwards = minutes("24", BodyKind.BOARD, "2022-11-24", 73);
        given(
                        proposed(TEXT, null),
                        new PreparationRecorded(ID, DecisionId.of(afterwards), afterwards, Opinion.SUPPORTS),
                        adoptedBy(UMEA),
                        adoptedBy(LYCKSELE),
                        handedOver())
                .when(decide(CouncilOutcome.ADOPTED, COUNCIL))
                .thenRecorded(adoptedByCouncil())
                .thenWarned(new RecordedWarning(Warning.NOT_PREPARED, null));
    }

    @Test
    void a_working_committee_proposes_and_cannot_decide() {
        given(beforeTheCouncil())
                .when(decide(CouncilOutcome.ADOPTED, minutes("24", BodyKind.WORKING_COMMITTEE, "2022-11-08", 192)))
                .thenRefused(new NotTheRegionalCouncil(REGION, new Authority("24"), BodyKind.WORKING_COMMITTEE));
    }

    @Test
    void a_municipal_council_cannot_decide_for_the_region() {
        given(beforeTheCouncil())
                .when(decide(CouncilOutcome.ADOPTED, councilOf(UMEA, "2022-11-28", 1)))
                .thenRefused(new NotTheRegionalCouncil(REGION, new Authority("2480"), BodyKind.COUNCIL));
    }

    @Test
    void the_council_does_not_decide_in_the_future() {
        given(beforeTheCouncil())
                .when(decide(CouncilOutcome.ADOPTED, minutes("24", BodyKind.COUNCIL, "2022-12-02", 1)))
                .thenRefused(new DatedInTheFuture(
                        "source.meetingDate", LocalDate.parse("2022-12-02"), LocalDate.parse("2022-12-01")));
    }

    @Test
    void an_adoption_has_no_reason() {
        assertThatThrownBy(() -> new DecideByCouncil(ID, CouncilOutcome.ADOPTED, COUNCIL, "För att"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("reason");
    }

    private static PartiesMissing missing(MunicipalityCode party, Standing standing) {
        return new PartiesMissing(List.of(party), Map.of(party, standing), LocalDate.parse("2022-10-01"), Map.of());
    }

    private static HandOverToCouncil handOver(String on) {
        return new HandOverToCouncil(ID, LocalDate.parse(on), List.of());
    }

    private static DecideByCouncil decide(CouncilOutcome outcome, DecisionSource source) {
        return new DecideByCouncil(ID, outcome, source, null);
    }

    private static PreparationRecorded said(BodyKind kind, int paragraph) {
        DecisionSource source = minutes("24", kind, "2022-09-01", paragraph);
        return new PreparationRecorded(ID, DecisionId.of(source), source, Opinion.NO_OBJECTION);
    }
}
