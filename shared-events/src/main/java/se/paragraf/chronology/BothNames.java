package se.paragraf.chronology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.DecisionId;

/**
 * The two names of an adoption that was asserted and then evidenced. It is one decision: what happened to it goes by the
 * name that its minutes have, under whichever it was recorded. Appeals that were numbered apart under each name get
 * numbers of their own.
 *
 * @param byAssertion the name by the minutes, by that of the assertion
 * @param renumbered the numbers of appeals recorded under an assertion's name that another appeal has under the other
 */
record BothNames(Map<DecisionId, DecisionId> byAssertion, Map<Appeal, Integer> renumbered) {

    /** An appeal as it was recorded: under one name of the decision, by its number. */
    record Appeal(DecisionId decision, int number) {}

    /**
     * The names in a case.
     *
     * @param facts in the order of recording
     */
    static BothNames of(Collection<Fact> facts) {
        Map<DecisionId, DecisionId> names = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof AdoptionEvidenced minutes
                    && !minutes.evidences().equals(minutes.decisionId())) {
                names.putIfAbsent(minutes.evidences(), minutes.decisionId());
            }
        }
        return new BothNames(names, names.isEmpty() ? Map.of() : renumbered(facts, names));
    }

    private static Map<Appeal, Integer> renumbered(Collection<Fact> facts, Map<DecisionId, DecisionId> names) {
        List<AppealFiled> filed = facts.stream()
                .map(Fact::event)
                .filter(AppealFiled.class::isInstance)
                .map(AppealFiled.class::cast)
                .toList();
        Set<Appeal> taken = new HashSet<>();
        filed.stream()
                .filter(appeal -> !names.containsKey(appeal.decisionId()))
                .forEach(appeal -> taken.add(new Appeal(appeal.decisionId(), appeal.appeal())));
        Map<Appeal, Integer> renumbered = new HashMap<>();
        for (AppealFiled appeal : filed) {
            DecisionId name = names.get(appeal.decisionId());
            if (name != null && !taken.add(new Appeal(name, appeal.appeal()))) {
                int free = appeal.appeal() + 1;
                while (!taken.add(new Appeal(name, free))) {
                    free++;
                }
                renumbered.put(new Appeal(appeal.decisionId(), appeal.appeal()), free);
            }
        }
        return renumbered;
    }

    /** The name by which the decision goes. */
    DecisionId nameOf(DecisionId decision) {
        return byAssertion.getOrDefault(decision, decision);
    }

    /** The event as it reads for the decision by that name: with the numbers that its appeals have there. */
    MinutesEvent read(MinutesEvent event) {
        return renumbered.isEmpty() ? event : event.accept(new Reading(this));
    }

    private int number(DecisionId decision, int number) {
        return renumbered.getOrDefault(new Appeal(decision, number), number);
    }

    private record Reading(BothNames names) implements MinutesEvent.Visitor<MinutesEvent> {

        @Override
        public MinutesEvent visit(MinutesApproved event) {
            return event;
        }

        @Override
        public MinutesEvent visit(NoticePosted event) {
            return event;
        }

        @Override
        public MinutesEvent visit(NoticeRemoved event) {
            return event;
        }

        @Override
        public MinutesEvent visit(AppealFiled event) {
            Integer below = event.judgment();
            return new AppealFiled(
                    event.agreementId(),
                    event.decisionId(),
                    names.number(event.decisionId(), event.appeal()),
                    event.filedOn(),
                    event.court(),
                    event.courtCaseNumber(),
                    event.warnings(),
                    event.instance(),
                    judgment(event.decisionId(), below));
        }

        private @Nullable Integer judgment(DecisionId decision, @Nullable Integer below) {
            return below == null ? null : Integer.valueOf(names.number(decision, below));
        }

        @Override
        public MinutesEvent visit(AppealDecided event) {
            return new AppealDecided(
                    event.agreementId(),
                    event.decisionId(),
                    names.number(event.decisionId(), event.appeal()),
                    event.outcome(),
                    event.decidedOn(),
                    event.court(),
                    event.document(),
                    event.instance(),
                    event.part());
        }

        @Override
        public MinutesEvent visit(StayOrdered event) {
            return new StayOrdered(
                    event.agreementId(),
                    event.decisionId(),
                    names.number(event.decisionId(), event.appeal()),
                    event.instance(),
                    event.orderedOn(),
                    event.court(),
                    event.document());
        }

        @Override
        public MinutesEvent visit(StayLifted event) {
            return new StayLifted(
                    event.agreementId(),
                    event.decisionId(),
                    names.number(event.decisionId(), event.appeal()),
                    event.instance(),
                    event.liftedOn(),
                    event.court(),
                    event.document());
        }

        @Override
        public MinutesEvent visit(LegalForceConfirmed event) {
            return event;
        }
    }
}
