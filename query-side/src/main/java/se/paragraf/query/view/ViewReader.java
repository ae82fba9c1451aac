package se.paragraf.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import se.paragraf.value.AgreementId;

/**
 * Reader of one generation. Reads are at least as new as its position; a store with transactions answers from one
 * consistent state.
 */
public interface ViewReader {

    /** The position before which nothing has been recorded. */
    long NOTHING = -1;

    /** The generation that is read. */
    Generation generation();

    /** The position up to which every event is reflected in what is read, or {@link #NOTHING}. */
    long position();

    /**
     * The version of what is read: a number that no other state of the generation has. Empty in a store whose readers do not
     * see one state.
     */
    OptionalLong version();

    /** The document of that name. */
    Optional<StoredDocument> get(DocumentKey key);

    /** The documents of those names, as far as there are any. */
    Map<DocumentKey, StoredDocument> getAll(Collection<DocumentKey> keys);

    /** The positions of the documents of those names, as far as there are any: which versions the store has. */
    Map<DocumentKey, Long> positions(Collection<DocumentKey> keys);

    /** The documents that the query asks for, in falling order of their sort keys. */
    List<StoredDocument> list(ViewQuery query);

    /** What {@link #list} gives, without the bodies. */
    List<DocumentVersion> versions(ViewQuery query);

    /** How many documents meet the query's conditions, wherever its page begins and ends. */
    long count(ViewQuery query);

    /**
     * One agreement's documents of one kind, in rising order of their ordinals.
     *
     * @param offset how many to pass over, from 0
     * @param limit how many at most, from 1
     */
    List<StoredDocument> ofAgreement(ViewKind kind, AgreementId agreementId, int offset, int limit);

    /** How many documents of one kind the agreement has. */
    long countOfAgreement(ViewKind kind, AgreementId agreementId);

    /**
     * How many documents there are for each value of a field that begins so.
     *
     * @param prefix the beginning of the values; empty for all
     * @param on the day on which the entries must hold
     */
    SortedMap<String, Long> countBy(ViewKind kind, String field, String prefix, LocalDate on);

    /**
     * What a document is found by in truth, as the store words it: not only what is noted beside it but what a search
     * meets. Nothing where there is no such document.
     */
    SortedSet<String> foundBy(DocumentKey key);

    /** How the store words entries, to be compared with {@link #foundBy}. */
    SortedSet<String> wording(Set<IndexEntry> entries);

    /**
     * One agreement's documents of all kinds, each with a note of what it is found by. The note is what {@link #foundBy} says
     * where the index {@linkplain #isIndexAsNoted is as noted}; else only what is stored beside the document.
     */
    default List<NotedDocument> noted(AgreementId agreementId) {
        List<NotedDocument> noted = new ArrayList<>();
        for (ViewKind kind : ViewKind.values()) {
            for (StoredDocument document : ofAgreement(kind, agreementId, 0, Integer.MAX_VALUE)) {
                String note = kind.isFound() ? String.join("\n", foundBy(document.key())) : "";
                noted.add(new NotedDocument(document, note));
            }
        }
        return noted;
    }

    /** The note that a document with the entries has: the same for the same entries. */
    default String note(Set<IndexEntry> entries) {
        return String.join("\n", wording(entries));
    }

    /**
     * Whether the index holds exactly what is noted beside all documents. It may read the whole index. A store that keeps the
     * entries in the documents has no other index.
     */
    default boolean isIndexAsNoted() {
        return true;
    }

    /**
     * Index entries of that kind without a matching document field.
     *
     * @param limit how many at most, from 1
     */
    List<DanglingIndexEntry> danglingIndexEntries(ViewKind kind, int limit);
}
