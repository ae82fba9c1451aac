package se.paragraf.command.minutes;

import static se.paragraf.command.casefile.SourceRules.mustNotComeBefore;
import static se.paragraf.command.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Appeal;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.CorrectableDate;
import se.paragraf.command.casefile.DecisionLifecycle;
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

/** When something can be recorded of a decision after the meeting. What is late or early is remarked on, not refused. */
public final class MinutesRules {

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
    static void mustNeedANotice(DecisionId decision, DecisionLifecycle course) {
        if (!course.wasTakenDownEarly()) {
            mustNotHaveTaken(decision, Stage.NOTICE, course.posted());
        }
    }

    /** The decision is one that can be appealed (KL 13:2). */
    static void mustBeAppealable(KnownDecision decision) {
        refuseIf(!decision.appealable(), () -> new NotAppealable(decision.decisionId()));
    }

    /** No court has annulled the decision. */
    static void mustStand(DecisionId decision, DecisionLifecycle course) {
        refuseIf(course.annulled(), () -> new DecisionAnnulled(decision));
    }

    /** The appeal of that number, or the only one where none is given, is not decided yet. */
    static Appeal mustBeLive(DecisionId decision, DecisionLifecycle course, @Nullable Integer number) {
        List<Integer> live = course.liveAppeals();
        int named = number != null ? number : live.size() == 1 ? live.get(0) : 0;
        return course.appeals().stream()
                .filter(appeal -> appeal.live() && appeal.number() == named)
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoLiveAppeal(decision, number, live)));
    }

    /** The time for appeal is over by the day (KL 13:5, lag 1930:173). */
    static void mustBeOver(DecisionId decision, LocalDate lastDay, LocalDate on) {
        refuseIf(!on.isAfter(lastDay), () -> new AppealPeriodRunning(decision, lastDay, on));
    }

    /** The notice was up through the appeal period, as far as is known (KL 8:12). */
    static void mustNotHaveBeenTakenDownEarly(DecisionId decision, DecisionLifecycle course) {
        CorrectableDate removed = course.removed();
        LocalDate lastDay = course.lastDayForAppeal();
        if (course.wasTakenDownEarly() && removed != null && removed.day() != null && lastDay != null) {
            throw new RefusedException(new NoticeTakenDownEarly(decision, removed.day(), lastDay));
        }
    }

    /** No appeal is left undecided. */
    static void mustHaveNoLiveAppeal(DecisionId decision, DecisionLifecycle course) {
        refuseIf(!course.liveAppeals().isEmpty(), () -> new AppealLive(decision, course.liveAppeals()));
    }

    /** No day in the decision's course lies before that of what it follows from. */
    public static void mustBeInOrder(DecisionId decision, CaseFile caseFile) {
        LocalDate met = caseFile.decisions().mustBeKnown(decision).meetingDate();
        DecisionLifecycle course = caseFile.lifecycles().of(decision);
        mustNotComeBefore("approvedOn", day(course.approved()), "meetingDate", met);
        mustNotComeBefore("postedOn", day(course.posted()), "approvedOn", day(course.approved()));
        mustNotComeBefore("removedOn", day(course.removed()), "postedOn", day(course.posted()));
        for (Appeal appeal : course.appeals()) {
            mustNotComeBefore("filedOn", appeal.filedOn().day(), "meetingDate", met);
            mustNotComeBefore(
                    "decidedOn",
                    day(appeal.decidedOn()),
                    "filedOn",
                    appeal.filedOn().day());
        }
    }

    private static @Nullable LocalDate day(@Nullable CorrectableDate moment) {
        return moment == null ? null : moment.day();
    }
}
