package se.paragraf.query.audit;

import java.util.List;
import java.util.function.Consumer;
import se.paragraf.value.Wording;

/**
 * A check of the record that a store makes of itself, as a part of every audit: one machine's store has seals and a schema of
 * its own. A process that has such a store supplies the checks as beans.
 */
public interface RecordCheck {

    /**
     * Checks the record.
     *
     * @param upTo the position up to which the audit goes
     * @param found takes each difference
     * @param step called now and then, so that the audit can be stopped
     * @return what the report has to say whether or not something differs
     */
    List<Wording> run(long upTo, Consumer<Difference> found, Runnable step);
}
