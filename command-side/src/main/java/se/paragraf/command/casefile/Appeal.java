package se.paragraf.command.casefile;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.RecordCorrected;

/**
 * An appeal against a decision.
 *
 * @param number counted from 1
 * @param filedOn when the court received it
 * @param decidedOn when the court ended it, or null while it is live
 */
public record Appeal(
        int number, CorrectableDate filedOn, @Nullable CorrectableDate decidedOn) {

    /** Whether no court has decided it. Not named as a bean property, which a snapshot would hold. */
    public boolean live() {
        return decidedOn == null;
    }

    Appeal decided(CorrectableDate on) {
        return new Appeal(number, filedOn, on);
    }

    Appeal corrected(RecordCorrected correction) {
        return new Appeal(number, filedOn.corrected(correction), CorrectableDate.corrected(decidedOn, correction));
    }
}
