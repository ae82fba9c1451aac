package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;

/**
 * The facts of one case by what they are about: what has to be known of them before they can be put in order.
 *
 * @param proposal the proposal, or null where the case has none
 * @param decisions every decision, by its identifier
 * @param evidence the minutes of an asserted adoption, by the identifier of the assertion
 * @param texts the digest of each version of the text that was supplied afterwards, by the decision that put it forward
 * @param annulments when each decision was annulled and when that was reversed
 * @param appeals the appeals, by the decision's name and the number that they have there
 * @param adoptions the adoptions that were recorded as such, by their identifier
 * @param names the decisions that go by two names
 * @param facts the facts by their sequence
 * @param known the order of their happening, or null while it is being worked out
 */
record Records(
        @Nullable Fact proposal,
        Map<DecisionId, KnownDecision> decisions,
        Map<DecisionId, Fact> evidence,
        Map<DecisionId, TextEvidenced> texts,
        Map<DecisionId, Annulments> annulments,
        Map<BothNames.Appeal, AppealFiled> appeals,
        Map<DecisionId, AdoptedByMunicipality> adoptions,
        BothNames names,
        Map<Long, Fact> facts,
        @Nullable HappeningOrder known) {

    /**
     * Whether a decision is annulled, by day.
     *
     * @param changes the days from which it is and is not, in order
     */
    record Annulments(List<Change> changes) {

        /** From a day on, a decision is annulled or is not. */
        record Change(LocalDate day, boolean annulled) {}

        /** Whether the decision is annulled at the end of the day. */
        boolean on(LocalDate day) {
            boolean annulled = false;
            for (Change change : changes) {
                if (!change.day().isAfter(day)) {
                    annulled = change.annulled();
                }
            }
            return annulled;
        }
    }

    static Records of(Collection<Fact> facts) {
        Fact proposal = null;
        Map<DecisionId, KnownDecision> decisions = new LinkedHashMap<>();
        Map<DecisionId, Fact> evidence = new HashMap<>();
        Map<BothNames.Appeal, AppealFiled> appeals = new HashMap<>();
        Map<DecisionId, AdoptedByMunicipality> assertions = new HashMap<>();
        Map<Long, Fact> all = new HashMap<>();
        List<Fact> recorded = bySequence(facts);
        BothNames names = BothNames.of(recorded);
        for (Fact fact : recorded) {
            AgreementEvent event = fact.event();
            all.put(fact.sequence(), fact);
            if (event instanceof AgreementProposed proposed) {
                proposal = proposal == null ? fact : proposal;
                if (proposed.decisionId() != null && proposed.source() != null) {
                    decisions.put(
                            proposed.decisionId(),
                            new KnownDecision(proposed.decisionId(), proposed.source(), fact.sequence(), event));
                }
            }
            if (event instanceof DecisionEvent decision) {
                decisions.put(
                        decision.decisionId(),
                        new KnownDecision(decision.decisionId(), decision.source(), fact.sequence(), event));
            }
            if (event instanceof AdoptionEvidenced minutes) {
                evidence.putIfAbsent(minutes.evidences(), fact);
            }
            if (event instanceof AdoptedByMunicipality adoption) {
                assertions.putIfAbsent(adoption.decisionId(), adoption);
            }
            if (event instanceof AppealFiled appeal && names.read(appeal) instanceof AppealFiled filed) {
                appeals.put(new BothNames.Appeal(names.nameOf(filed.decisionId()), filed.appeal()), filed);
            }
        }
        Records plain = new Records(
                proposal, decisions, evidence, texts(recorded), Map.of(), appeals, assertions, names, all, null);
        HappeningOrder order = plain.order();
        return new Records(
                proposal,
                decisions,
                evidence,
                plain.texts,
                plain.annulments(recorded, order),
                appeals,
                assertions,
                names,
                all,
                order);
    }

    /** With the last fact, where that leaves all others as they are: see {@link Chronology#with}. */
    Records with(Fact last) {
        AgreementEvent event = last.event();
        Map<Long, Fact> all = new HashMap<>(facts);
        all.put(last.sequence(), last);
        Map<DecisionId, KnownDecision> known = decisions;
        Map<DecisionId, AdoptedByMunicipality> assertions = adoptions;
        Map<BothNames.Appeal, AppealFiled> filed = appeals;
        if (event instanceof DecisionEvent decision) {
            known = new LinkedHashMap<>(decisions);
            known.put(
                    decision.decisionId(),
                    new KnownDecision(decision.decisionId(), decision.source(), last.sequence(), event));
        }
        if (event instanceof AdoptedByMunicipality adoption) {
            assertions = new HashMap<>(adoptions);
            assertions.putIfAbsent(adoption.decisionId(), adoption);
        }
        if (event instanceof AppealFiled appeal) {
            filed = new HashMap<>(appeals);
            filed.put(new BothNames.Appeal(appeal.decisionId(), appeal.appeal()), appeal);
        }
        Records more = new Records(proposal, known, evidence, texts, annulments, filed, assertions, names, all, null);
        HappeningOrder order = more.order();
        return new Records(
                proposal,
                known,
                evidence,
                texts,
                event instanceof AppealDecided ? more.annulments(bySequence(all.values()), order) : annulments,
                filed,
                assertions,
                names,
                all,
                order);
    }

    /** The order of their happening. */
    HappeningOrder order() {
        if (known != null) {
            return known;
        }
        Map<DecisionId, DecisionSource> sources = new HashMap<>();
        decisions.keySet().forEach(id -> known(id).ifPresent(decision -> sources.put(id, decision.source())));
        return new HappeningOrder(sources, this::instance, this::appeal);
    }

    private CourtInstance instance(AppealDecided recorded) {
        if (recorded.instance() != null || !(names.read(recorded) instanceof AppealDecided judgment)) {
            return Optional.ofNullable(recorded.instance()).orElse(CourtInstance.ADMINISTRATIVE_COURT);
        }
        return instance(appeals.get(new BothNames.Appeal(names.nameOf(judgment.decisionId()), judgment.appeal())), 0);
    }

    /** As stated, else by the court's name, else above the judgment, else the first. */
    private CourtInstance instance(@Nullable AppealFiled appeal, int above) {
        if (appeal == null || above > CourtInstance.values().length) {
            return CourtInstance.ADMINISTRATIVE_COURT;
        }
        return Optional.ofNullable(appeal.instance())
                .or(() -> CourtInstance.ofCourt(appeal.court()))
                .or(() -> below(appeal)
                        .flatMap(below -> instance(below, above + 1).next()))
                .orElse(CourtInstance.ADMINISTRATIVE_COURT);
    }

    private Optional<AppealFiled> below(AppealFiled appeal) {
        return Optional.ofNullable(appeal.judgment())
                .map(number -> appeals.get(new BothNames.Appeal(names.nameOf(appeal.decisionId()), number)));
    }

    /** What tells the appeal that the event is about from others, whatever its number; empty where it is about none. */
    private String appeal(MinutesEvent recorded) {
        MinutesEvent event = names.read(recorded);
        Integer number = null;
        if (event instanceof AppealDecided judgment) {
            number = judgment.appeal();
        } else if (event instanceof StayOrdered stay) {
            number = stay.appeal();
        } else if (event instanceof StayLifted lift) {
            number = lift.appeal();
        } else if (event instanceof AppealFiled filed) {
            return written(filed, 0);
        }
        return number == null
                ? ""
                : written(appeals.get(new BothNames.Appeal(names.nameOf(event.decisionId()), number)), 0);
    }

    private String written(@Nullable AppealFiled appeal, int above) {
        if (appeal == null || above > CourtInstance.values().length) {
            return "";
        }
        return appeal.filedOn() + " " + instance(appeal, 0) + " " + appeal.court() + " " + appeal.courtCaseNumber()
                + " " + below(appeal).map(below -> written(below, above + 1)).orElse("");
    }

    /** The decision under that name, with the source and the record of its minutes where it is known by these. */
    Optional<KnownDecision> known(DecisionId decision) {
        return Optional.ofNullable(decisions.get(names.nameOf(decision)))
                .map(known -> new KnownDecision(decision, known.source(), known.sequence(), known.event()));
    }

    /** Whether the decision is annulled at the end of the day, by either of its names. */
    boolean isAnnulled(DecisionId decision, LocalDate day) {
        Annulments annulled = annulments.get(names.nameOf(decision));
        return annulled != null && annulled.on(day);
    }

    /** Whether the minutes of the asserted adoption are known, which then take its place. */
    boolean isEvidenced(AdoptedByMunicipality adoption) {
        return evidence.containsKey(adoption.decisionId());
    }

    private static List<Fact> bySequence(Collection<Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(Fact::sequence));
        return sorted;
    }

    /** A text of revision 1 is of the version that was recorded last before it. */
    private static Map<DecisionId, TextEvidenced> texts(List<Fact> facts) {
        Map<DecisionId, TextEvidenced> texts = new HashMap<>();
        DecisionId last = TextEvidenced.PROPOSAL;
        for (Fact fact : facts) {
            if (fact.event() instanceof AgreementTextAmended amended) {
                last = amended.decisionId();
            }
            if (fact.event() instanceof TextEvidenced evidenced) {
                texts.putIfAbsent(evidenced.version() == null ? last : evidenced.version(), evidenced);
            }
        }
        return texts;
    }

    /** Only a judgment annuls, so the others of the decisions need not be put in order. */
    private Map<DecisionId, Annulments> annulments(List<Fact> facts, HappeningOrder order) {
        Set<DecisionId> judged = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof AppealDecided judgment) {
                judged.add(names.nameOf(judgment.decisionId()));
            }
        }
        List<Placed> minutes = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof MinutesEvent event && judged.contains(names.nameOf(event.decisionId()))) {
                minutes.add(new Placed(fact, DayBounds.stated(event.happenedOn().orElse(fact.recordedOn()))));
            }
        }
        Map<DecisionId, DecisionLifecycle> lifecycles = new HashMap<>();
        Map<DecisionId, List<Annulments.Change>> changes = new HashMap<>();
        for (Placed placed : order.sort(minutes)) {
            MinutesEvent event = (MinutesEvent) placed.fact().event();
            DecisionId decision = names.nameOf(event.decisionId());
            DecisionLifecycle before = lifecycles.getOrDefault(decision, DecisionLifecycle.NONE);
            DecisionLifecycle after = before.after(names.read(event), placed.day());
            lifecycles.put(decision, after);
            if (before.isAnnulled() != after.isAnnulled()) {
                changes.computeIfAbsent(decision, id -> new ArrayList<>())
                        .add(new Annulments.Change(placed.day(), after.isAnnulled()));
            }
        }
        Map<DecisionId, Annulments> annulments = new HashMap<>();
        changes.forEach((id, ofDecision) -> annulments.put(id, new Annulments(List.copyOf(ofDecision))));
        return annulments;
    }
}
