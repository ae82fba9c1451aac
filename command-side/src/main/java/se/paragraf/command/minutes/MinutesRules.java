package se.paragraf.command.minutes;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CorrectableDate;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.casefile.DecisionLifecycle.Appeal;
import se.paragraf.command.casefile.KnownDecision;
import se.paragraf.command.refusal.AppealRefusal.AppealLive;
import se.paragraf.command.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.command.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.command.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.command.refusal.AppealRefusal.NotAppealable;
import se.paragraf.command.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.command.refusal.MinutesRefusal.Stage;
import se.paragraf.command.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.command.refusal.MinutesRefusal.StepMissing;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.value.DecisionId;

/** The guards of what happens to a decision after its meeting. What is late or early gets a warning, not a refusal. */
final class MinutesRules {

    private MinutesRules() {}

    /** What comes before is recorded. */
    static CorrectableDate mustHaveTaken(DecisionId decision, Stage step, @Nullable CorrectableDate when) {
        if (when == null) {
            throw new RefusedException(new StepMissing(decision, step));
        }
        return when;
    }

    /** This is not recorded yet. */
    static void mustNotHaveTaken(DecisionId decision, Stage step, @Nullable CorrectableDate when) {
        if (when != null) {
            throw new RefusedException(new StepAlreadyTaken(decision, step, when.day()));
        }
    }

    /** No notice is posted, or it was taken down early, so that another one has to be. */
    static void mustNeedANotice(DecisionId decision, DecisionLifecycle lifecycle) {
        if (!lifecycle.wasTakenDownEarly()) {
            mustNotHaveTaken(decision, Stage.NOTICE, lifecycle.posted());
        }
    }

    /** The decision is one that can be appealed (KL 13:2). */
    static void mustBeAppealable(KnownDecision decision) {
        refuseIf(!decision.appealable(), () -> new NotAppealable(decision.decisionId()));
    }

    /** No court has annulled the decision. */
    static void mustStand(DecisionId decision, DecisionLifecycle lifecycle) {
        refuseIf(lifecycle.annulled(), () -> new DecisionAnnulled(decision));
    }

    /** The appeal of that number, or the only one where none is given, is not decided yet. */
    static Appeal mustBeLive(DecisionId decision, DecisionLifecycle lifecycle, @Nullable Integer number) {
        List<Integer> live = lifecycle.liveAppeals();
        int named = number != null ? number : live.size() == 1 ? live.get(0) : 0;
        return lifecycle.appeals().stream()
                .filter(appeal -> appeal.live() && appeal.number() == named)
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoLiveAppeal(decision, number, live)));
    }

    /** The time for appeal is over by the day (KL 13:5, lag 1930:173). */
    static void mustBeOver(DecisionId decision, LocalDate lastDay, LocalDate on) {
        refuseIf(!on.isAfter(lastDay), () -> new AppealPeriodRunning(decision, lastDay, on));
    }

    /** The notice was up through the appeal period, as far as is known (KL 8:12). */
    static void mustNotHaveBeenTakenDownEarly(DecisionId decision, DecisionLifecycle lifecycle) {
        CorrectableDate removed = lifecycle.removed();
        LocalDate lastDay = lifecycle.lastDayForAppeal();
        if (lifecycle.wasTakenDownEarly() && removed != null && removed.day() != null && lastDay != null) {
            throw new RefusedException(new NoticeTakenDownEarly(decision, removed.day(), lastDay));
        }
    }

    /** No appeal is left undecided. */
    static void mustHaveNoLiveAppeal(DecisionId decision, DecisionLifecycle lifecycle) {
        refuseIf(!lifecycle.liveAppeals().isEmpty(), () -> new AppealLive(decision, lifecycle.liveAppeals()));
    }
}
