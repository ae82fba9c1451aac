package se.paragraf.command.refusal;

import se.paragraf.value.CorrectionId;
import se.paragraf.value.Wording;

/**
 * The record has been corrected since the correction was proposed.
 *
 * @param correctionId the correction
 * @param correctedField the member that it is for
 */
public record CorrectionOutdated(CorrectionId correctionId, String correctedField) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.CORRECTION_OUTDATED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Uppgiften " + correctedField + " har rättats sedan rättelse " + correctionId + " föreslogs.",
                "The member " + correctedField + " has been corrected since correction " + correctionId
                        + " was proposed.");
    }
}
