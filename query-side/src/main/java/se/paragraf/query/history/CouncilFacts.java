package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;

/**
 * What has passed between the regional council and the agreement since it was last handed over.
 *
 * @param handOver when it was handed over, or null where no hand-over stands
 * @param outcome what the last of the council's decisions that stands came to, or null where none stands
 * @param decision that decision, or null
 * @param decided when it was taken, where nobody stated the day; else null
 * @param annulled the council's latest decision that a court annulled since then, or null where none was
 * @param voidFrom the day from which the exit of a party voids the hand-over, or null where none does
 */
public record CouncilFacts(
        @Nullable DayBounds handOver,
        @Nullable CouncilOutcome outcome,
        @Nullable Decision decision,
        @Nullable DayBounds decided,
        @Nullable DecisionId annulled,
        @Nullable LocalDate voidFrom) {

    /** The day of the hand-over, or null where it is not stated. */
    public @Nullable LocalDate handedOverOn() {
        return handOver == null || !handOver.isStated() ? null : handOver.notAfter();
    }

    /** Whether the matter lies with the council on the day, which has not decided. */
    public boolean isHandedOverOn(LocalDate day) {
        return handOver != null && outcome == null && (voidFrom == null || day.isBefore(voidFrom));
    }
}
