package se.paragraf.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.RecordCorrected;
import tools.jackson.databind.JsonNode;

/**
 * A day with the record and the member that state it, so that a correction of that member changes it.
 *
 * @param sequence where the record stands in the case file
 * @param field which of its members states the day
 * @param day the day, or null where it is not stated
 */
public record CorrectableDate(
        long sequence, String field, @Nullable LocalDate day) {

    /** The day as it is after the correction; the same where another record or member is corrected. */
    public CorrectableDate corrected(RecordCorrected correction) {
        return correction.sequence() == sequence && correction.field().equals(field)
                ? new CorrectableDate(sequence, field, dayIn(correction.newValue()))
                : this;
    }

    /** As {@link #corrected(RecordCorrected)}, for a date that may not be there. */
    public static @Nullable CorrectableDate corrected(@Nullable CorrectableDate date, RecordCorrected correction) {
        return date == null ? null : date.corrected(correction);
    }

    static @Nullable LocalDate dayIn(@Nullable JsonNode value) {
        return value == null ? null : LocalDate.parse(value.asString());
    }
}
