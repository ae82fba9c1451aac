package se.paragraf.query.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.Standing;

/**
 * Index entries for the adoption statistics. A value that can recur within one agreement carries its ordinal: "2022 3" is
 * an agreement's third adoption in 2022. A store counts documents by value, so the counts of all ordinals of a year add up
 * to its adoptions.
 */
public final class AdoptionIndex {

    /** Each party's code and, but for those that have not decided, its {@link Standing}: "2480 ADOPTED". */
    public static final String STANDING = "standing";
    /** The year of the proposal. */
    public static final String PROPOSED_IN = "proposedIn";
    /** The year of each party's adoption that counts, and which of that year it is. */
    public static final String ADOPTED_IN = "adoptedIn";
    /** The year of the council's adoption. */
    public static final String COUNCIL_ADOPTED_IN = "councilAdoptedIn";
    /** The days from the proposal to each party's adoption that counts, and which of so many days it is. */
    public static final String LEAD_TIME = "leadTime";
    /** The days from the proposal to the council's adoption. */
    public static final String COUNCIL_LEAD_TIME = "councilLeadTime";
    /** Stands for the year where the day is not stated. */
    public static final String UNDATED = "undated";

    private final AgreementFacts facts;
    private final @Nullable LocalDate proposedOn;
    private final Set<IndexEntry> entries = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();

    private AdoptionIndex(AgreementFacts facts) {
        this.facts = facts;
        this.proposedOn = day(facts.proposal().decision());
    }

    /** The entries for the facts. */
    static Set<IndexEntry> of(AgreementFacts facts) {
        AdoptionIndex index = new AdoptionIndex(facts);
        index.proposal();
        facts.parties().forEach(index::standing);
        facts.parties().stream()
                .filter(party -> party.standing() == Standing.ADOPTED)
                .map(PartyFacts::decision)
                .filter(Objects::nonNull)
                .forEach(index::adoption);
        index.council();
        return index.entries;
    }

    private void proposal() {
        entries.add(IndexEntry.always(PROPOSED_IN, year(proposedOn)));
    }

    private void standing(PartyFacts party) {
        List<LocalDate> breaks = party.exit() == null
                ? List.of(LocalDate.MIN, LocalDate.MAX)
                : List.of(LocalDate.MIN, party.exit().effectiveFrom(), LocalDate.MAX);
        for (int index = 0; index < breaks.size() - 1; index++) {
            Standing standing = party.standingOn(breaks.get(index));
            if (standing != Standing.PENDING) {
                entries.add(new IndexEntry(
                        STANDING,
                        party.municipality().value() + " " + standing,
                        breaks.get(index),
                        breaks.get(index + 1)));
            }
        }
    }

    private void adoption(Decision decision) {
        LocalDate adoptedOn = day(decision);
        countedAgain(ADOPTED_IN, year(adoptedOn));
        leadTime(adoptedOn).ifPresent(days -> countedAgain(LEAD_TIME, days));
    }

    private void council() {
        CouncilFacts council = facts.council();
        if (council != null && council.outcome() == CouncilOutcome.ADOPTED) {
            LocalDate adoptedOn = day(council.decision());
            entries.add(IndexEntry.always(COUNCIL_ADOPTED_IN, year(adoptedOn)));
            leadTime(adoptedOn).ifPresent(days -> entries.add(IndexEntry.always(COUNCIL_LEAD_TIME, days)));
        }
    }

    /** What was adopted before it was proposed has none. */
    private Optional<String> leadTime(@Nullable LocalDate adoptedOn) {
        if (proposedOn == null || adoptedOn == null || adoptedOn.isBefore(proposedOn)) {
            return Optional.empty();
        }
        return Optional.of("" + ChronoUnit.DAYS.between(proposedOn, adoptedOn));
    }

    private void countedAgain(String field, String value) {
        int time = times.merge(field + " " + value, 1, Integer::sum);
        entries.add(IndexEntry.always(field, value + " " + time));
    }

    private static @Nullable LocalDate day(@Nullable Decision decision) {
        return decision == null ? null : decision.meetingDate();
    }

    private static String year(@Nullable LocalDate day) {
        return day == null ? UNDATED : "" + day.getYear();
    }
}
