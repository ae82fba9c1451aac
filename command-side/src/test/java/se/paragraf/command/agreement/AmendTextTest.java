package se.paragraf.command.agreement;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.OTHER_TEXT;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.TextEvidenced;
import se.paragraf.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;

class AmendTextTest {

    private static final DecisionSource BOARD = minutes("24", BodyKind.BOARD, "2022-10-12", 150);
    private static final DecisionSource AGAIN = councilOf(UMEA, "2022-11-28", 200);

    @Test
    void the_text_is_amended() {
        given(beforeTheCouncil())
                .when(new AmendText(ID, BOARD, new TextVersion("Omarbetad", OTHER_TEXT), null))
                .thenRecorded(amended(OTHER_TEXT));
    }

    @Test
    void every_party_decides_again_and_the_hand_over_is_void() {
        given(beforeTheCouncil(amended(OTHER_TEXT)))
                .when(new HandOverToCouncil(ID, null, List.of()))
                .thenRefused(new PartiesMissing(
                        List.of(UMEA, LYCKSELE), Map.of(UMEA, Standing.PENDING, LYCKSELE, Standing.PENDING)));
        given(beforeTheCouncil(amended(OTHER_TEXT)))
                .when(new DecideByCouncil(
                        ID, CouncilOutcome.ADOPTED, minutes("24", BodyKind.COUNCIL, "2022-11-22", 1), null))
                .thenRefused(new NotHandedOver());
    }

    @Test
    void an_adoption_of_the_new_text_names_the_one_that_it_takes_the_place_of() {
        AdoptedByMunicipality second = new AdoptedByMunicipality(
                ID,
                UMEA,
                DecisionId.of(AGAIN),
                AGAIN,
                OTHER_TEXT,
                List.of(),
                adoptedBy(UMEA).decisionId());
        given(proposed(), adoptedBy(UMEA), amended(OTHER_TEXT))
                .when(new AdoptByMunicipality(ID, UMEA, AGAIN, OTHER_TEXT, List.of()))
                .thenRecorded(second);
        given(proposed(), adoptedBy(UMEA), amended(OTHER_TEXT))
                .when(new AdoptByMunicipality(ID, UMEA, AGAIN, TEXT, List.of()))
                .thenRefused(new TextDiffers(OTHER_TEXT, TEXT));
    }

    @Test
    void the_new_text_is_evidenced_again_whatever_was_adopted_before() {
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        AdoptedByMunicipality adopted =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(june), june, TEXT, List.of(), null);
        given(proposed(), adopted, amended(null))
                .when(new EvidenceText(ID, OTHER_TEXT, null))
                .thenRecorded(new TextEvidenced(ID, OTHER_TEXT, null, DecisionId.of(BOARD)));
    }

    @Test
    void a_contract_for_the_earlier_text_does_not_stand_for_the_new_one() {
        AdoptedByMunicipality second =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(AGAIN), AGAIN, null, List.of(), null);
        ContractSigned signed = new ContractSigned(ID, UMEA, day("2022-10-01"), null, List.of());
        ContractSigned again = new ContractSigned(ID, UMEA, day("2022-11-30"), null, List.of());
        given(proposed(), adoptedBy(UMEA), signed, amended(null), second)
                .when(new SignContract(ID, UMEA, day("2022-11-30"), null, List.of()))
                .thenRecorded(again);
    }

    @Test
    void what_the_council_has_adopted_or_what_has_ended_is_not_amended() {
        DecisionSource december = minutes("24", BodyKind.BOARD, "2022-12-01", 151);
        given(beforeTheCouncil(adoptedByCouncil())).when(amend(december)).thenRefused(new CouncilHasDecided("ADOPTED"));
        given(proposed(), new AgreementWithdrawn(ID, DecisionId.of(AGAIN), AGAIN, null))
                .when(amend(december))
                .thenRefused(new AgreementEnded("WITHDRAWN"));
    }

    @Test
    void an_amendment_is_credible_and_recorded_once() {
        given(proposed())
                .when(amend(minutes("24", BodyKind.BOARD, "2022-12-02", 1)))
                .thenRefused(new DatedInTheFuture("source.meetingDate", day("2022-12-02"), day("2022-12-01")));
        given(proposed(), amended(null))
                .when(amend(BOARD))
                .thenRefused(new DecisionAlreadyRecorded(DecisionId.of(BOARD)));
    }

    private static AmendText amend(DecisionSource source) {
        return new AmendText(ID, source, new TextVersion("Omarbetad", null), null);
    }

    private static AgreementTextAmended amended(Sha256 text) {
        return new AgreementTextAmended(ID, DecisionId.of(BOARD), BOARD, new TextVersion("Omarbetad", text), null);
    }
}
