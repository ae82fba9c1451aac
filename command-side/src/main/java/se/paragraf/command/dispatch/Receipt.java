package se.paragraf.command.dispatch;

import java.util.List;
import java.util.stream.Stream;
import se.paragraf.value.AgreementId;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Warning;

/**
 * The answer to a command that was recorded.
 *
 * @param agreementId the agreement
 * @param sequence where its case file stands after the command: the first event is 0
 * @param eventIds the events that the command became
 * @param warnings what is unusual but not refused
 * @param repeated whether the command had been recorded before, so that this is its first answer again
 */
public record Receipt(
        AgreementId agreementId,
        long sequence,
        List<String> eventIds,
        List<RecordedWarning> warnings,
        boolean repeated) {

    /** Keeps its own copies of the lists. */
    public Receipt {
        eventIds = List.copyOf(eventIds);
        warnings = List.copyOf(warnings);
    }

    /** The same receipt with the warning that its record was reversed since. */
    public Receipt asReversed() {
        RecordedWarning reversed = new RecordedWarning(Warning.RECORD_REVERSED, sequence);
        return new Receipt(
                agreementId,
                sequence,
                eventIds,
                Stream.concat(warnings.stream(), Stream.of(reversed)).toList(),
                repeated);
    }

    /** The same receipt, for a command that was sent again. */
    public Receipt asRepeated() {
        return new Receipt(agreementId, sequence, eventIds, warnings, true);
    }
}
