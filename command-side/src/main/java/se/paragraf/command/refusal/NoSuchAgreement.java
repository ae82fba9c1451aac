package se.paragraf.command.refusal;

import se.paragraf.value.AgreementId;
import se.paragraf.value.Wording;

/**
 * The register has no such agreement.
 *
 * @param agreementId the identifier that was given
 */
public record NoSuchAgreement(AgreementId agreementId) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NO_SUCH_AGREEMENT;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Det finns ingen överenskommelse " + agreementId + ".", "There is no agreement " + agreementId + ".");
    }
}
