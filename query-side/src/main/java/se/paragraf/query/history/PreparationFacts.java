package se.paragraf.query.history;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.value.Opinion;

/**
 * One body's dealing with the matter before it was decided.
 *
 * @param decision what it decided to say, and where that is recorded
 * @param opinion what it said, or null where that is not stated
 */
public record PreparationFacts(Decision decision, @Nullable Opinion opinion) {

    static PreparationFacts of(PreparationRecorded event) {
        return new PreparationFacts(Decision.of(event), event.opinion());
    }
}
