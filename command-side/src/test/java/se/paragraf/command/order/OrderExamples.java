package se.paragraf.command.order;

import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;

import java.util.List;
import java.util.Map;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Standing;
import se.paragraf.value.Warning;

/** Commands and records of one party, by day. */
final class OrderExamples {

    private OrderExamples() {}

    static AdoptByMunicipality adopt(MunicipalityCode party, String on, int paragraph) {
        return new AdoptByMunicipality(ID, party, councilOf(party, on, paragraph), null, List.of());
    }

    static AdoptedByMunicipality adoption(MunicipalityCode party, String on, int paragraph) {
        return adopted(party, councilOf(party, on, paragraph));
    }

    static AdoptedByMunicipality adoption(MunicipalityCode party, String on, int paragraph, DecisionId supersedes) {
        DecisionSource source = councilOf(party, on, paragraph);
        return new AdoptedByMunicipality(ID, party, DecisionId.of(source), source, null, List.of(), supersedes);
    }

    static RejectByMunicipality reject(MunicipalityCode party, String on, int paragraph) {
        return new RejectByMunicipality(ID, party, councilOf(party, on, paragraph), null);
    }

    static RejectedByMunicipality rejection(MunicipalityCode party, String on, int paragraph, DecisionId supersedes) {
        DecisionSource source = councilOf(party, on, paragraph);
        return new RejectedByMunicipality(ID, party, DecisionId.of(source), source, null, supersedes);
    }

    static RejectedByMunicipality rejection(MunicipalityCode party, String on, int paragraph) {
        return rejection(party, on, paragraph, null);
    }

    static PostponeAdoption postpone(MunicipalityCode party, String on, int paragraph) {
        return new PostponeAdoption(ID, party, councilOf(party, on, paragraph), Postponement.TABLED, null);
    }

    static AdoptionPostponed postponement(MunicipalityCode party, String on, int paragraph) {
        DecisionSource source = councilOf(party, on, paragraph);
        return new AdoptionPostponed(ID, party, DecisionId.of(source), source, Postponement.TABLED, null);
    }

    static AdoptionRevoked revocation(MunicipalityCode party, String on, int paragraph, DecisionId revokes) {
        DecisionSource source = councilOf(party, on, paragraph);
        return new AdoptionRevoked(ID, party, DecisionId.of(source), source, revokes, null);
    }

    /** Another record says so; day and record's day where stated. */
    static DecisionSource asserted(MunicipalityCode party, String on, String assertedOn) {
        return new DecisionSource(
                party.asAuthority(),
                null,
                on == null ? null : day(on),
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                assertedOn == null ? null : day(assertedOn));
    }

    static HandOverToCouncil handOver(String on) {
        return new HandOverToCouncil(ID, day(on), List.of());
    }

    static HandedOverToCouncil handedOver(String on) {
        return new HandedOverToCouncil(ID, day(on), List.of());
    }

    static DecideByCouncil decide(String on) {
        return decide(CouncilOutcome.ADOPTED, on, 250);
    }

    static DecideByCouncil decide(CouncilOutcome outcome, String on, int paragraph) {
        return new DecideByCouncil(ID, outcome, council(on, paragraph), null);
    }

    static DecisionSource council(String on, int paragraph) {
        return minutes("24", BodyKind.COUNCIL, on, paragraph);
    }

    static SignContract sign(MunicipalityCode party, String on) {
        return new SignContract(ID, party, day(on), null, List.of());
    }

    static ContractSigned signed(MunicipalityCode party, String on) {
        return new ContractSigned(ID, party, day(on), null, List.of());
    }

    static AppealFiled filed(DecisionId decision, int appeal, String on, CourtInstance instance) {
        return new AppealFiled(ID, decision, appeal, day(on), null, null, List.of(), instance, null);
    }

    static AppealDecided judged(DecisionId decision, int appeal, String on, AppealOutcome outcome) {
        return new AppealDecided(ID, decision, appeal, outcome, day(on), null, null, null, null);
    }

    static PartiesMissing missing(MunicipalityCode party, Standing standing, String on) {
        return new PartiesMissing(List.of(party), Map.of(party, standing), day(on), Map.of());
    }

    static RecordedWarning outOfOrder(long record) {
        return new RecordedWarning(Warning.RECORDED_OUT_OF_ORDER, record);
    }

    static AgreementEvent[] events(AgreementEvent... events) {
        return events;
    }
}
