package se.paragraf.chronology;

import static se.paragraf.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DecisionLifecycle.Appeal;
import se.paragraf.chronology.DecisionLifecycle.Judgment;
import se.paragraf.chronology.DecisionLifecycle.Stay;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.refusal.AppealRefusal.AlreadyStayed;
import se.paragraf.refusal.AppealRefusal.AppealLive;
import se.paragraf.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.refusal.AppealRefusal.FurtherAppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.refusal.AppealRefusal.NoSuchJudgment;
import se.paragraf.refusal.AppealRefusal.NotAppealable;
import se.paragraf.refusal.AppealRefusal.NotStayed;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.refusal.MinutesRefusal.Stage;
import se.paragraf.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.refusal.MinutesRefusal.StepMissing;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;

/**
 * The guards of what happens to a decision after its meeting, by what had happened before it. What is late or early gets a
 * warning, not a refusal; what is dated later never refuses.
 */
public final class MinutesRules {

    private MinutesRules() {}

    /**
     * The rules let the event through.
     *
     * @param event what happened, recorded or about to be
     * @param on the day on which it happened
     * @param decision the decision to which it happened
     * @param before what had happened to that decision before it, in the order of happening
     * @throws RefusedException with the rule that it breaks
     */
    public static void check(MinutesEvent event, LocalDate on, KnownDecision decision, DecisionLifecycle before) {
        check(event, on, decision, before, before);
    }

    /**
     * The rules let the event through. What it follows from may be known but dated later: the refusal then shows both
     * days.
     *
     * @param event what happened, recorded or about to be
     * @param on the day on which it happened
     * @param decision the decision to which it happened
     * @param before what had happened to that decision before it, in the order of happening
     * @param known all that is known to have happened to that decision
     * @throws RefusedException with the rule that it breaks
     */
    public static void check(
            MinutesEvent event,
            LocalDate on,
            KnownDecision decision,
            DecisionLifecycle before,
            DecisionLifecycle known) {
        event.accept(new Guards(on, decision, before, known)).run();
    }

    /**
     * The number of the appeal that is meant: as given, else of the only one that is undecided.
     *
     * @param decision the decision
     * @param number the number that was given, or null
     * @param before what had happened to the decision before
     * @param known all that is known to have happened to it
     * @throws RefusedException if none was given and it cannot be told
     */
    public static int appealMeant(
            DecisionId decision, @Nullable Integer number, DecisionLifecycle before, DecisionLifecycle known) {
        if (number != null) {
            return number;
        }
        List<Integer> live = before.liveAppeals();
        List<Integer> candidates = live.isEmpty() ? known.liveAppeals() : live;
        if (candidates.size() != 1) {
            throw new RefusedException(new NoLiveAppeal(decision, null, live));
        }
        return candidates.get(0);
    }

