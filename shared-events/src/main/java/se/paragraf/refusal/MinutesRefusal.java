package se.paragraf.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/** Why a step of the minutes after the meeting is refused: approval, notice, removal. */
public sealed interface MinutesRefusal extends Refusal {

    /** The steps that a decision takes after the meeting, in their order. */
    enum Stage {
        /** The minutes are approved (justering). */
        APPROVAL(new Wording("Justeringen", "The approval")),
        /** The notice is posted (anslag). */
        NOTICE(new Wording("Anslaget", "The notice")),
        /** The notice is taken down. */
        NOTICE_REMOVAL(new Wording("Nedtagningen av anslaget", "The removal of the notice")),
        /** Legal force is confirmed (laga kraft). */
        LEGAL_FORCE(new Wording("Laga kraft", "The legal force"));

        private final Wording wording;

        Stage(Wording wording) {
            this.wording = wording;
        }

        /** Its name as the subject of a sentence. */
        public Wording wording() {
            return wording;
        }
    }

    /**
     * The step is recorded already.
     *
     * @param decisionId the decision
     * @param step what has happened already
     * @param on the day, or null where it is not stated
     */
    record StepAlreadyTaken(
            DecisionId decisionId, Stage step, @Nullable LocalDate on) implements MinutesRefusal {

        @Override
        public Rule rule() {
            return Rule.STEP_ALREADY_TAKEN;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    step.wording().sv() + " för beslutet " + decisionId + " är redan registrerad"
                            + (on == null ? "." : " den " + on + "."),
                    step.wording().en() + " of the decision " + decisionId + " is recorded already"
                            + (on == null ? "." : ", on " + on + "."));
        }
    }

    /**
     * The step before this one is not recorded.
     *
     * @param decisionId the decision
     * @param step what has to be recorded first
     */
    record StepMissing(DecisionId decisionId, Stage step) implements MinutesRefusal {

        @Override
        public Rule rule() {
            return Rule.STEP_MISSING;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    step.wording().sv() + " för beslutet " + decisionId + " är inte registrerad.",
                    step.wording().en() + " of the decision " + decisionId + " is not recorded.");
        }
    }

    /**
     * The notice was not up for the whole appeal period.
     *
     * @param decisionId the decision
     * @param removedOn the day on which the notice was taken down
     * @param lastDay the last day for appeal
     */
    record NoticeTakenDownEarly(DecisionId decisionId, LocalDate removedOn, LocalDate lastDay)
            implements MinutesRefusal {

        @Override
        public Rule rule() {
            return Rule.NOTICE_TAKEN_DOWN_EARLY;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Anslaget för beslutet " + decisionId + " togs ned " + removedOn
                            + ", före sista dagen för överklagande " + lastDay + ".",
                    "The notice of the decision " + decisionId + " was taken down on " + removedOn
                            + ", before the last day for appeal, " + lastDay + ".");
        }
    }
}
