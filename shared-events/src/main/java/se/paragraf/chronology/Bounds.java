package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;

/**
 * The bounds of days that nobody stated, from stated days only, along proposal, adoption, its conditions, hand-over and
 * council. What comes before and after is told by the order of happening. A stated fact presupposes one undated fact of a
 * kind: where several are recorded, the record that asserts them and the text say which, else their content; never the
 * recording, unless nothing tells them apart.
 */
final class Bounds {

    private static final Comparator<Fact> BY_ASSERTION = Comparator.<Fact, LocalDate>comparing(
                    fact -> Optional.ofNullable(assertedOn(fact.event())).orElse(LocalDate.MAX))
            .thenComparing(fact -> HappeningOrder.written(fact.event()))
            .thenComparing(Fact::sequence);

    private final Records records;
    private final List<Placed> stated = new ArrayList<>();
    private final Map<Long, Integer> needs = new HashMap<>();
    private final @Nullable LocalDate restsOnTheProposal;

    Bounds(Records records, Collection<Fact> facts) {
        this.records = records;
        List<Fact> undated = facts.stream()
                .filter(fact -> fact.event().happenedOn().isEmpty() && !(fact.event() instanceof TextEvidenced))
                .toList();
        this.restsOnTheProposal = facts.stream()
                .filter(fact -> presupposesTheProposal(fact.event()))
                .flatMap(fact -> Stream.ofNullable(knownBy(fact.event())))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (!undated.isEmpty()) {
            stated.addAll(records.order().sort(stated(facts)));
            needsOfHandOvers(undated);
            needsOfParties(undated);
        }
    }

