package se.paragraf.query.agreements;

import java.time.LocalDate;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.PartyStatus;
import se.paragraf.query.status.Status;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.MunicipalityCode;

/**
 * One agreement as one of its parties sees it.
 *
 * @param agreementId the agreement
 * @param caseNumber the region's number for the case
 * @param title what the agreement is called
 * @param status where the agreement stands as a whole
 * @param party where the party stands
 */
public record PartyAgreement(
        AgreementId agreementId, CaseNumber caseNumber, String title, Status status, PartyStatus party) {

    static PartyAgreement on(LocalDate day, AgreementFacts facts, MunicipalityCode code) {
        return new PartyAgreement(
                facts.agreementId(),
                facts.proposal().caseNumber(),
                facts.proposal().title(),
                Status.on(day, facts),
                facts.parties().stream()
                        .filter(party -> party.municipality().equals(code))
                        .map(party -> PartyStatus.on(day, party, facts))
                        .findFirst()
                        .orElseThrow());
    }
}