    /** The guards of each event. */
    private record Guards(LocalDate on, KnownDecision decision, DecisionLifecycle before, DecisionLifecycle known)
            implements MinutesEvent.Visitor<Runnable> {

        @Override
        public Runnable visit(MinutesApproved event) {
            return this::approve;
        }

        @Override
        public Runnable visit(NoticePosted event) {
            return this::post;
        }

        @Override
        public Runnable visit(NoticeRemoved event) {
            return this::remove;
        }

        @Override
        public Runnable visit(AppealFiled event) {
            return () -> appeal(event);
        }

        @Override
        public Runnable visit(AppealDecided event) {
            return () -> decide(event);
        }

        @Override
        public Runnable visit(StayOrdered event) {
            return () -> order(event);
        }

        @Override
        public Runnable visit(StayLifted event) {
            return this::lift;
        }

        @Override
        public Runnable visit(LegalForceConfirmed event) {
            return () -> confirm(event);
        }

        private void approve() {
            mustNotHaveTaken(Stage.APPROVAL, before.approvedOn());
            mustNotComeBeforeTheMeeting("approvedOn");
        }

        /** Another notice is posted only where the last one was taken down early. */
        private void post() {
            mustHaveTaken(Stage.APPROVAL, before.approvedOn(), "postedOn", "approvedOn", known.approvedOn());
            if (!before.wasTakenDownEarly()) {
                boolean removedLater = before.postedOn() != null && known.wasTakenDownEarly();
                mustNotFollow("postedOn", "removedOn", removedLater ? known.removedOn() : null);
                mustNotHaveTaken(Stage.NOTICE, before.postedOn());
            }
        }

        private void remove() {
            mustHaveTaken(Stage.NOTICE, before.postedOn(), "removedOn", "postedOn", known.postedOn());
            mustNotHaveTaken(Stage.NOTICE_REMOVAL, before.removedOn());
        }

        /** An annulled decision is not appealed once more, but the judgment that annulled it can be. */
        private void appeal(AppealFiled event) {
            refuseIf(!decision.isAppealable(), () -> new NotAppealable(decision.decisionId()));
            if (event.judgment() != null) {
                mustBeAgainstAJudgment(event, event.judgment());
            } else if (before.instanceOf(event) == CourtInstance.ADMINISTRATIVE_COURT) {
                mustStand();
            }
            mustNotComeBeforeTheMeeting("filedOn");
        }

        private void decide(AppealDecided event) {
            mustBeLive(event.appeal(), "decidedOn");
        }

        private void order(StayOrdered event) {
            mustBeLive(event.appeal(), "orderedOn");
            Stay stay = before.stay();
            if (stay != null) {
                throw new RefusedException(new AlreadyStayed(decision.decisionId(), stay.instance(), stay.since()));
            }
        }

        private void lift() {
            if (before.stay() == null) {
                Stay later = known.stay();
                mustNotFollow("liftedOn", "orderedOn", later == null ? null : later.since());
                throw new RefusedException(new NotStayed(decision.decisionId()));
            }
        }

        /** A court's own certificate takes the place of the notice and of the time for an appeal. */
        private void confirm(LegalForceConfirmed event) {
            mustNotHaveTaken(
                    Stage.LEGAL_FORCE,
                    before.legalForce() == null ? null : before.legalForce().since());
            mustStand();
            mustNotComeBeforeTheMeeting("confirmedOn");
            if (event.certificate() == null) {
                mustHaveTaken(Stage.NOTICE, before.postedOn(), "confirmedOn", "postedOn", known.postedOn());
                mustBePastTheTimeForAppeal();
                mustNotHaveBeenTakenDownEarly();
            }
            refuseIf(
                    !before.liveAppeals().isEmpty(), () -> new AppealLive(decision.decisionId(), before.liveAppeals()));
            if (event.certificate() == null) {
                mustBePastTheTimeForAFurtherAppeal();
            } else {
                mustBeOfTheLastJudgment(event.certificate());
            }
        }

        private void mustNotComeBeforeTheMeeting(String field) {
            LocalDate meeting = decision.meetingDate();
            if (meeting != null && on.isBefore(meeting)) {
                refuse(new OutOfOrder(field, on, "meetingDate", meeting));
            }
        }

        /** What comes before had happened; where it is known to have happened later, both days are shown. */
        private void mustHaveTaken(
                Stage step,
                @Nullable LocalDate taken,
                String field,
                String earlierField,
                @Nullable LocalDate knownDay) {
            if (taken == null) {
                mustNotFollow(field, earlierField, knownDay);
                refuse(new StepMissing(decision.decisionId(), step));
            }
        }

        private void mustNotHaveTaken(Stage step, @Nullable LocalDate taken) {
            refuseIf(taken != null, () -> new StepAlreadyTaken(decision.decisionId(), step, taken));
        }

        /** What it follows from is not known to have happened later. */
        private void mustNotFollow(String field, String earlierField, @Nullable LocalDate earlier) {
            if (earlier != null && on.isBefore(earlier)) {
                refuse(new OutOfOrder(field, on, earlierField, earlier));
            }
        }

        private void mustStand() {
            refuseIf(before.isAnnulled(), () -> new DecisionAnnulled(decision.decisionId()));
        }

        /** The judgment was given by then, by a lower instance. */
        private void mustBeAgainstAJudgment(AppealFiled event, int number) {
            Optional<Judgment> given = before.judgmentIn(number);
            if (given.isEmpty()) {
                LocalDate later = known.judgmentIn(number).map(Judgment::on).orElse(null);
                mustNotFollow("filedOn", "decidedOn", later);
                refuse(new NoSuchJudgment(decision.decisionId(), number));
            }
            CourtInstance instance = before.instanceOf(event);
            boolean below = before.appeal(number)
                    .filter(appeal -> appeal.instance().compareTo(instance) < 0)
                    .isPresent();
            refuseIf(!below, () -> new NoSuchJudgment(decision.decisionId(), number));
        }

        private void mustBeLive(int number, String field) {
            Optional<Appeal> appeal = before.appeal(number);
            if (appeal.isEmpty()) {
                mustNotFollow(
                        field,
                        "filedOn",
                        known.appeal(number).map(Appeal::filedOn).orElse(null));
            }
            refuseIf(
                    appeal.filter(Appeal::live).isEmpty(),
                    () -> new NoLiveAppeal(decision.decisionId(), number, before.liveAppeals()));
        }

        private void mustBePastTheTimeForAppeal() {
            LocalDate lastDay = before.lastDayForAppeal();
            if (lastDay != null && !on.isAfter(lastDay)) {
                refuse(new AppealPeriodRunning(decision.decisionId(), lastDay, on));
            }
        }

        /** The notice was up through the appeal period, as far as is known (KL 8:12). */
        private void mustNotHaveBeenTakenDownEarly() {
            LocalDate removed = before.removedOn();
            LocalDate lastDay = before.lastDayForAppeal();
            if (before.wasTakenDownEarly() && removed != null && lastDay != null) {
                refuse(new NoticeTakenDownEarly(decision.decisionId(), removed, lastDay));
            }
        }

        private void mustBePastTheTimeForAFurtherAppeal() {
            Judgment judgment = before.latestAppealable();
            LocalDate lastDay = judgment == null ? null : judgment.appealableThrough();
            if (judgment != null && lastDay != null && !on.isAfter(lastDay)) {
                refuse(new FurtherAppealPeriodRunning(decision.decisionId(), judgment.on(), lastDay, on));
            }
        }

        /** The certificate is not older than a judgment, nor younger than the confirmation that rests on it. */
        private void mustBeOfTheLastJudgment(CourtCertificate certificate) {
            mustNotFollow("confirmedOn", "certificate.issuedOn", certificate.issuedOn());
            for (Judgment judgment : before.judgments()) {
                if (certificate.issuedOn().isBefore(judgment.on())) {
                    refuse(new OutOfOrder("certificate.issuedOn", certificate.issuedOn(), "decidedOn", judgment.on()));
                }
            }
        }

        private static void refuse(Refusal refusal) {
            throw new RefusedException(refusal);
        }
    }
}
