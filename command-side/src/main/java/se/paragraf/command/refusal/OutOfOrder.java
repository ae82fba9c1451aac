package se.paragraf.command.refusal;

import java.time.LocalDate;
import se.paragraf.value.Wording;

/**
 * A day lies before that of what it follows from.
 *
 * @param field the field that states the day
 * @param date the day
 * @param earlierField the field that states what comes before
 * @param earlierDate the day of that
 */
public record OutOfOrder(String field, LocalDate date, String earlierField, LocalDate earlierDate) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.OUT_OF_ORDER;
    }

    @Override
    public Wording detail() {
        return new Wording(
                field + " " + date + " ligger före " + earlierField + " " + earlierDate + ".",
                field + " " + date + " lies before " + earlierField + " " + earlierDate + ".");
    }
}
