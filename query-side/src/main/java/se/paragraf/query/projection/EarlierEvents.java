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
 * The events that one agreement's views have taken in, from the trail in the same generation: they are those that the
 * facts beside them amount to, with the positions that no event store tells in every mode.
 *
 * @param store where the views are
 * @param generation which of them
 */
record EarlierEvents(ViewStore store, Generation generation) {

    /**
     * The events that led up to the facts, and those taken in after them.
     *
     * @param facts the facts as the views hold them, or null where they hold none
     * @param taken what was taken in since, in order, and is not in the views yet
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
