package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import se.paragraf.chronology.Inconsistency;

/**
 * A record that stands although a rule is not met on its day, since something else turned up later.
 *
 * @param rule the code of the rule that is not met
 * @param day the day on which it is not
 * @param records where the records stand in the case file, counted from 0: first the one that stands, then those that it
 *     contradicts
 * @param sv what is not met, in Swedish
 * @param en what is not met, in English
 */
public record InconsistencyStatus(String rule, LocalDate day, List<Long> records, String sv, String en) {

    /** Keeps its own copy of the records. */
    public InconsistencyStatus {
        records = List.copyOf(records);
    }

    static InconsistencyStatus of(Inconsistency inconsistency) {
        return new InconsistencyStatus(
                inconsistency.rule().name(),
                inconsistency.day(),
                inconsistency.records(),
                inconsistency.detail().sv(),
                inconsistency.detail().en());
    }
}
