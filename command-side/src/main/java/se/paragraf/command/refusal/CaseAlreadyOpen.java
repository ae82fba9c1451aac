package se.paragraf.command.refusal;

import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Wording;

/**
 * The region has opened a case under this number before.
 *
 * @param existing the case that is open
 */
public record CaseAlreadyOpen(Existing existing) implements Refusal {

    /**
     * A case that is open.
     *
     * @param agreementId its agreement
     * @param caseNumber its number, as it was written
     * @param title what it is about
     */
    public record Existing(AgreementId agreementId, CaseNumber caseNumber, String title) {}

    @Override
    public Rule rule() {
        return Rule.CASE_ALREADY_OPEN;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ärendet " + existing.caseNumber() + " är redan upplagt: " + existing.title() + ".",
                "Case " + existing.caseNumber() + " is open already: " + existing.title() + ".");
    }
}
