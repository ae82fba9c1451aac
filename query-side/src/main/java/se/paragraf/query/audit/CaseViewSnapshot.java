package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;

/**
 * Snapshot of one case in the views: all its documents and their index entries.
 *
 * @param documents every document, by its name
 * @param foundBy the index entries of each document, as the store words them
 * @param wording how the store words entries
 * @param isStill whether no write overlapped the read
 */
record CaseViewSnapshot(
        Map<DocumentKey, StoredDocument> documents,
        Map<DocumentKey, SortedSet<String>> foundBy,
        Function<Set<IndexEntry>, SortedSet<String>> wording,
        boolean isStill) {

    /** The kinds whose documents follow from the facts and can be found by index entries. */
    static final List<ViewKind> FOUND =
            Stream.of(ViewKind.values()).filter(ViewKind::isFound).toList();

    /** Reads a snapshot. A store without transactions writes the facts last, so they are read first and last. */
    static CaseViewSnapshot read(ViewReader reader, AgreementId agreementId) {
        Optional<StoredDocument> before = reader.get(StatusView.key(agreementId));
        Map<DocumentKey, StoredDocument> documents = new HashMap<>();
        for (ViewKind kind : ViewKind.values()) {
            reader.ofAgreement(kind, agreementId, 0, Integer.MAX_VALUE)
                    .forEach(document -> documents.put(document.key(), document));
        }
        Map<DocumentKey, SortedSet<String>> foundBy = new HashMap<>();
        documents.keySet().stream()
                .filter(key -> FOUND.contains(key.kind()))
                .forEach(key -> foundBy.put(key, reader.foundBy(key)));
        Optional<StoredDocument> after = reader.get(StatusView.key(agreementId));
        long reached = before.map(StoredDocument::position).orElse(ViewReader.NOTHING);
        boolean isStill = before.equals(after)
                && documents.values().stream()
                        .allMatch(document ->
                                document.key().kind() == ViewKind.DEAD_LETTER || document.position() <= reached);
        return new CaseViewSnapshot(documents, foundBy, reader::wording, isStill);
    }

    /** The sequence of the last event that the facts reflect; empty where there are no readable facts. */
    Optional<Long> sequence(AgreementId agreementId) {
        try {
            return Optional.ofNullable(documents.get(StatusView.key(agreementId)))
                    .map(status -> StatusView.facts(status).last().sequence());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The dead letter of the case; empty where there is none that can be read. */
    Optional<DeadLetter> letter(AgreementId agreementId) {
        try {
            return Optional.ofNullable(documents.get(DeadLetterView.key(agreementId)))
                    .map(DeadLetterView::letter);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The highest sequence that the documents reflect or that waits behind the dead letter, or -1 where there is none. */
    long lastSequence(AgreementId agreementId) {
        long taken = sequence(agreementId).orElse(-1L);
        return taken
                + letter(agreementId).map(letter -> letter.positions().size()).orElse(0);
    }

    /** The position that the trail has for an event, or none where it has no such event. */
    long trailPosition(long sequence) {
        return documents.values().stream()
                .filter(document -> document.key().kind() == ViewKind.TRAIL
                        && document.key().ordinal() == sequence)
                .mapToLong(StoredDocument::position)
                .findFirst()
                .orElse(ViewReader.NOTHING);
    }

    @Nullable
    StoredDocument get(DocumentKey key) {
        return documents.get(key);
    }

    SortedSet<String> foundBy(DocumentKey key) {
        return Objects.requireNonNullElseGet(foundBy.get(key), TreeSet::new);
    }

    /** The documents of one kind, in the order of their ordinals. */
    List<StoredDocument> of(ViewKind kind) {
        List<StoredDocument> found = new ArrayList<>(documents.values());
        found.removeIf(document -> document.key().kind() != kind);
        found.sort((one, other) -> Long.compare(one.key().ordinal(), other.key().ordinal()));
        return found;
    }
}
