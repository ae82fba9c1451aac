package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.paragraf.correction.Correction;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.value.MunicipalityCode;

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

    /** Those that are among the events, which are of one agreement and in the order of recording. */
    public static AppliedCorrections among(List<RecordedEvent> events) {
        Map<Long, MunicipalityCode> parties = new HashMap<>();
        List<Corrected> corrected = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof AdoptionEvent adoption) {
                parties.put(recorded.sequence(), adoption.municipality());
            } else if (recorded.event() instanceof RecordCorrected event) {
                corrected.add(Corrected.of(event, recorded, parties.get(event.sequence())));
            }
        }
        return new AppliedCorrections(corrected);
    }

    /** Those of records at these places of the case file. */
    AppliedCorrections of(Set<Long> sequences) {
        return new AppliedCorrections(inOrder.stream()
                .filter(correction -> sequences.contains(correction.sequence()))
                .toList());
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
