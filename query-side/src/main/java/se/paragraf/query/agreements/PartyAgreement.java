package se.paragraf.query.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.LeftOut;
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
 * @param leftOut how much of the party's lists is left out here; absent where nothing is
 */
public record PartyAgreement(
        AgreementId agreementId,
        CaseNumber caseNumber,
        String title,
        Status status,
        PartyStatus party,
        @Nullable LeftOut leftOut) {

    static PartyAgreement on(LocalDate day, AgreementFacts facts, MunicipalityCode code) {
        PartyStatus.Listed party = facts.parties().stream()
                .filter(each -> each.municipality().equals(code))
                .map(each -> PartyStatus.on(day, each, facts))
                .findFirst()
                .orElseThrow()
                .listed(facts.agreementId());
        return new PartyAgreement(
                facts.agreementId(),
                facts.proposal().caseNumber(),
                facts.proposal().title(),
                Status.on(day, facts),
                party.party(),
                party.leftOut());
    }
}
