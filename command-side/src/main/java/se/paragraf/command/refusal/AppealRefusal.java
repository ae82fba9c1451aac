package se.paragraf.command.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/** Why an appeal, its outcome or the legal force of a decision is refused. */
public sealed interface AppealRefusal extends Refusal {

    /**
     * The decision cannot be appealed.
     *
     * @param decisionId the decision
     */
    record NotAppealable(DecisionId decisionId) implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_APPEALABLE;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet " + decisionId + " är rent förberedande och kan inte överklagas.",
                    "The decision " + decisionId + " is purely preparatory and cannot be appealed.");
        }
    }

    /**
     * A court has annulled the decision.
     *
     * @param decisionId the decision
     */
    record DecisionAnnulled(DecisionId decisionId) implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.DECISION_ANNULLED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet " + decisionId + " är upphävt.", "The decision " + decisionId + " is annulled.");
        }
    }

    /**
     * There is no such appeal to decide, or there are several and none was named.
     *
     * @param decisionId the decision
     * @param appeal the number that was given, or null
     * @param live the numbers of the appeals that are not decided
     */
    record NoLiveAppeal(DecisionId decisionId, @Nullable Integer appeal, List<Integer> live) implements AppealRefusal {

        /** Keeps its own copy of the numbers. */
        public NoLiveAppeal {
            live = List.copyOf(live);
        }

        @Override
        public Rule rule() {
            return Rule.NO_LIVE_APPEAL;
        }

        private String numbers() {
            return live.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet " + decisionId + " har "
                            + (live.isEmpty()
                                    ? "inget oavgjort överklagande."
                                    : "de oavgjorda överklagandena " + numbers() + "; ange ett av dem."),
                    "The decision " + decisionId + " has "
                            + (live.isEmpty()
                                    ? "no undecided appeal."
                                    : "the undecided appeals " + numbers() + "; name one of them."));
        }
    }

    /**
     * The decision can still be appealed.
     *
     * @param decisionId the decision
     * @param lastDay the last day for appeal
     * @param on the day of the confirmation
     */
    record AppealPeriodRunning(DecisionId decisionId, LocalDate lastDay, LocalDate on) implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.APPEAL_PERIOD_RUNNING;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet " + decisionId + " kan överklagas till och med " + lastDay + "; " + on
                            + " är inte därefter.",
                    "The decision " + decisionId + " can be appealed through " + lastDay + "; " + on
                            + " is not after that.");
        }
    }

    /**
     * An appeal against the decision is not decided.
     *
     * @param decisionId the decision
     * @param live the numbers of the appeals that are not decided
     */
    record AppealLive(DecisionId decisionId, List<Integer> live) implements AppealRefusal {

        /** Keeps its own copy of the numbers. */
        public AppealLive {
            live = List.copyOf(live);
        }

        @Override
        public Rule rule() {
            return Rule.APPEAL_LIVE;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ett överklagande av beslutet " + decisionId + " är inte avgjort.",
                    "An appeal against the decision " + decisionId + " is not decided.");
        }
    }
}
