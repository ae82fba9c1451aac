package se.paragraf.command.refusal;

import java.time.LocalDate;
import se.paragraf.value.Wording;

/**
 * A date has not come yet.
 *
 * @param field the date's field
 * @param date the date given
 * @param today the day of recording
 */
public record DatedInTheFuture(String field, LocalDate date, LocalDate today) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.DATED_IN_THE_FUTURE;
    }

    @Override
    public Wording detail() {
        return new Wording(
                date + " har inte inträffat än; i dag är det " + today + ".",
                date + " has not come yet; today is " + today + ".");
    }
}
