package se.paragraf.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Wording;

/**
 * Counter of events recorded at an earlier instant than the event at the position before theirs, which is in another case
 * file. That is an observation and no difference: each case file is in order by itself.
 */
final class RecordedAtFalls {

    private @Nullable AgreementId agreementBefore;
    private Instant before = Instant.MIN;
    private long count;
    private Duration largest = Duration.ZERO;
    private long positionOfLargest;

    /** Takes the next event, in the order of the positions. */
    void take(AgreementId agreementId, long position, Instant recordedAt) {
        if (recordedAt.isBefore(before) && !agreementId.equals(agreementBefore)) {
            count++;
            Duration fall = Duration.between(recordedAt, before);
            if (fall.compareTo(largest) > 0) {
                largest = fall;
                positionOfLargest = position;
            }
        }
        agreementBefore = agreementId;
        before = recordedAt;
    }

    /** The observation, or empty where no instant falls. */
    Optional<Wording> note() {
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(new Wording(
                "Registreringstiden faller mellan ärenden på %d ställen, som mest med %s (position %d). Så blir det när"
                                .formatted(count, swedish(largest), positionOfLargest)
                        + " flera registrerar samtidigt, och när processer med olika klockor registrerar. Inom ett ärende"
                        + " faller den aldrig.",
                "The time of recording falls between case files at %d places, by at most %s (position %d). That happens"
                                .formatted(count, english(largest), positionOfLargest)
                        + " where several record at the same time, and where processes with different clocks record."
                        + " Within a case file it never falls."));
    }

    private static String swedish(Duration duration) {
        return text(duration, "dygn", "h", "min", "s");
    }

    private static String english(Duration duration) {
        return text(duration, "d", "h", "min", "s");
    }

    /** The two largest units that are not zero, such as 1 h 5 min; milliseconds below a minute. */
    private static String text(Duration duration, String days, String hours, String minutes, String seconds) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " " + days + " " + duration.toHoursPart() + " " + hours;
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " " + hours + " " + duration.toMinutesPart() + " " + minutes;
        }
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " " + minutes + " " + duration.toSecondsPart() + " " + seconds;
        }
        return duration.toSeconds() + "." + "%03d".formatted(duration.toMillisPart()) + " " + seconds;
    }
}
