package se.paragraf.query.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CalendarPlaces.ProposalPlace;
import se.paragraf.query.history.Remarks.OpenCorrection;
import se.paragraf.query.history.Remarks.OpenReversal;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NoneOf;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.ComparableName;
import se.paragraf.value.RegionCode;

/**
 * Work lists of the corrections and reversals that wait for another person, the oldest proposal first. A document stays
 * when its proposal waits no more, with nothing that it can be found by.
 */
public final class OpenProposals {

    private static final String STATE = "state";
    private static final String OPEN = "OPEN";
    private static final String PROPOSED_BY = "proposedBy";
    private static final String PERSON = "person";

    private static final String NOTHING_BUT_ITS_NAME = "{}";

    private OpenProposals() {}

    /**
     * A correction that waits for another person, with its agreement.
     *
     * @param agreementId the agreement
     * @param caseNumber the region's number for the case
     * @param region the region's code
     * @param title what the agreement is called
     * @param correction what is proposed, by whom and since when
     */
    public record CorrectionEntry(
            AgreementId agreementId,
            CaseNumber caseNumber,
            RegionCode region,
            String title,
            OpenCorrection correction) {}

    /**
     * A reversal that waits for another person, with its agreement.
     *
     * @param agreementId the agreement
     * @param caseNumber the region's number for the case
     * @param region the region's code
     * @param title what the agreement is called
     * @param reversal what is proposed, by whom and since when
     */
    public record ReversalEntry(
            AgreementId agreementId, CaseNumber caseNumber, RegionCode region, String title, OpenReversal reversal) {}

    /** The filter for all that waits. */
    public static Condition open() {
        return Condition.is(STATE, OPEN);
    }

    /**
     * The filter for what another person proposed (four eyes): told apart by the person, where both have one, and by the
     * name, without regard to its spelling.
     *
     * @param name the caller's name
     * @param person the identifier of the caller's person
     */
    public static Filter proposedByOthersThan(String name, String person) {
        return new NoneOf(List.of(
                Condition.is(PROPOSED_BY, ComparableName.of(name)), Condition.is(PERSON, ComparableName.of(person))));
    }

    /** The documents of all proposals in the agreement's case file. */
    public static List<ViewDocument> documents(AgreementFacts facts) {
        return Stream.concat(
                        IntStream.range(0, facts.calendars().corrections().size())
                                .mapToObj(ordinal -> correction(facts, ordinal)),
                        IntStream.range(0, facts.calendars().reversals().size())
                                .mapToObj(ordinal -> reversal(facts, ordinal)))
                .toList();
    }

    /** The documents that can be found differently after events than before. */
    public static List<ViewDocument> changed(AgreementFacts before, AgreementFacts after) {
        return Stream.concat(
                        changed(
                                        before.calendars().corrections(),
                                        after.calendars().corrections())
                                .mapToObj(ordinal -> correction(after, ordinal)),
                        changed(
                                        before.calendars().reversals(),
                                        after.calendars().reversals())
                                .mapToObj(ordinal -> reversal(after, ordinal)))
                .toList();
    }

    private static IntStream changed(List<ProposalPlace> held, List<ProposalPlace> now) {
        return IntStream.range(0, now.size())
                .filter(ordinal -> ordinal >= held.size() || !held.get(ordinal).equals(now.get(ordinal)));
    }

    /** The correction of that document, where the facts have it waiting. */
    public static Optional<CorrectionEntry> correctionEntry(AgreementFacts facts, long ordinal) {
        return facts.calendars().corrections().stream()
                .skip(ordinal)
                .findFirst()
                .flatMap(place -> waitingCorrection(facts, place))
                .map(correction -> new CorrectionEntry(
                        facts.agreementId(),
                        facts.proposal().caseNumber(),
                        facts.proposal().region(),
                        facts.proposal().title(),
                        correction));
    }

    /** The reversal of that document, where the facts have it waiting. */
    public static Optional<ReversalEntry> reversalEntry(AgreementFacts facts, long ordinal) {
        return facts.calendars().reversals().stream()
                .skip(ordinal)
                .findFirst()
                .flatMap(place -> waitingReversal(facts, place))
                .map(reversal -> new ReversalEntry(
                        facts.agreementId(),
                        facts.proposal().caseNumber(),
                        facts.proposal().region(),
                        facts.proposal().title(),
                        reversal));
    }

    private static Optional<OpenCorrection> waitingCorrection(AgreementFacts facts, ProposalPlace place) {
        return facts.remarks().open().stream()
                .filter(open -> open.correctionId().value() == place.number())
                .findFirst();
    }

    private static Optional<OpenReversal> waitingReversal(AgreementFacts facts, ProposalPlace place) {
        return facts.remarks().openReversals().stream()
                .filter(open -> open.reversalId().value() == place.number())
                .findFirst();
    }

    private static ViewDocument correction(AgreementFacts facts, int ordinal) {
        ProposalPlace place = facts.calendars().corrections().get(ordinal);
        return document(
                ViewKind.CORRECTION,
                facts,
                ordinal,
                place,
                waitingCorrection(facts, place).map(OpenCorrection::actor));
    }

    private static ViewDocument reversal(AgreementFacts facts, int ordinal) {
        ProposalPlace place = facts.calendars().reversals().get(ordinal);
        return document(
                ViewKind.REVERSAL,
                facts,
                ordinal,
                place,
                waitingReversal(facts, place).map(OpenReversal::actor));
    }

    /** The older the proposal, the higher its sort key. */
    private static ViewDocument document(
            ViewKind kind, AgreementFacts facts, int ordinal, ProposalPlace place, Optional<String> proposedBy) {
        return new ViewDocument(
                new DocumentKey(kind, facts.agreementId(), ordinal),
                place.from(),
                Long.MAX_VALUE - place.first(),
                NOTHING_BUT_ITS_NAME,
                proposedBy.map(name -> entries(facts, place, name)).orElse(Set.of()));
    }

    private static Set<IndexEntry> entries(AgreementFacts facts, ProposalPlace place, String proposedBy) {
        Set<IndexEntry> entries = new HashSet<>();
        entries.add(IndexEntry.always(STATE, OPEN));
        entries.add(
                IndexEntry.always(StatusIndex.REGION, facts.proposal().region().value()));
        entries.add(IndexEntry.always(PROPOSED_BY, ComparableName.of(proposedBy)));
        if (place.person() != null) {
            entries.add(IndexEntry.always(PERSON, ComparableName.of(place.person())));
        }
        return entries;
    }
}
