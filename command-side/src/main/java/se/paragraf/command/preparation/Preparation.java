package se.paragraf.command.preparation;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;

/**
 * What was said of the matter before it is decided.
 *
 * @param boardHeard whether a board (nämnd or styrelse) has proposed or given its opinion
 */
public record Preparation(boolean boardHeard) {

    /** The preparation that the proposal itself amounts to: a board's, if a board proposed. */
    public static Preparation of(AgreementProposed proposed) {
        return new Preparation(isBoards(proposed.source()));
    }

    /** The preparation after the event. */
    public Preparation after(PreparationEvent event) {
        return event instanceof PreparationRecorded recorded
                        && recorded.opinion() != null
                        && isBoards(recorded.source())
                ? new Preparation(true)
                : this;
    }

    private static boolean isBoards(@Nullable DecisionSource source) {
        return source != null && source.body() != null && source.body().kind() == BodyKind.BOARD;
    }
}
