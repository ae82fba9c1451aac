package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.List;
import se.paragraf.refusal.Rule;
import se.paragraf.value.Wording;

/**
 * A record that stands although a rule is not met on its day, since something else turned up later.
 *
 * @param rule the rule that is not met
 * @param day the day of the record, at which it stands in the order of happening
 * @param records where the records stand in the case file: first the one that stands, then those that it contradicts
 * @param detail what is not met, in words
 */
public record Inconsistency(Rule rule, LocalDate day, List<Long> records, Wording detail) {

    /** Keeps its own copy of the records. */
    public Inconsistency {
        records = List.copyOf(records);
    }
}
