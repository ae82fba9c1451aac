package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.List;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/** Why a decision, its source or one of its days is refused, whatever was decided. */
public sealed interface DecisionRefusal extends Refusal {

    /**
     * A code is in no list of municipalities or regions.
     *
     * @param codes what is in no list
     */
    record UnknownCode(List<String> codes) implements DecisionRefusal {

        @Override
        public Rule rule() {
            return Rule.UNKNOWN_CODE;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ingen kommun eller region har koden " + String.join(", ", codes) + ".",
                    "No municipality or region has the code " + String.join(", ", codes) + ".");
        }
    }

    /**
     * A date has not come yet.
     *
     * @param field the date's field
     * @param date the date given
     * @param today the day of recording
     */
    record DatedInTheFuture(String field, LocalDate date, LocalDate today) implements DecisionRefusal {

        @Override
        public Rule rule() {
            return Rule.DATED_IN_THE_FUTURE;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    date + " har inte inträffat än; i dag är det " + today + ".",
                    date + " has not come yet; today is " + today + ".");
        }
    }

    /**
     * A day lies before that of what it follows from.
     *
     * @param field the field that states the day
     * @param date the day
     * @param earlierField the field that states what comes before
     * @param earlierDate the day of that
     */
    record OutOfOrder(String field, LocalDate date, String earlierField, LocalDate earlierDate)
            implements DecisionRefusal {

        @Override
        public Rule rule() {
            return Rule.OUT_OF_ORDER;
        }

        @Override
        public Wording detail() {
            boolean isProposal = earlierField.equals("proposal");
            return new Wording(
                    field + " " + date + " ligger före " + (isProposal ? "förslaget" : earlierField) + " " + earlierDate
                            + ".",
                    field + " " + date + " lies before " + (isProposal ? "the proposal of" : earlierField) + " "
                            + earlierDate + ".");
        }
    }

    /**
     * The same body's paragraph of that day stands in the case already.
     *
     * @param decisionId the decision
     */
    record DecisionAlreadyRecorded(DecisionId decisionId) implements DecisionRefusal {

        @Override
        public Rule rule() {
            return Rule.DECISION_ALREADY_RECORDED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet " + decisionId + " finns redan i ärendet.",
                    "The decision " + decisionId + " stands in the case already.");
        }
    }

    /**
     * The case has no such decision.
     *
     * @param decisionId the decision that was named
     */
    record NoSuchDecision(DecisionId decisionId) implements DecisionRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_SUCH_DECISION;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ärendet har inget beslut " + decisionId + ".", "The case has no decision " + decisionId + ".");
        }
    }
}
