package se.paragraf.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewStore;

/**
 * Events that go into the views together: each agreement's facts are read once, folded in memory and written once,
 * however many of the events are about it.
 */
final class ViewBatch {

    private final List<RecordedEvent> events = new ArrayList<>();

    void add(RecordedEvent event) {
        events.add(event);
    }

    /** Writes what the events change. Events that the views have already are passed over. */
    void writeTo(ViewStore store, Generation generation) {
        Map<DocumentKey, AgreementFacts> before = read(store, generation);
        Map<DocumentKey, AgreementFacts> after = new LinkedHashMap<>();
        List<ViewDocument> documents = new ArrayList<>();
        for (RecordedEvent event : events) {
            DocumentKey key = StatusView.key(event.event().agreementId());
            Optional<AgreementFacts> known = Optional.ofNullable(after.getOrDefault(key, before.get(key)));
            long expected = known.map(facts -> facts.last().sequence() + 1).orElse(0L);
            if (event.sequence() < expected) {
                continue;
            }
            if (event.sequence() > expected) {
                throw new MissingEventException(event, expected);
            }
            after.put(key, AgreementHistory.step(known.orElse(null), event));
            documents.add(TrailView.document(event));
        }
        after.values().forEach(facts -> documents.add(StatusView.document(facts)));
        store.put(generation, documents);
    }

    private Map<DocumentKey, AgreementFacts> read(ViewStore store, Generation generation) {
        List<DocumentKey> keys = events.stream()
                .map(event -> StatusView.key(event.event().agreementId()))
                .distinct()
                .toList();
        Map<DocumentKey, StoredDocument> stored = store.read(generation, reader -> reader.getAll(keys));
        Map<DocumentKey, AgreementFacts> facts = new HashMap<>();
        stored.forEach((key, document) -> facts.put(key, StatusView.facts(document)));
        return facts;
    }
}
