package se.paragraf.query.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.PartyFacts.Condition;
import se.paragraf.query.history.PartyFacts.Resolution;

/**
 * A condition on which a party adopted.
 *
 * @param number counted from 1 within the adoption
 * @param text in the words of the minutes
 * @param open whether it has neither been met nor fallen away; while one is open the adoption does not count
 * @param resolvedOn the day on which it was met or fell away; absent where it is open or that is not stated
 * @param note how it was
 */
public record ConditionStatus(
        int number,
        String text,
        boolean open,
        @Nullable LocalDate resolvedOn,
        @Nullable String note) {

    static ConditionStatus of(Condition condition) {
        Resolution resolved = condition.resolved();
        return new ConditionStatus(
                condition.number(),
                condition.text(),
                resolved == null,
                resolved == null ? null : resolved.resolvedOn(),
                resolved == null ? null : resolved.note());
    }
}
