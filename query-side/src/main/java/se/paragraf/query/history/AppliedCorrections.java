package se.paragraf.query.history;

import java.util.List;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.query.history.Remarks.Corrected;

/**
 * Corrections applied to the events of one agreement. A correction applies to the record that it corrects, on whatever
 * day that is read, and to nothing else.
 *
 * @param inOrder in the order of recording
 */
public record AppliedCorrections(List<Corrected> inOrder) {

    /** Keeps its own copy of the list. */
    public AppliedCorrections {
        inOrder = List.copyOf(inOrder);
    }

    /** Those of the record at that place of the case file. */
    public List<Corrected> at(long sequence) {
        return inOrder.stream()
                .filter(correction -> correction.sequence() == sequence)
                .toList();
    }

    /** The event as it reads with its corrections, one after the other. */
    public RecordedEvent applyTo(RecordedEvent recorded) {
        AgreementEvent event = recorded.event();
        for (Corrected correction : at(recorded.sequence())) {
            event = Correction.apply(event, correction.field(), correction.newValue());
        }
        return event == recorded.event() ? recorded : recorded.reading(event);
    }
}
