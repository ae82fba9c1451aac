package se.paragraf.command.casefile;

import static se.paragraf.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.ReferenceData;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.DecisionRefusal.UnknownCode;
import se.paragraf.value.DecisionSource;

/** The guards of the sources and days of every decision, whatever was decided. */
public final class SourceRules {

    private SourceRules() {}

    /** The source names a municipality or a region that exists, and a meeting that has been held. */
    public static void mustBeCredible(DecisionSource source, LocalDate today) {
        refuseIf(
                ReferenceData.nameOf(source.authority()).isEmpty(),
                () -> new UnknownCode(List.of(source.authority().value())));
        mustHaveHappened("source.meetingDate", source.meetingDate(), today);
        mustHaveHappened("source.assertedOn", source.assertedOn(), today);
        mustBeAssertedAfterwards(source);
    }

    /** The record that asserts a decision is not older than the decision, as far as both days are stated. */
    public static void mustBeAssertedAfterwards(DecisionSource source) {
        mustNotComeBefore("source.assertedOn", source.assertedOn(), "source.meetingDate", source.meetingDate());
    }

    /** What follows from something has not happened before it, as far as both days are stated. */
    public static void mustNotComeBefore(
            String field, @Nullable LocalDate date, String earlierField, @Nullable LocalDate earlier) {
        if (date != null && earlier != null) {
            refuseIf(date.isBefore(earlier), () -> new OutOfOrder(field, date, earlierField, earlier));
        }
    }

    /** What is recorded has happened by the day of recording. */
    public static void mustHaveHappened(String field, @Nullable LocalDate date, LocalDate today) {
        if (date != null) {
            refuseIf(date.isAfter(today), () -> new DatedInTheFuture(field, date, today));
        }
    }
}
