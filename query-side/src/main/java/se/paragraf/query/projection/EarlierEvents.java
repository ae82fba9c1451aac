package se.paragraf.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Earlier events of an agreement, from the trail in the same generation: exactly those that its facts reflect, with their
 * positions, which not every event log gives.
 *
 * @param store the view store
 * @param generation the generation
 */
record EarlierEvents(ViewStore store, Generation generation) {

    /**
     * The events that the facts reflect, and those applied after them.
     *
     * @param facts the stored facts, or null where there are none
     * @param taken the events applied since, in order, which are not in the views yet
     */
    List<RecordedEvent> of(AgreementId agreementId, @Nullable AgreementFacts facts, List<RecordedEvent> taken) {
        List<RecordedEvent> events = new ArrayList<>();
        if (facts != null) {
            int count = (int) facts.last().sequence() + 1;
            events.addAll(TrailView.events(
                    store.read(generation, reader -> reader.ofAgreement(ViewKind.TRAIL, agreementId, 0, count))));
        }
        events.addAll(taken);
        return events;
    }
}
