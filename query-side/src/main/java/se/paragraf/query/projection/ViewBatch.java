package se.paragraf.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.projection.RecentCaseFiles.CaseFile;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Batch of events that are projected together: each agreement's facts are read once, folded in memory and written once,
 * however many of the events are about it.
 */
final class ViewBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ViewBatch.class);

    private final List<DeliveredEvent> events = new ArrayList<>();
    private final RecentCaseFiles recent;

    /** @param recent the case files that were projected last */
    ViewBatch(RecentCaseFiles recent) {
        this.recent = recent;
    }

    void add(DeliveredEvent event) {
        events.add(event);
    }

    /** Writes the changes to the generation in service; starts over where another one is in service meanwhile. */
    void writeTo(ViewStore store, Instant now) {
        boolean written = false;
        while (!written) {
            try {
                writeTo(store, store.live(), now);
                written = true;
            } catch (OutOfServiceException e) {
                LOG.debug("The batch of views starts over: {}", e.getMessage());
            }
        }
    }

    private void writeTo(ViewStore store, Generation generation, Instant now) {
        Map<AgreementId, CaseViews> cases = read(store, generation, agreements(), recent);
        events.forEach(
                event -> Objects.requireNonNull(cases.get(event.agreementId())).apply(event, now));
        List<ViewDocument> changes = new ArrayList<>();
        cases.values().forEach(views -> changes.addAll(views.changes()));
        store.put(generation, changes);
        cases.forEach((agreementId, views) -> {
            CaseFile file = views.caseFile();
            if (file != null) {
                recent.keep(generation, agreementId, file);
            }
        });
    }

    private Set<AgreementId> agreements() {
        Set<AgreementId> agreements = new LinkedHashSet<>();
        events.forEach(event -> agreements.add(event.agreementId()));
        return agreements;
    }

    /** Reads the stored views of agreements, as far as they are not among the recent case files. */
    static Map<AgreementId, CaseViews> read(
            ViewStore store, Generation generation, Set<AgreementId> agreements, RecentCaseFiles recent) {
        return store.read(generation, reader -> {
            List<DocumentKey> keys = new ArrayList<>();
            for (AgreementId agreement : agreements) {
                keys.add(StatusView.key(agreement));
                keys.add(DeadLetterView.key(agreement));
            }
            Map<DocumentKey, Long> positions = new HashMap<>(reader.positions(keys));
            Map<AgreementId, CaseFile> known = new HashMap<>();
            for (AgreementId agreement : agreements) {
                Long position = positions.get(StatusView.key(agreement));
                CaseFile file = position == null ? null : recent.at(position, generation, agreement);
                if (file != null) {
                    known.put(agreement, file);
                    positions.remove(StatusView.key(agreement));
                }
            }
            Map<DocumentKey, StoredDocument> stored =
                    positions.isEmpty() ? Map.of() : reader.getAll(positions.keySet());
            Map<AgreementId, CaseViews> cases = new LinkedHashMap<>();
            for (AgreementId agreement : agreements) {
                @Nullable StoredDocument facts = stored.get(StatusView.key(agreement));
                @Nullable StoredDocument letter = stored.get(DeadLetterView.key(agreement));
                cases.put(
                        agreement,
                        new CaseViews(
                                new EarlierEvents(store, generation),
                                known.get(agreement),
                                facts == null ? null : StatusView.facts(facts),
                                letter == null ? null : DeadLetterView.letter(letter)));
            }
            return cases;
        });
    }
}
