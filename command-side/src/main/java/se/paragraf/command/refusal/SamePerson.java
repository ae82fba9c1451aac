package se.paragraf.command.refusal;

import se.paragraf.value.CorrectionId;
import se.paragraf.value.Wording;

/**
 * Somebody is about to approve or decline a correction of their own.
 *
 * @param correctionId the correction
 * @param proposedBy who proposed it
 */
public record SamePerson(CorrectionId correctionId, String proposedBy) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.SAME_PERSON;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Rättelse " + correctionId + " föreslogs av " + proposedBy + "; en annan person avgör den.",
                "Correction " + correctionId + " was proposed by " + proposedBy + "; another person decides on it.");
    }
}
