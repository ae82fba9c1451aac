package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Standing;

/**
 * Where one party stands. What is absent is not stated in what the register holds.
 *
 * @param municipality its code
 * @param name its name, without "kommun"
 * @param standing where it stands
 * @param decidedOn the day of its latest decision
 * @param paragraph that decision's number in the minutes
 * @param caseNumber the party's own number for the case
 * @param decisionId that decision
 * @param evidence how the register knows of it
 * @param conditions what its adoption depends on
 * @param contractSigned whether its contract with the region is signed
 * @param contractSignedOn the day of the last signature
 * @param corrected what was corrected; empty while no correction can be recorded
 */
public record PartyStatus(
        MunicipalityCode municipality,
        String name,
        Standing standing,
        @Nullable LocalDate decidedOn,
        @Nullable ParagraphNumber paragraph,
        @Nullable CaseNumber caseNumber,
        @Nullable DecisionId decisionId,
        @Nullable Evidence evidence,
        List<PartyFacts.Condition> conditions,
        boolean contractSigned,
        @Nullable LocalDate contractSignedOn,
        List<Object> corrected) {

    /** The party's standing as its facts give it. */
    public static PartyStatus of(PartyFacts facts) {
        Decision decision = facts.decision();
        PartyFacts.Contract contract = facts.contract();
        return new PartyStatus(
                facts.municipality(),
                ReferenceData.municipality(facts.municipality())
                        .map(Municipality::name)
                        .orElse(facts.municipality().value()),
                facts.standing(),
                decision == null ? null : decision.meetingDate(),
                decision == null ? null : decision.paragraph(),
                decision == null ? null : decision.caseNumber(),
                decision == null ? null : decision.decisionId(),
                decision == null ? null : decision.evidence(),
                facts.conditions(),
                contract != null,
                contract == null ? null : contract.signedOn(),
                List.of());
    }
}
