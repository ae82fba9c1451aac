package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.AppealOutcome;

/**
 * The course of one decision after the meeting; each day is null until it has come.
 *
 * @param approved when the minutes were approved
 * @param posted when the notice was posted; of two notices, the later
 * @param removed when that notice was taken down
 * @param appeals in the order of filing
 * @param legalForce when legal force was confirmed
 * @param annulled whether a court has annulled the decision
 */
public record DecisionLifecycle(
        @Nullable CorrectableDate approved,
        @Nullable CorrectableDate posted,
        @Nullable CorrectableDate removed,
        List<Appeal> appeals,
        @Nullable CorrectableDate legalForce,
        boolean annulled) {

    /** Nothing has happened to the decision yet. */
    public static final DecisionLifecycle NONE = new DecisionLifecycle(null, null, null, List.of(), null, false);

    /** Keeps its own copy of the appeals. */
    public DecisionLifecycle {
        appeals = List.copyOf(appeals);
    }

    /** The last day for appeal, or null while no notice is posted. */
    @Nullable
    public LocalDate lastDayForAppeal() {
        return posted == null || posted.day() == null ? null : AppealDeadline.lastDay(posted.day());
    }

    /**
     * Whether the notice was taken down before the last day for appeal. One that was taken down on that day counts as
     * up through it: a register of days does not know the hour.
     */
    public boolean wasTakenDownEarly() {
        LocalDate lastDay = lastDayForAppeal();
        LocalDate day = removed == null ? null : removed.day();
        return lastDay != null && day != null && day.isBefore(lastDay);
    }

    public List<Integer> liveAppeals() {
        return appeals.stream().filter(Appeal::live).map(Appeal::number).toList();
    }

    DecisionLifecycle after(MinutesEvent event, EventOrigin recording) {
        long at = recording.sequence();
        if (event instanceof MinutesApproved happened) {
            CorrectableDate day = new CorrectableDate(at, "approvedOn", happened.approvedOn());
            return new DecisionLifecycle(day, posted, removed, appeals, legalForce, annulled);
        }
        if (event instanceof NoticePosted happened) {
            CorrectableDate day = new CorrectableDate(at, "postedOn", happened.postedOn());
            return new DecisionLifecycle(approved, day, null, appeals, legalForce, annulled);
        }
        if (event instanceof NoticeRemoved happened) {
            CorrectableDate day = new CorrectableDate(at, "removedOn", happened.removedOn());
            return new DecisionLifecycle(approved, posted, day, appeals, legalForce, annulled);
        }
        if (event instanceof AppealFiled filed) {
            Appeal appeal = new Appeal(filed.appeal(), new CorrectableDate(at, "filedOn", filed.filedOn()), null);
            return with(Stream.concat(appeals.stream(), Stream.of(appeal)).toList(), annulled);
        }
        if (event instanceof AppealDecided decided) {
            CorrectableDate day = new CorrectableDate(at, "decidedOn", decided.decidedOn());
            List<Appeal> left = appeals.stream()
                    .map(appeal -> appeal.number() == decided.appeal() ? appeal.decided(day) : appeal)
                    .toList();
            return with(left, annulled || decided.outcome() == AppealOutcome.ANNULLED);
        }
        if (event instanceof LegalForceConfirmed confirmed) {
            CorrectableDate day = new CorrectableDate(at, "confirmedOn", confirmed.confirmedOn());
            return new DecisionLifecycle(approved, posted, removed, appeals, day, annulled);
        }
        throw new IllegalStateException("no room for " + event.getClass().getSimpleName());
    }

    private DecisionLifecycle with(List<Appeal> filed, boolean isAnnulled) {
        return new DecisionLifecycle(approved, posted, removed, filed, legalForce, isAnnulled);
    }

    DecisionLifecycle after(RecordCorrected correction) {
        return new DecisionLifecycle(
                CorrectableDate.after(approved, correction),
                CorrectableDate.after(posted, correction),
                CorrectableDate.after(removed, correction),
                appeals.stream().map(appeal -> appeal.after(correction)).toList(),
                CorrectableDate.after(legalForce, correction),
                annulled);
    }
}
