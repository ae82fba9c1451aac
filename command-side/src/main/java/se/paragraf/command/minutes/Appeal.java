package se.paragraf.command.minutes;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.source.Moment;
import se.paragraf.event.RecordCorrected;

/**
 * An appeal against a decision.
 *
 * @param number counted from 1
 * @param filedOn when the court received it
 * @param decidedOn when the court ended it, or null while it is live
 */
public record Appeal(int number, Moment filedOn, @Nullable Moment decidedOn) {

    boolean isLive() {
        return decidedOn == null;
    }

    Appeal decided(Moment on) {
        return new Appeal(number, filedOn, on);
    }

    Appeal after(RecordCorrected correction) {
        return new Appeal(number, filedOn.after(correction), Moment.after(decidedOn, correction));
    }
}
