package se.paragraf.command.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Warning;

/**
 * What the registrar is answered for a command that was recorded.
 *
 * @param agreementId the agreement
 * @param sequence where its case file stands after the command: the first event is 0
 * @param eventIds the events that the command became
 * @param warnings what the register remarked on
 * @param repeated whether this is the first answer given again to a repeated request, with nothing new recorded
 */
public record Receipt(
        AgreementId agreementId, long sequence, List<String> eventIds, List<Warning> warnings, boolean repeated) {

    /** Keeps its own copies of the lists. */
    public Receipt {
        eventIds = List.copyOf(eventIds);
        warnings = List.copyOf(warnings);
    }

    /** The same answer, given again. */
    @JsonIgnore
    public Receipt again() {
        return new Receipt(agreementId, sequence, eventIds, warnings, true);
    }
}
