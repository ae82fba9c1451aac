package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.chronology.MinutesRules;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.MinutesEvent;
import se.paragraf.value.DecisionId;

/**
 * An event of a decision's minutes that is about to be recorded, with what had happened to the decision before it.
 *
 * @param event the event
 * @param on the day on which it happened
 * @param decision the decision
 * @param before what had happened to the decision before the event, in the order of happening
 * @param known all that is known to have happened to the decision
 */
record MinutesStep(
        MinutesEvent event, LocalDate on, KnownDecision decision, DecisionLifecycle before, DecisionLifecycle known) {

    /**
     * The event at its place in the order of happening.
     *
     * @throws se.paragraf.refusal.RefusedException if the case has no such decision
     */
    static MinutesStep of(CaseFile caseFile, MinutesEvent event, LocalDate today) {
        KnownDecision decision = caseFile.mustBeKnown(event.decisionId());
        Candidate candidate = caseFile.candidate(event, today);
        return new MinutesStep(
                candidate.chronology().read(event),
                candidate.day(),
                decision,
                candidate.before().lifecycle(event.decisionId()),
                caseFile.whole().lifecycle(event.decisionId()));
    }

    /**
     * The rules let it through.
     *
     * @return this
     * @throws se.paragraf.refusal.RefusedException with the rule that refuses it
     */
    MinutesStep check() {
        MinutesRules.check(event, on, decision, before, known);
        return this;
    }

    /** The number of the appeal that is meant: as given, else that of the only one that is undecided. */
    int appealMeant(@Nullable Integer number) {
        return MinutesRules.appealMeant(decision.decisionId(), number, before, known);
    }

    /** The number of the next appeal against the decision: it counts all that were ever recorded, whenever filed
     * and under whichever of the decision's names. */
    static int nextAppeal(CaseFile caseFile, DecisionId decisionId) {
        Chronology chronology = caseFile.chronology();
        DecisionId decision = chronology.nameOf(decisionId);
        long recorded = caseFile.recorded().stream()
                .filter(fact -> fact.event() instanceof AppealFiled filed
                        && chronology.nameOf(filed.decisionId()).equals(decision))
                .count();
        return Math.toIntExact(recorded) + 1;
    }
}
