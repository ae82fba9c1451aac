package se.paragraf.query.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Placed;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.FactsFrom;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Standing;

/**
 * Index entries for the statistics of any day, as of what is known now. An entry says what was so from one day until
 * another: the {@linkplain Span span} is in its value and not in the days of the entry, for a store may need a dozen keys
 * for an entry with days. There is one for each stretch of days with the same status of the agreement and the same standing
 * of a party, and one for all adoptions with the same days: about as many as there are decisions.
 */
public final class StatisticsIndex {

    /** Stretches with one {@link Status} of the agreement. */
    public static final String STATUS = "statusFrom";
    /** Stretches with one standing of a party: its code and its {@link Standing}. */
    public static final String STANDING = "standingFrom";
    /** The day of the proposal. */
    public static final String PROPOSED = "proposedFrom";
    /** Adoptions of parties that count: their day, and the days since the proposal. */
    public static final String ADOPTED = "adoptedFrom";
    /** The council's adoption: its day, and the days since the proposal. */
    public static final String COUNCIL_ADOPTED = "councilAdoptedFrom";
    /** What was decided in a month: the {@link DecisionKind}, the month, and how many. The spans are of no account. */
    public static final String DECIDED = "decidedIn";
    /** Stands for a day, a month or a number of days of which nobody stated the day. */
    public static final String UNDATED = "undated";
    /** Stands for the number of days where something is dated before the proposal. */
    public static final String BEFORE = "before";

    /** The kinds of decisions that are counted by month. */
    public enum DecisionKind {
        /** A party adopted, with conditions or without. */
        ADOPTION,
        /** A party rejected. */
        REJECTION,
        /** A party tabled it or referred it back. */
        POSTPONEMENT,
        /** A party took its adoption back. */
        REVOCATION,
        /** The regional council adopted. */
        COUNCIL_ADOPTION,
        /** The regional council rejected. */
        COUNCIL_REJECTION,
        /** The regional council referred it back. */
        COUNCIL_REFERRAL;

        private static Optional<DecisionKind> of(AgreementEvent event) {
            if (event instanceof AdoptedByMunicipality || event instanceof AdoptionEvidenced) {
                return Optional.of(ADOPTION);
            }
            if (event instanceof RejectedByMunicipality) {
                return Optional.of(REJECTION);
            }
            if (event instanceof AdoptionPostponed) {
                return Optional.of(POSTPONEMENT);
            }
            if (event instanceof AdoptionRevoked) {
                return Optional.of(REVOCATION);
            }
            if (event instanceof AdoptedByCouncil) {
                return Optional.of(COUNCIL_ADOPTION);
            }
            if (event instanceof RejectedByCouncil) {
                return Optional.of(COUNCIL_REJECTION);
            }
            return event instanceof ReferredBackByCouncil ? Optional.of(COUNCIL_REFERRAL) : Optional.empty();
        }
    }

    /**
     * What was so from one day until another, as the value of an index entry.
     *
     * @param region the code of the agreement's region
     * @param what what was so: words without blanks
     * @param from the first day
     * @param until the first day on which it was so no longer; {@link LocalDate#MAX} where it still is
     * @param times how many there are of it in the agreement
     */
    public record Span(String region, List<String> what, LocalDate from, LocalDate until, long times) {

        /** The span of a value. */
        public static Span of(String value) {
            String[] words = value.split(" ", -1);
            int last = words.length - 1;
            return new Span(
                    words[0],
                    List.of(words).subList(1, last - 2),
                    LocalDate.parse(words[last - 2]),
                    words[last - 1].isEmpty() ? LocalDate.MAX : LocalDate.parse(words[last - 1]),
                    Long.parseLong(words[last]));
        }

        /** Whether it was so on the day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        /** How the values begin of spans of agreements of the region; of any where null is given. */
        public static String beginning(@Nullable RegionCode code) {
            return code == null ? "" : code.value() + " ";
        }

        private String value() {
            return region + " " + String.join(" ", what) + " " + from + " " + (until.equals(LocalDate.MAX) ? "" : until)
                    + " " + times;
        }
    }

    /** A stretch that has not ended yet. */
    private record Open(LocalDate from, String what) {}

    private final RegionCode region;
    private final Period period;
    private final @Nullable LocalDate proposedOn;
    private final Map<String, Map<Span, Long>> counted = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();

