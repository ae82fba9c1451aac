package se.paragraf.query.status;

import java.util.HashSet;
import java.util.Set;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.search.SearchIndex;
import se.paragraf.query.view.IndexEntry;

/**
 * Index entries of an agreement's status document. Those of the search stand apart: most of them come from records that
 * later ones leave as they are, so they are extended. They do not depend on the remarks.
 *
 * @param searched those by which a search finds it
 * @param others those of its status and of the statistics
 */
public record StatusEntries(Set<IndexEntry> searched, Set<IndexEntry> others) {

    /** The entries for all that is known. */
    public static StatusEntries of(AgreementHistory history) {
        return new StatusEntries(SearchIndex.of(history.facts()), others(history));
    }

    /**
     * The entries for a later history of the same agreement: the same as {@link #of} that history.
     *
     * @param before the history that these are of
     */
    public StatusEntries after(AgreementHistory before, AgreementHistory history) {
        return history.hasFactsOf(before)
                ? this
                : new StatusEntries(SearchIndex.of(history.facts(), before.facts(), searched), others(history));
    }

    private static Set<IndexEntry> others(AgreementHistory history) {
        AgreementFacts facts = history.facts();
        Set<IndexEntry> entries = new HashSet<>(StatusIndex.besideTheSearch(facts));
        entries.addAll(StatisticsIndex.of(history));
        return entries;
    }

    /** All of them. */
    public Set<IndexEntry> all() {
        Set<IndexEntry> all = new HashSet<>(2 * (searched.size() + others.size()));
        all.addAll(searched);
        all.addAll(others);
        return all;
    }
}
