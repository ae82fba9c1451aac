package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.projection.CaseReplay;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NotedDocument;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;

/**
 * Comparison of one replayed case with what the views hold of it. It is pure: it reads nothing but its arguments. Each event
 * is compared with its document in the trail on its own, so that one that is missing or unreadable does not hide what is
 * wrong with the others; facts and calendars are compared where the case file is complete.
 */
final class CaseComparison {

    private final AgreementId agreementId;
    private final CaseViewSnapshot snapshot;
    private final long viewSequence;
    private final CaseReplay replay;
    private final Map<Long, ViewDocument> trail = new HashMap<>();
    private final Set<Long> sequences = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private boolean complete = true;

    private CaseComparison(AgreementId agreementId, CaseViewSnapshot snapshot, StoredContent content) {
        this.agreementId = agreementId;
        this.snapshot = snapshot;
        this.viewSequence = snapshot.sequence(agreementId).orElse(-1L);
        this.replay = new CaseReplay(content);
    }

    /**
     * The differences.
     *
     * @param events the events up to the one that the documents reflect, with their positions, in the order of their
     *     sequences
     */
    static List<Difference> of(
            AgreementId agreementId, List<StoredEvent> events, CaseViewSnapshot snapshot, StoredContent content) {
        CaseComparison comparison = new CaseComparison(agreementId, snapshot, content);
        events.forEach(comparison::take);
        comparison.compareTrail();
        if (comparison.complete) {
            comparison.compareFacts();
        }
        return comparison.differences;
    }

    /**
     * Whether the views hold exactly what the events give: the same documents, byte by byte, found by the same index entries.
     * Then there are no differences; if not, {@link #of} says which.
     *
     * @param events the case file from its first event on, with their positions
     * @param held all documents of the case
     * @param note the note of index entries, as the held documents have it
     */
    static boolean isEqual(
            List<StoredEvent> events,
            List<NotedDocument> held,
            Function<Set<IndexEntry>, String> note,
            StoredContent content) {
        CaseReplay replay = new CaseReplay(content);
        for (StoredEvent event : events) {
            CaseReplay.Applied applied = replay.apply(event);
            if (applied.cause().isPresent()
                    || applied.event()
                            .filter(read -> read.revision().equals(event.revision()))
                            .isEmpty()) {
                return false;
            }
        }
        Map<DocumentKey, NotedDocument> rest = new HashMap<>();
        held.forEach(document -> rest.put(document.document().key(), document));
        for (ViewDocument expected : replay.documents()) {
            NotedDocument found = rest.remove(expected.key());
            if (found == null
                    || !isEqual(expected, found.document())
                    || !note.apply(expected.entries()).equals(found.note())) {
                return false;
            }
        }
        return rest.isEmpty() && replay.letter().isEmpty();
    }

    private static boolean isEqual(ViewDocument expected, StoredDocument found) {
        return expected.position() == found.position()
                && expected.sortKey() == found.sortKey()
                && expected.body().equals(found.body());
    }

    private void take(StoredEvent event) {
        long next = sequences.size();
        for (long missing = next; missing < event.sequence() && complete; missing++) {
            if (!snapshot.documents().containsKey(trailKey(missing))) {
                differences.add(Difference.ofEvent(
                        Finding.EVENT_MISSING, agreementId, missing, null, "sequence", String.valueOf(missing), null));
            }
        }
        complete &= next == event.sequence();
        sequences.add(event.sequence());
        CaseReplay.Applied applied = replay.apply(event);
        applied.event().ifPresent(read -> trail.put(event.sequence(), TrailView.document(read)));
        applied.event()
                .filter(read -> !read.revision().equals(event.revision()))
                .ifPresent(read -> differences.add(Difference.ofEvent(
                        Finding.EVENT_UNREADABLE,
                        agreementId,
                        event.sequence(),
                        event.position(),
                        "revision",
                        read.revision(),
                        event.revision())));
        if (complete) {
            applied.cause()
                    .ifPresent(cause -> differences.add(Difference.ofEvent(
                            Finding.EVENT_UNREADABLE,
                            agreementId,
                            event.sequence(),
                            event.position(),
                            event.type(),
                            null,
                            cause)));
        }
    }

