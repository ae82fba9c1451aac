package se.paragraf.query.audit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.view.DanglingIndexEntry;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/** Check for dangling documents and index entries: those of the views that belong to no recorded case. */
final class DanglingDocumentCheck {

    private static final int PAGE = 500;

    private final ViewStore store;
    private final EventLog events;
    private final Set<AgreementId> cases;
    private final Set<AgreementId> newer = new HashSet<>();
    private final boolean indexIsAsNoted;
    private final Differences differences;

    /**
     * @param cases the agreements whose documents have been compared one by one
     * @param indexIsAsNoted whether it is known that no index entry dangles
     */
    DanglingDocumentCheck(
            ViewStore store, EventLog events, Set<AgreementId> cases, boolean indexIsAsNoted, Differences differences) {
        this.store = store;
        this.indexIsAsNoted = indexIsAsNoted;
        this.events = events;
        this.cases = cases;
        this.differences = differences;
    }

    /**
     * Checks all documents and index entries.
     *
     * @param paged called after each page
     */
    void run(Runnable paged) {
        for (ViewKind kind : ViewKind.values()) {
            Long before = null;
            List<DocumentVersion> page;
            do {
                ViewQuery query = query(kind, before, PAGE);
                page = store.read(reader -> reader.versions(query));
                for (DocumentVersion document : page) {
                    check(document.key());
                    before = document.sortKey();
                }
                paged.run();
            } while (page.size() == PAGE);
            if (!indexIsAsNoted) {
                store.read(reader -> reader.danglingIndexEntries(kind, Differences.KEPT))
                        .forEach(this::report);
            }
        }
    }

    private static ViewQuery query(ViewKind kind, @Nullable Long before, int limit) {
        return new ViewQuery(kind, LocalDate.EPOCH, List.of(), before, 0, limit);
    }

    private void check(DocumentKey key) {
        AgreementId agreementId = key.agreementId();
        if (cases.contains(agreementId) || newer.contains(agreementId)) {
            return;
        }
        // Events are recorded before the views know them, so a case that began meanwhile has its first event by now.
        if (!events.ofAgreement(agreementId, 0, 1).isEmpty()) {
            newer.add(agreementId);
            return;
        }
        store.read(reader -> reader.get(key)).ifPresent(this::dangling);
    }

    private void dangling(StoredDocument document) {
        AgreementId agreementId = document.key().agreementId();
        if (document.key().kind() == ViewKind.TRAIL) {
            differences.add(Difference.ofEvent(
                    Finding.EVENT_MISSING,
                    agreementId,
                    document.key().ordinal(),
                    document.position(),
                    null,
                    document.body(),
                    null));
        } else {
            differences.add(DocumentComparison.unexpected(document, null));
        }
    }

    private void report(DanglingIndexEntry entry) {
        ViewQuery query = query(entry.kind(), entry.sortKey() + 1, 1);
        Optional<StoredDocument> document = store.read(reader -> reader.list(query)).stream()
                .filter(found -> found.sortKey() == entry.sortKey())
                .findFirst();
        differences.add(new Difference(
                Finding.INDEX_ENTRY_UNEXPECTED,
                document.map(found -> found.key().agreementId()).orElse(null),
                null,
                document.map(StoredDocument::position).orElse(null),
                entry.kind(),
                document.map(found -> found.key().ordinal()).orElse(null),
                "index",
                null,
                entry.words()));
    }
}