    private StatisticsIndex(AgreementHistory history) {
        this.region = history.facts().proposal().region();
        this.period = history.facts().proposal().period();
        this.proposedOn = day(history.facts().proposal().decision());
    }

    /** The entries for all that is known; none where all records were reversed. */
    static Set<IndexEntry> of(AgreementHistory history) {
        StatisticsIndex index = new StatisticsIndex(history);
        List<FactsFrom> facts = history.fromDayToDay();
        for (int at = 0; at < facts.size(); at++) {
            boolean isLast = at == facts.size() - 1;
            index.from(facts.get(at), isLast ? LocalDate.MAX : facts.get(at + 1).from());
        }
        index.open.forEach((subject, held) -> index.close(subject, held, LocalDate.MAX));
        if (!facts.isEmpty()) {
            LocalDate from = facts.get(0).from();
            index.count(
                    PROPOSED, index.proposedOn == null ? UNDATED : index.proposedOn.toString(), from, LocalDate.MAX);
        }
        history.happened().forEach(index::decided);
        return index.entries();
    }

    private void from(FactsFrom facts, LocalDate until) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(facts.from());
        Status.breaks(period, facts)
                .filter(day -> day.isAfter(facts.from()) && day.isBefore(until))
                .forEach(days::add);
        for (LocalDate day : days) {
            is(STATUS, "", day, Status.on(day, period, facts).name());
            CouncilFacts council = facts.council();
            is(
                    COUNCIL_ADOPTED,
                    "",
                    day,
                    council != null && council.outcome() == CouncilOutcome.ADOPTED
                            ? adopted(council.decision())
                            : null);
            facts.parties().forEach(party -> party(party, day));
        }
    }

    private void party(PartyFacts party, LocalDate day) {
        MunicipalityCode code = party.municipality();
        is(STANDING, code.value(), day, code.value() + " " + party.standingOn(day));
        boolean counts = party.standing() == Standing.ADOPTED && party.decision() != null;
        is(ADOPTED, code.value(), day, counts ? adopted(party.decision()) : null);
    }

    /** The day of an adoption, and the days since the proposal. */
    private String adopted(@Nullable Decision decision) {
        LocalDate on = day(decision);
        return (on == null ? UNDATED : on) + " " + leadTime(on);
    }

    private String leadTime(@Nullable LocalDate adoptedOn) {
        if (proposedOn == null || adoptedOn == null) {
            return UNDATED;
        }
        return adoptedOn.isBefore(proposedOn) ? BEFORE : "" + ChronoUnit.DAYS.between(proposedOn, adoptedOn);
    }

    /** What is so of the subject from the day on; null where nothing is. */
    private void is(String field, String subject, LocalDate day, @Nullable String what) {
        String key = field + " " + subject;
        Open held = open.get(key);
        if (held != null && held.what().equals(what)) {
            return;
        }
        if (held != null) {
            close(key, held, day);
            open.remove(key);
        }
        if (what != null) {
            open.put(key, new Open(day, what));
        }
    }

    private void close(String key, Open held, LocalDate until) {
        count(key.substring(0, key.indexOf(' ')), held.what(), held.from(), until);
    }

    private void decided(Placed placed) {
        DecisionKind.of(placed.fact().event()).ifPresent(kind -> {
            String month =
                    placed.days().isStated() ? YearMonth.from(placed.day()).toString() : UNDATED;
            count(DECIDED, kind + " " + month, LocalDate.EPOCH, LocalDate.MAX);
        });
    }

    private void count(String field, String what, LocalDate from, LocalDate until) {
        counted.computeIfAbsent(field, none -> new HashMap<>())
                .merge(new Span(region.value(), List.of(what.split(" ")), from, until, 1), 1L, Long::sum);
    }

    private Set<IndexEntry> entries() {
        Set<IndexEntry> entries = new HashSet<>();
        counted.forEach((field, spans) -> spans.forEach((span, times) -> entries.add(IndexEntry.always(
                field, new Span(span.region(), span.what(), span.from(), span.until(), times).value()))));
        return entries;
    }

    private static @Nullable LocalDate day(@Nullable Decision decision) {
        return decision == null ? null : decision.meetingDate();
    }
}