    /** The facts of a stated day, and the council's decisions that had been taken by a day that another record states. */
    private static List<Placed> stated(Collection<Fact> facts) {
        LocalDate ended = facts.stream()
                .map(Fact::event)
                .filter(Bounds::presupposesTheCouncil)
                .flatMap(event -> event.happenedOn().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<Placed> stated = new ArrayList<>();
        for (Fact fact : facts) {
            AgreementEvent event = fact.event();
            Optional<LocalDate> day = event.happenedOn();
            if (day.isPresent()) {
                stated.add(new Placed(fact, DayBounds.stated(day.get())));
            } else if (isCouncilDecision(event)) {
                Stream.of(assertedOn(event), event instanceof AdoptedByCouncil ? ended : null)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .ifPresent(by -> stated.add(new Placed(fact, DayBounds.between(null, by))));
            }
        }
        return stated;
    }

    /** When the fact happened. */
    DayBounds of(Fact fact) {
        AgreementEvent event = fact.event();
        if (event instanceof TextEvidenced evidenced) {
            return ofText(evidenced, fact);
        }
        Optional<LocalDate> day = event.happenedOn();
        return day.map(DayBounds::stated).orElseGet(() -> undated(fact));
    }

    private DayBounds undated(Fact fact) {
        AgreementEvent event = fact.event();
        if (event instanceof AgreementProposed) {
            return DayBounds.between(null, first(fact, restsOnTheProposal));
        }
        Integer need = needs.get(fact.sequence());
        LocalDate latest = first(
                fact, need == null ? latestOfTheCouncil(fact) : stated.get(need).day());
        return DayBounds.between(earliest(fact, need == null ? stated.size() : need, latest), latest);
    }

    /** The day by which the council had decided, by a record that states it. */
    private @Nullable LocalDate latestOfTheCouncil(Fact fact) {
        return isCouncilDecision(fact.event())
                ? stated.stream()
                        .filter(placed -> placed.fact() == fact)
                        .map(Placed::day)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The first of the asserting record's day, the day of what presupposes it, and the day of recording. */
    private static LocalDate first(Fact fact, @Nullable LocalDate presupposed) {
        return Stream.of(assertedOn(fact.event()), presupposed, fact.recordedOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable LocalDate knownBy(AgreementEvent event) {
        return event.happenedOn().orElse(assertedOn(event));
    }

    private static @Nullable LocalDate assertedOn(AgreementEvent event) {
        if (event instanceof DecisionEvent decision) {
            return decision.source().assertedOn();
        }
        return event instanceof AgreementProposed proposed && proposed.source() != null
                ? proposed.source().assertedOn()
                : null;
    }

    /** What is decided about an agreement comes after its proposal; only its preparation may come before. */
    private static boolean presupposesTheProposal(AgreementEvent event) {
        return event instanceof AdoptionEvent
                || event instanceof CouncilEvent
                || event instanceof AgreementTextAmended
                || event instanceof AgreementWithdrawn
                || presupposesTheCouncil(event);
    }

    private static boolean presupposesTheCouncil(AgreementEvent event) {
        return event instanceof AgreementTerminated
                || event instanceof AgreementSuperseded
                || event instanceof AgreementReviewed;
    }

    /** Each decision of the council without a hand-over that is still good presupposes one of those without a day. */
    private void needsOfHandOvers(List<Fact> undated) {
        Deque<Fact> handOvers = new ArrayDeque<>(undated.stream()
                .filter(fact -> fact.event() instanceof HandedOverToCouncil)
                .sorted(BY_ASSERTION)
                .toList());
        LocalDate adopted = handOvers.isEmpty() ? null : everyPartyAdoptedBy();
        boolean handedOver = false;
        boolean decided = false;
        for (int index = 0; index < stated.size() && !handOvers.isEmpty(); index++) {
            AgreementEvent event = stated.get(index).fact().event();
            LocalDate day = stated.get(index).day();
            if (event instanceof HandedOverToCouncil) {
                handedOver = true;
            } else if (isCouncilDecision(event)) {
                if (!handedOver && !(adopted != null && day.isBefore(adopted))) {
                    needs.put(handOvers.remove().sequence(), index);
                }
                handedOver = !(event instanceof ReferredBackByCouncil);
                decided = handedOver;
            } else if (voidsAHandOver(event) && !decided) {
                handedOver = false;
            }
        }
    }

    private static boolean voidsAHandOver(AgreementEvent event) {
        return event instanceof AgreementTextAmended
                || event instanceof RejectedByMunicipality
                || event instanceof AdoptionRevoked;
    }

    /** The last of the days on which each party adopted first, as far as they are stated; before it nothing was handed over. */
    private @Nullable LocalDate everyPartyAdoptedBy() {
        Map<MunicipalityCode, LocalDate> first = new HashMap<>();
        for (Placed placed : stated) {
            AgreementEvent event = placed.fact().event();
            if (isAdoption(event) && counts(event)) {
                first.putIfAbsent(((AdoptionEvent) event).municipality(), placed.day());
            }
        }
        return first.values().stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private void needsOfParties(List<Fact> undated) {
        SortedMap<MunicipalityCode, List<Fact>> ofParties = new TreeMap<>();
        for (Fact fact : undated) {
            if (fact.event() instanceof AdoptionEvent event
                    && (isAdoption(event) || event instanceof AdoptionConditionResolved)) {
                ofParties
                        .computeIfAbsent(event.municipality(), party -> new ArrayList<>())
                        .add(fact);
            }
        }
        if (ofParties.isEmpty()) {
            return;
        }
        Map<MunicipalityCode, List<Integer>> own = new HashMap<>();
        List<Integer> common = new ArrayList<>();
        for (int index = 0; index < stated.size(); index++) {
            AgreementEvent event = stated.get(index).fact().event();
            if (event instanceof AdoptionEvent ofParty) {
                own.computeIfAbsent(ofParty.municipality(), party -> new ArrayList<>())
                        .add(index);
            } else if (event instanceof AgreementTextAmended || event instanceof CouncilEvent) {
                common.add(index);
            }
        }
        ofParties.forEach((party, facts) -> {
            List<Integer> line = new ArrayList<>(common);
            line.addAll(own.getOrDefault(party, List.of()));
            line.sort(Comparator.naturalOrder());
            new PartyLine(line).needs(facts);
        });
    }

    /** The stated facts that say whether a party has an adoption. */
    private final class PartyLine {

        private final List<Integer> line;
        private final Map<Integer, Fact> presumed = new HashMap<>();

        PartyLine(List<Integer> line) {
            this.line = line;
        }

        void needs(List<Fact> undated) {
            List<Fact> adoptions = new ArrayList<>();
            for (Fact fact : undated) {
                if (isAdoption(fact.event()) && counts(fact.event())) {
                    adoptions.add(fact);
                } else if (fact.event() instanceof AdoptedByMunicipality assertion) {
                    minutesOf(assertion).ifPresent(index -> needs.put(fact.sequence(), index));
                }
            }
            adoptions.sort(BY_ASSERTION);
            adoptions.forEach(this::resolution);
            needsOfAdoptions(adoptions);
            undated.stream()
                    .filter(fact -> fact.event() instanceof AdoptionConditionResolved)
                    .forEach(this::needOfResolution);
        }

        private Optional<Integer> minutesOf(AdoptedByMunicipality assertion) {
            Fact minutes = records.evidence().get(assertion.decisionId());
            return line.stream()
                    .filter(index -> stated.get(index).fact() == minutes)
                    .findFirst();
        }

        /** A condition is resolved after the adoption that it names. */
        private void resolution(Fact adoption) {
            DecisionId name = ((DecisionEvent) adoption.event()).decisionId();
            line.stream()
                    .filter(index -> event(index) instanceof AdoptionConditionResolved resolved
                            && isSame(resolved.decisionId(), name))
                    .findFirst()
                    .ifPresent(index -> presume(adoption, index));
        }

        private void presume(Fact adoption, int index) {
            needs.put(adoption.sequence(), index);
            presumed.put(index, adoption);
        }

        /** A hand-over, a council's decision, a revocation or an exit at which the party has no other adoption. */
        private void needsOfAdoptions(List<Fact> adoptions) {
            List<Fact> left = new ArrayList<>(adoptions);
            for (int index : line) {
                AgreementEvent event = event(index);
                boolean needsOne = event instanceof CouncilEvent
                        || event instanceof AdoptionRevoked
                        || event instanceof ExitNotified;
                if (needsOne && !left.isEmpty() && !hasAdoption(index, null)) {
                    left.stream()
                            .filter(adoption -> mayBeBefore(adoption, index))
                            .findFirst()
                            .ifPresent(adoption -> {
                                left.remove(adoption);
                                presumed.values().remove(adoption);
                                presume(adoption, index);
                            });
                }
            }
        }

        /** Not of a text other than the one in force, nor bounded by an earlier fact already. */
        private boolean mayBeBefore(Fact adoption, int index) {
            Integer need = needs.get(adoption.sequence());
            Sha256 adopted = digestIn(adoption.event());
            Sha256 inForce = adopted == null ? null : digestBefore(index);
            return (need == null || need > index) && (adopted == null || inForce == null || adopted.equals(inForce));
        }

        private @Nullable Sha256 digestBefore(int place) {
            DecisionId version = TextEvidenced.PROPOSAL;
            Fact proposal = records.proposal();
            Sha256 digest = proposal != null && proposal.event() instanceof AgreementProposed proposed
                    ? proposed.text().sha256()
                    : null;
            for (int index : line) {
                if (index < place
                        && event(index) instanceof AgreementTextAmended amended
                        && !records.isAnnulled(
                                amended.decisionId(), stated.get(place).day())) {
                    version = amended.decisionId();
                    digest = amended.text().sha256();
                }
            }
            TextEvidenced supplied = records.texts().get(version);
            return digest == null && supplied != null ? supplied.sha256() : digest;
        }

        /** The council's first step at which the party has no adoption other than the one that the condition is of. */
        private void needOfResolution(Fact fact) {
            AdoptionConditionResolved resolved = (AdoptionConditionResolved) fact.event();
            line.stream()
                    .filter(index -> event(index) instanceof CouncilEvent
                            && !isAheadOf(resolved.decisionId(), index)
                            && !hasAdoption(index, resolved.decisionId()))
                    .findFirst()
                    .ifPresent(index -> needs.put(fact.sequence(), index));
        }

        private boolean isAheadOf(DecisionId adoption, int place) {
            return line.stream()
                    .anyMatch(index -> index > place
                            && isAdoption(event(index))
                            && isSame(((DecisionEvent) event(index)).decisionId(), adoption));
        }

        /** Whether the party has an adoption at that place, another than the one left out. */
        private boolean hasAdoption(int place, @Nullable DecisionId except) {
            LocalDate day = stated.get(place).day();
            boolean adopted = false;
            LocalDate left = null;
            for (int index : line) {
                if (index >= place) {
                    break;
                }
                Fact fact = presumed.get(index);
                if (fact != null && isAdoptionOn(day, fact.event(), except)) {
                    left = left != null && !stated.get(index).day().isBefore(left) ? null : left;
                    adopted = true;
                }
                AgreementEvent event = event(index);
                boolean isAnnulled =
                        event instanceof DecisionEvent decision && records.isAnnulled(decision.decisionId(), day);
                if (event instanceof ExitNotified exit) {
                    left = left == null ? exit.effectiveFrom() : left;
                } else if (isAdoption(event) && isAdoptionOn(day, event, except)) {
                    left = left != null && !stated.get(index).day().isBefore(left) ? null : left;
                    adopted = true;
                } else if (!isAnnulled && (event instanceof AgreementTextAmended || isContrary(event))) {
                    adopted = false;
                }
            }
            return adopted && (left == null || left.isAfter(day));
        }

        private boolean isAdoptionOn(LocalDate day, AgreementEvent event, @Nullable DecisionId except) {
            DecisionId name = ((DecisionEvent) event).decisionId();
            return counts(event) && !records.isAnnulled(name, day) && (except == null || !isSame(name, except));
        }

        private AgreementEvent event(int index) {
            return stated.get(index).fact().event();
        }
    }

    private static @Nullable Sha256 digestIn(AgreementEvent event) {
        return event instanceof AdoptedByMunicipality adoption
                ? adoption.textSha256()
                : ((AdoptionEvidenced) event).textSha256();
    }

    /** Whether it counts by itself; where the minutes of an assertion are known, these take its place. */
    private boolean counts(AgreementEvent event) {
        return !(event instanceof AdoptedByMunicipality assertion && records.isEvidenced(assertion));
    }

    private boolean isSame(DecisionId one, DecisionId other) {
        return records.names().nameOf(one).equals(records.names().nameOf(other));
    }

    /** The latest stated day of what it presupposes itself, before that place and not after the latest day. */
    private @Nullable LocalDate earliest(Fact fact, int place, LocalDate latest) {
        AgreementEvent event = fact.event();
        List<LocalDate> days = new ArrayList<>();
        Fact proposal = records.proposal();
        if (proposal != null && !(event instanceof PreparationRecorded)) {
            proposal.event().happenedOn().ifPresent(days::add);
        }
        for (Placed earlier : stated.subList(0, place)) {
            AgreementEvent before = earlier.fact().event();
            if (earlier.days().isStated() && isPresupposedBy(event, before)) {
                days.add(earlier.day());
            }
            if (isAdoption(event)
                    && before instanceof ExitNotified exit
                    && isOf(before, ((AdoptionEvent) event).municipality())) {
                days.add(exit.effectiveFrom());
            }
        }
        return days.stream()
                .filter(day -> !day.isAfter(latest))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean isPresupposedBy(AgreementEvent event, AgreementEvent earlier) {
        if (event instanceof AdoptionConditionResolved resolved) {
            return earlier instanceof DecisionEvent decision
                    && isAdoption(earlier)
                    && isSame(decision.decisionId(), resolved.decisionId());
        }
        if (event instanceof AdoptionEvent adoption) {
            return earlier instanceof AgreementTextAmended
                    || (isContrary(earlier) && isOf(earlier, adoption.municipality()));
        }
        if (event instanceof HandedOverToCouncil) {
            return earlier instanceof AgreementTextAmended
                    || earlier instanceof ReferredBackByCouncil
                    || isAdoption(earlier)
                    || earlier instanceof AdoptionConditionResolved;
        }
        if (isCouncilDecision(event)) {
            return earlier instanceof HandedOverToCouncil
                    || isAdoption(earlier)
                    || earlier instanceof AdoptionConditionResolved;
        }
        boolean needsTheCouncil = event instanceof AgreementTerminated
                || event instanceof AgreementSuperseded
                || event instanceof AgreementReviewed;
        return needsTheCouncil && earlier instanceof AdoptedByCouncil;
    }

    /** The digest of a text holds from the day of the version that it belongs to. */
    private DayBounds ofText(TextEvidenced evidenced, Fact fact) {
        DecisionId version = records.texts().entrySet().stream()
                .filter(entry -> entry.getValue() == evidenced)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TextEvidenced.PROPOSAL);
        KnownDecision amendment = records.decisions().get(version);
        if (amendment != null) {
            return of(records.facts().getOrDefault(amendment.sequence(), fact));
        }
        Fact proposal = records.proposal();
        return proposal == null ? DayBounds.stated(fact.recordedOn()) : of(proposal);
    }

    private static boolean isAdoption(AgreementEvent event) {
        return event instanceof AdoptedByMunicipality || event instanceof AdoptionEvidenced;
    }

    private static boolean isContrary(AgreementEvent event) {
        return event instanceof RejectedByMunicipality
                || event instanceof AdoptionPostponed
                || event instanceof AdoptionRevoked;
    }

    private static boolean isOf(AgreementEvent event, MunicipalityCode party) {
        return event instanceof AdoptionEvent adoption
                && adoption.municipality().equals(party);
    }

    private static boolean isCouncilDecision(AgreementEvent event) {
        return event instanceof AdoptedByCouncil
                || event instanceof RejectedByCouncil
                || event instanceof ReferredBackByCouncil;
    }
}
