package se.paragraf.query.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

        private static String value(String region, String what, LocalDate from, LocalDate until, long times) {
            return region + " " + what + " " + from + " " + (until.equals(LocalDate.MAX) ? "" : until) + " " + times;
        }

        /** How the values begin of spans of agreements of the region; of any where null is given. */
        public static String beginning(@Nullable RegionCode code) {
            return code == null ? "" : code.value() + " ";
        }
    }

    /** What is so of one subject from day to day: a stretch ends where something else is so. */
    private final class Stretches {

        private final String field;
        private LocalDate from = LocalDate.MIN;
        private @Nullable String what;

        Stretches(String field) {
            this.field = field;
        }

        /** What is so from the day on; null where nothing is. */
        void is(LocalDate day, @Nullable String next) {
            if (!Objects.equals(what, next)) {
                endOn(day);
                from = day;
                what = next;
            }
        }

        void endOn(LocalDate day) {
            if (what != null) {
                count(field, what, from, day);
            }
        }
    }

    /** The stretches of a party. */
    private final class OfParty {

        private final Stretches standing = new Stretches(STANDING);
        private final Stretches adopted = new Stretches(ADOPTED);
        private @Nullable PartyFacts held;

        /** Takes the facts that hold from the first of the days on. */
        void is(PartyFacts facts, List<LocalDate> days) {
            // Only an exit takes effect on a day of its own.
            if (facts == held && facts.exit() == null) {
                return;
            }
            held = facts;
            String code = facts.municipality().value();
            boolean counts = facts.standing() == Standing.ADOPTED && facts.decision() != null;
            adopted.is(days.get(0), counts ? adopted(facts.decision()) : null);
            for (LocalDate day : days) {
                standing.is(day, code + " " + facts.standingOn(day));
            }
        }
    }

    /** What was so from one day until another. */
    private record Counted(String field, String what, LocalDate from, LocalDate until) {}

    private final RegionCode region;
    private final Period period;
    private final @Nullable LocalDate proposedOn;
    private final Map<Counted, Long> counted = new HashMap<>();
    private final Stretches status = new Stretches(STATUS);
    private final Stretches council = new Stretches(COUNCIL_ADOPTED);
    private final List<OfParty> parties = new ArrayList<>();

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
        index.end();
        if (!facts.isEmpty()) {
            LocalDate from = facts.get(0).from();
            index.count(
                    PROPOSED, index.proposedOn == null ? UNDATED : index.proposedOn.toString(), from, LocalDate.MAX);
        }
        history.happened().forEach(index::decided);
        return index.entries();
    }

    private void from(FactsFrom facts, LocalDate until) {
        List<LocalDate> days = new ArrayList<>(List.of(facts.from()));
        Status.breaks(period, facts)
                .filter(day -> day.isAfter(facts.from()) && day.isBefore(until))
                .forEach(days::add);
        for (LocalDate day : days) {
            status.is(day, Status.on(day, period, facts).name());
        }
        CouncilFacts decided = facts.council();
        council.is(
                facts.from(),
                decided != null && decided.outcome() == CouncilOutcome.ADOPTED ? adopted(decided.decision()) : null);
        for (int at = 0; at < facts.parties().size(); at++) {
            if (at == parties.size()) {
                parties.add(new OfParty());
            }
            parties.get(at).is(facts.parties().get(at), days);
        }
    }

    private void end() {
        status.endOn(LocalDate.MAX);
        council.endOn(LocalDate.MAX);
        for (OfParty party : parties) {
            party.standing.endOn(LocalDate.MAX);
            party.adopted.endOn(LocalDate.MAX);
        }
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

    private void decided(Placed placed) {
        DecisionKind.of(placed.fact().event()).ifPresent(kind -> {
            String month =
                    placed.days().isStated() ? YearMonth.from(placed.day()).toString() : UNDATED;
            count(DECIDED, kind + " " + month, LocalDate.EPOCH, LocalDate.MAX);
        });
    }

    private void count(String field, String what, LocalDate from, LocalDate until) {
        counted.merge(new Counted(field, what, from, until), 1L, Long::sum);
    }

    private Set<IndexEntry> entries() {
        Set<IndexEntry> entries = new HashSet<>();
        counted.forEach((of, times) -> entries.add(
                IndexEntry.always(of.field, Span.value(region.value(), of.what, of.from, of.until, times))));
        return entries;
    }

    private static @Nullable LocalDate day(@Nullable Decision decision) {
        return decision == null ? null : decision.meetingDate();
    }
}
