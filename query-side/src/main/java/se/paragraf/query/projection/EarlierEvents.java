package se.paragraf.query.projection;

import java.util.List;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewStore;

/**
 * Earlier events of an agreement, from the trail in the same generation: exactly those that its facts reflect, with their
 * positions, which not every event log gives.
 *
 * @param store the view store
 * @param generation the generation
 */
record EarlierEvents(ViewStore store, Generation generation) {

    /** The events that the facts reflect, in order. */
    List<RecordedEvent> of(AgreementFacts facts) {
        int count = (int) facts.last().sequence() + 1;
        return TrailView.events(
                store.read(generation, reader -> reader.ofAgreement(ViewKind.TRAIL, facts.agreementId(), 0, count)));
    }
}
