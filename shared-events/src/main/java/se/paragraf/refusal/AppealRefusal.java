package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.CourtInstance;
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

    /**
     * There is no such judgment to appeal: none was given in that appeal by then, or not by a lower instance.
     *
     * @param decisionId the decision
     * @param judgment the number of the appeal whose judgment was named
     */
    record NoSuchJudgment(DecisionId decisionId, int judgment) implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_SUCH_JUDGMENT;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "I överklagande " + judgment + " av beslutet " + decisionId
                            + " hade ingen lägre instans dömt den dagen.",
                    "In appeal " + judgment + " against the decision " + decisionId
                            + " no lower instance had given judgment on that day.");
        }
    }

    /**
     * The last judgment on the decision can still be appealed, as the register reckons.
     *
     * @param decisionId the decision
     * @param decidedOn the day of the judgment
     * @param lastDay the last day to appeal it
     * @param on the day of the confirmation
     */
    record FurtherAppealPeriodRunning(DecisionId decisionId, LocalDate decidedOn, LocalDate lastDay, LocalDate on)
            implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.FURTHER_APPEAL_PERIOD_RUNNING;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Domen " + decidedOn + " om beslutet " + decisionId
                            + " kan, som registret räknar, överklagas till och med " + lastDay + "; " + on
                            + " är inte därefter.",
                    "The judgment of " + decidedOn + " on the decision " + decisionId
                            + " can, as the register reckons, be appealed through " + lastDay + "; " + on
                            + " is not after that.");
        }
    }

    /**
     * A court has ordered a stay of the decision, and it lasts.
     *
     * @param decisionId the decision
     * @param stayedBy the instance that ordered it
     * @param since the day of the order
     */
    record AlreadyStayed(DecisionId decisionId, CourtInstance stayedBy, LocalDate since) implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.ALREADY_STAYED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Inhibition av beslutet " + decisionId + " gäller sedan " + since + ".",
                    "The decision " + decisionId + " is stayed since " + since + ".");
        }
    }

    /**
     * No stay of the decision lasts.
     *
     * @param decisionId the decision
     */
    record NotStayed(DecisionId decisionId) implements AppealRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_STAYED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ingen inhibition av beslutet " + decisionId + " gällde den dagen.",
                    "No stay of the decision " + decisionId + " lasted on that day.");
        }
    }
}
