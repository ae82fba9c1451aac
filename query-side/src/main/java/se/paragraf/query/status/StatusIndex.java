package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.search.SearchIndex;
import se.paragraf.query.view.IndexEntry;

/**
 * What an agreement can be found by. A status that changes by the date alone is entered with the days on which it holds,
 * so nothing need be written on the day that it changes. What a search finds it by is in {@link SearchIndex}, what is counted in
 * {@link StatisticsIndex}.
 */
public final class StatusIndex {

    /** The agreement's {@link Status}. */
    public static final String STATUS = "status";

    /** The code of each party. */
    public static final String PARTY = SearchIndex.PARTY;

    /** The region's code. */
    public static final String REGION = SearchIndex.REGION;

    /** Holds on every day for every agreement but one of which all records were reversed; its value is {@link #YES}. */
    public static final String LISTED = "listed";

    /** The value of {@link #LISTED}. */
    public static final String YES = "yes";

    private StatusIndex() {}

    /** The entries for the facts. */
    public static Set<IndexEntry> of(AgreementFacts facts) {
        Set<IndexEntry> entries = besideTheSearch(facts);
        entries.addAll(SearchIndex.of(facts));
        return entries;
    }

    /** The entries for the facts without those of the search. */
    static Set<IndexEntry> besideTheSearch(AgreementFacts facts) {
        Set<IndexEntry> entries = new HashSet<>();
        addStatuses(facts, entries);
        if (facts.voided() == null) {
            entries.add(IndexEntry.always(LISTED, YES));
        }
        return entries;
    }

    private static void addStatuses(AgreementFacts facts, Set<IndexEntry> entries) {
        LocalDate from = LocalDate.MIN;
        Status status = Status.on(from, facts);
        List<LocalDate> breaks = Status.breaks(facts).toList();
        for (LocalDate day : breaks) {
            Status next = Status.on(day, facts);
            if (next != status) {
                entries.add(new IndexEntry(STATUS, status.name(), from, day));
                from = day;
                status = next;
            }
        }
        entries.add(new IndexEntry(STATUS, status.name(), from, LocalDate.MAX));
    }
}
