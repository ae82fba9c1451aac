package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.CaseNumber;

/**
 * What an agreement can be found by. A status that changes by the date alone is entered with the days on which it holds,
 * so nothing need be written on the day that it changes.
 */
public final class StatusIndex {

    /** The agreement's {@link Status}. */
    public static final String STATUS = "status";

    /** The code of each party. */
    public static final String PARTY = "party";

    /** The region's code. */
    public static final String REGION = "region";

    /** Each word of the title, the case numbers and the paragraphs. */
    public static final String WORD = "word";

    /** Holds on every day for every agreement but one of which all records were reversed; its value is {@link #YES}. */
    public static final String LISTED = "listed";

    /** The value of {@link #LISTED}. */
    public static final String YES = "yes";

    private StatusIndex() {}

    /** The entries for the facts. */
    public static Set<IndexEntry> of(AgreementFacts facts) {
        Set<IndexEntry> entries = new HashSet<>();
        addStatuses(facts, entries);
        if (facts.voided() == null) {
            entries.add(IndexEntry.always(LISTED, YES));
            entries.addAll(AdoptionIndex.of(facts));
        }
        facts.parties()
                .forEach(party -> entries.add(
                        IndexEntry.always(PARTY, party.municipality().value())));
        entries.add(IndexEntry.always(REGION, facts.proposal().region().value()));
        texts(facts)
                .flatMap(text -> SearchWords.of(text).stream())
                .forEach(word -> entries.add(IndexEntry.always(WORD, word)));
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

    private static Stream<String> texts(AgreementFacts facts) {
        Stream<String> proposal = Stream.of(
                facts.proposal().title(), facts.proposal().caseNumber().value());
        return Stream.concat(proposal, facts.decisions().stream().flatMap(StatusIndex::texts));
    }

    private static Stream<String> texts(Decision decision) {
        Stream<String> caseNumber = Stream.ofNullable(decision.caseNumber()).flatMap(StatusIndex::texts);
        Stream<String> paragraph = Stream.ofNullable(decision.paragraph()).map(number -> "" + number.value());
        return Stream.concat(caseNumber, paragraph);
    }

    /** A number is found as it is written and as all write it. */
    private static Stream<String> texts(CaseNumber number) {
        return Stream.of(number.value(), number.canonical());
    }
}
