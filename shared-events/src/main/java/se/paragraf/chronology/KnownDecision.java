package se.paragraf.chronology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.Appealability;
import se.paragraf.event.AgreementEvent;
import se.paragraf.refusal.Citation;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * A recorded decision.
 *
 * @param decisionId its identifier, which stays also where the values that it was made of are corrected
 * @param source where it is recorded, as that reads now
 * @param sequence where its record stands in the case file
 * @param event its record
 */
public record KnownDecision(DecisionId decisionId, DecisionSource source, long sequence, AgreementEvent event) {

    /** The decision as another one cites it. */
    public Citation cite() {
        return Citation.of(decisionId, source);
    }

    /** The day of its meeting, or null where it is not stated. */
    public @Nullable LocalDate meetingDate() {
        return source.meetingDate();
    }

    /** Whether it can be appealed (KL 13:2). */
    public boolean isAppealable() {
        return Appealability.isAppealable(event);
    }
}
