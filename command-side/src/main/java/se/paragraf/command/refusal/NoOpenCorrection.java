package se.paragraf.command.refusal;

import se.paragraf.value.CorrectionId;
import se.paragraf.value.Wording;

/**
 * No such correction waits to be approved or declined.
 *
 * @param correctionId the correction that was named
 */
public record NoOpenCorrection(CorrectionId correctionId) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NO_OPEN_CORRECTION;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Rättelse " + correctionId + " väntar inte på beslut.",
                "Correction " + correctionId + " does not wait for a decision.");
    }
}
