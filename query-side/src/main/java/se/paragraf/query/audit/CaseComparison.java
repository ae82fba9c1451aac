package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.projection.CaseReplay;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;

/**
 * Folds one case file anew and holds the result against what the views have of it. It is pure: it reads nothing but what
 * it is given. Each event is held against its document in the trail on its own, so that one that is missing or cannot be
 * read does not hide what is wrong with the others; facts and calendars are compared where the case file is whole.
 */
final class CaseComparison {

    private final AgreementId agreementId;
    private final CaseViewSnapshot held;
    private final long heldSequence;
    private final CaseReplay refold;
    private final Map<Long, ViewDocument> trail = new HashMap<>();
    private final Set<Long> sequences = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private boolean whole = true;

    private CaseComparison(AgreementId agreementId, CaseViewSnapshot held, StoredContent content) {
        this.agreementId = agreementId;
        this.held = held;
        this.heldSequence = held.sequence(agreementId).orElse(-1L);
        this.refold = new CaseReplay(content);
    }

    /**
     * What is not as it should be.
     *
     * @param events the events up to the one that the documents reflect, with their positions, in the order of their
     *     sequences
     */
    static List<Difference> of(
            AgreementId agreementId, List<StoredEvent> events, CaseViewSnapshot held, StoredContent content) {
        CaseComparison comparison = new CaseComparison(agreementId, held, content);
        events.forEach(comparison::take);
        comparison.compareTrail();
        if (comparison.whole) {
            comparison.compareFacts();
        }
        return comparison.differences;
    }

    private void take(StoredEvent event) {
        long next = sequences.size();
        for (long missing = next; missing < event.sequence() && whole; missing++) {
            if (!held.documents().containsKey(trailKey(missing))) {
                differences.add(Difference.ofEvent(
                        Finding.EVENT_MISSING, agreementId, missing, null, "sequence", String.valueOf(missing), null));
            }
        }
        whole &= next == event.sequence();
        sequences.add(event.sequence());
        CaseReplay.Taken taken = refold.take(event);
        taken.event().ifPresent(read -> trail.put(event.sequence(), TrailView.document(read)));
        taken.event()
                .filter(read -> !read.revision().equals(event.revision()))
                .ifPresent(read -> differences.add(Difference.ofEvent(
                        Finding.EVENT_UNREADABLE,
                        agreementId,
                        event.sequence(),
                        event.position(),
                        "revision",
                        read.revision(),
                        event.revision())));
        if (whole) {
            taken.cause()
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
        for (StoredDocument document : held.of(ViewKind.TRAIL)) {
            long sequence = document.key().ordinal();
            ViewDocument expected = trail.get(sequence);
            if (expected != null) {
                differences.addAll(DocumentComparison.of(expected, document, sequence));
            } else if (!sequences.contains(sequence)) {
                differences.add(notRecorded(document, sequence));
            }
        }
        trail.forEach((sequence, expected) -> {
            if (held.get(expected.key()) == null && sequence <= taken()) {
                differences.add(DocumentComparison.missing(expected, sequence));
            }
        });
    }

    /** An event that the views took in and that the events lack; or a document that never was an event's. */
    private Difference notRecorded(StoredDocument document, long sequence) {
        if (sequence > taken()) {
            return DocumentComparison.unexpected(document, sequence);
        }
        whole = false;
        return Difference.ofEvent(
                Finding.EVENT_MISSING, agreementId, sequence, document.position(), null, document.body(), null);
    }

    /** The sequence of the last event that the views have taken in, as they say, or should have. */
    private long taken() {
        long folded = refold.facts().map(facts -> facts.last().sequence()).orElse(-1L);
        return Math.max(heldSequence, folded);
    }

    private void compareFacts() {
        Optional<AgreementFacts> facts = refold.facts();
        Long sequence = facts.map(folded -> folded.last().sequence()).orElse(null);
        Set<DocumentKey> expected = new HashSet<>();
        for (ViewDocument document : refold.documents()) {
            if (document.key().kind() != ViewKind.TRAIL) {
                expected.add(document.key());
                compare(document, sequence);
            }
        }
        for (ViewKind kind : List.of(ViewKind.STATUS, ViewKind.REVIEW, ViewKind.APPEAL)) {
            held.of(kind).stream()
                    .filter(document -> !expected.contains(document.key()))
                    .forEach(document -> differences.add(DocumentComparison.unexpected(document, sequence)));
        }
        compareLetter();
    }

    private void compare(ViewDocument document, @Nullable Long sequence) {
        StoredDocument found = held.get(document.key());
        if (found == null) {
            differences.add(DocumentComparison.missing(document, sequence));
            return;
        }
        differences.addAll(DocumentComparison.of(document, found, sequence));
        differences.addAll(DocumentComparison.ofIndex(
                document, held.wording().apply(document.entries()), held.foundBy(document.key()), sequence));
    }

    /** A letter's time and the words of its cause depend on when it was tried, so they are not compared. */
    private void compareLetter() {
        StoredDocument found = held.get(DeadLetterView.key(agreementId));
        Optional<DeadLetter> expected = refold.letter();
        if (expected.isEmpty()) {
            if (found != null) {
                differences.add(DocumentComparison.unexpected(found, null));
            }
            return;
        }
        DeadLetter letter = expected.get();
        Optional<DeadLetter> heldLetter = held.letter(agreementId);
        DeadLetter likeHeld = new DeadLetter(
                letter.agreementId(),
                letter.eventId(),
                letter.type(),
                letter.sequence(),
                heldLetter.map(DeadLetter::cause).orElse(letter.cause()),
                heldLetter.map(DeadLetter::since).orElse(letter.since()),
                letter.positions());
        ViewDocument document = DeadLetterView.document(likeHeld);
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
