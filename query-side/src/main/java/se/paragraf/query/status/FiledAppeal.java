package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.chronology.DecisionLifecycle.Appeal;
import se.paragraf.chronology.DecisionLifecycle.Judgment;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;

/**
 * One appeal, against a decision or against a judgment on it.
 *
 * @param number names it among the appeals against the decision; it says nothing about order
 * @param filedOn the day on which the court received it, or null where that is not known
 * @param court the court, or null where it is not stated
 * @param courtCaseNumber the court's own number for it, or null where it is not stated
 * @param outcome what the court came to, or null while it is undecided
 * @param decidedOn the day of that, or null while it is undecided
 * @param instance the court's instance
 * @param judgment the number of the appeal whose judgment it is against, or null where it is against the decision
 * @param part which part of the decision the court annulled, in words, or null
 * @param appealableThrough the last day to appeal the outcome to the next instance, as the register reckons it; null while
 *     there is no outcome, and in the last instance
 * @param setAside the outcomes that a higher court has sent back, the first first; empty where there are none
 */
public record FiledAppeal(
        int number,
        @Nullable LocalDate filedOn,
        @Nullable String court,
        @Nullable String courtCaseNumber,
        @Nullable AppealOutcome outcome,
        @Nullable LocalDate decidedOn,
        CourtInstance instance,
        @Nullable Integer judgment,
        @Nullable String part,
        @Nullable LocalDate appealableThrough,
        List<SetAsideOutcome> setAside) {

    /**
     * What a court came to before a higher court sent the case back.
     *
     * @param outcome what it was
     * @param decidedOn the day
     */
    public record SetAsideOutcome(AppealOutcome outcome, LocalDate decidedOn) {}

    /** Keeps its own copy of the outcomes. */
    public FiledAppeal {
        setAside = List.copyOf(setAside);
    }

    /** The appeals against a decision and against judgments on it, in the order of filing. */
    static List<FiledAppeal> of(DecisionLifecycle lifecycle) {
        return lifecycle.appeals().stream().map(appeal -> of(appeal, lifecycle)).toList();
    }

    private static FiledAppeal of(Appeal appeal, DecisionLifecycle lifecycle) {
        Optional<Judgment> judgment = appeal.live() ? Optional.empty() : lifecycle.judgmentIn(appeal.number());
        return new FiledAppeal(
                appeal.number(),
                appeal.filedOn(),
                judgment.map(Judgment::court).orElse(appeal.court()),
                appeal.courtCaseNumber(),
                judgment.map(Judgment::outcome).orElse(null),
                judgment.map(Judgment::on).orElse(null),
                appeal.instance(),
                lifecycle.judgmentAppealedBy(appeal),
                judgment.map(Judgment::part).orElse(null),
                judgment.map(Judgment::appealableThrough).orElse(null),
                setAside(appeal.number(), lifecycle));
    }

    private static List<SetAsideOutcome> setAside(int number, DecisionLifecycle lifecycle) {
        return lifecycle.judgments().stream()
                .filter(judgment -> judgment.appeal() == number && judgment.setAside())
                .map(judgment -> new SetAsideOutcome(judgment.outcome(), judgment.on()))
                .toList();
    }
}