    private void compareTrail() {
        for (StoredDocument document : snapshot.of(ViewKind.TRAIL)) {
            long sequence = document.key().ordinal();
            ViewDocument expected = trail.get(sequence);
            if (expected != null) {
                differences.addAll(DocumentComparison.of(expected, document, sequence));
            } else if (!sequences.contains(sequence)) {
                differences.add(notRecorded(document, sequence));
            }
        }
        trail.forEach((sequence, expected) -> {
            if (snapshot.get(expected.key()) == null && sequence <= taken()) {
                differences.add(DocumentComparison.missing(expected, sequence));
            }
        });
    }

    /** A trail document without an event: the event is missing, or the document never had one. */
    private Difference notRecorded(StoredDocument document, long sequence) {
        if (sequence > taken()) {
            return DocumentComparison.unexpected(document, sequence);
        }
        complete = false;
        return Difference.ofEvent(
                Finding.EVENT_MISSING, agreementId, sequence, document.position(), null, document.body(), null);
    }

    /** The sequence of the last event that the views have projected, or should have. */
    private long taken() {
        long folded = replay.facts().map(facts -> facts.last().sequence()).orElse(-1L);
        return Math.max(viewSequence, folded);
    }

    private void compareFacts() {
        Optional<AgreementFacts> facts = replay.facts();
        Long sequence = facts.map(folded -> folded.last().sequence()).orElse(null);
        Set<DocumentKey> expected = new HashSet<>();
        for (ViewDocument document : replay.documents()) {
            if (document.key().kind() != ViewKind.TRAIL) {
                expected.add(document.key());
                compare(document, sequence);
            }
        }
        for (ViewKind kind : CaseViewSnapshot.FOUND) {
            snapshot.of(kind).stream()
                    .filter(document -> !expected.contains(document.key()))
                    .forEach(document -> differences.add(DocumentComparison.unexpected(document, sequence)));
        }
        compareLetter();
    }

    private void compare(ViewDocument document, @Nullable Long sequence) {
        StoredDocument found = snapshot.get(document.key());
        if (found == null) {
            differences.add(DocumentComparison.missing(document, sequence));
            return;
        }
        differences.addAll(DocumentComparison.of(document, found, sequence));
        differences.addAll(DocumentComparison.ofIndex(
                document, snapshot.wording().apply(document.entries()), snapshot.foundBy(document.key()), sequence));
    }

    /** The time and the cause of a dead letter depend on when it was tried, so they are not compared. */
    private void compareLetter() {
        StoredDocument found = snapshot.get(DeadLetterView.key(agreementId));
        Optional<DeadLetter> expected = replay.letter();
        if (expected.isEmpty()) {
            if (found != null) {
                differences.add(DocumentComparison.unexpected(found, null));
            }
            return;
        }
        DeadLetter letter = expected.get();
        Optional<DeadLetter> viewLetter = snapshot.letter(agreementId);
        DeadLetter comparable = new DeadLetter(
                letter.agreementId(),
                letter.eventId(),
                letter.type(),
                letter.sequence(),
                viewLetter.map(DeadLetter::cause).orElse(letter.cause()),
                viewLetter.map(DeadLetter::since).orElse(letter.since()),
                letter.positions());
        ViewDocument document = DeadLetterView.document(comparable);
        if (found == null) {
            differences.add(DocumentComparison.missing(document, letter.sequence()));
        } else {
            differences.addAll(DocumentComparison.of(document, found, letter.sequence()));
        }
    }

    private DocumentKey trailKey(long sequence) {
        return new DocumentKey(ViewKind.TRAIL, agreementId, sequence);
    }
}
