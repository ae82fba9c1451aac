package se.paragraf.command.casefile;

import static se.paragraf.command.casefile.SourceRules.mustNotComeBefore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.event.RecordCorrected;

/**
 * What has happened to one decision after its meeting; each date is null until it has.
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

    /**
     * An appeal against a decision.
     *
     * @param number counted from 1
     * @param filedOn when the court received it
     * @param decidedOn when the court ended it, or null while it is live
     */
    public record Appeal(
            int number, CorrectableDate filedOn, @Nullable CorrectableDate decidedOn) {

        /** Whether no court has decided it. Not named as a bean property, which a snapshot would hold. */
        public boolean live() {
            return decidedOn == null;
        }

        Appeal decided(CorrectableDate on) {
            return new Appeal(number, filedOn, on);
        }

        Appeal corrected(RecordCorrected correction) {
            return new Appeal(number, filedOn.corrected(correction), CorrectableDate.corrected(decidedOn, correction));
        }
    }

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

    /** The numbers of the appeals that no court has decided. */
    public List<Integer> liveAppeals() {
        return appeals.stream().filter(Appeal::live).map(Appeal::number).toList();
    }

    /**
     * No date lies before that of what it follows from, as far as both are stated.
     *
     * @param meetingDate the day of the decision's meeting, or null where it is not stated
     */
    public void mustBeInOrder(@Nullable LocalDate meetingDate) {
        mustNotComeBefore("approvedOn", day(approved), "meetingDate", meetingDate);
        mustNotComeBefore("postedOn", day(posted), "approvedOn", day(approved));
        mustNotComeBefore("removedOn", day(removed), "postedOn", day(posted));
        for (Appeal appeal : appeals) {
            mustNotComeBefore("filedOn", day(appeal.filedOn()), "meetingDate", meetingDate);
            mustNotComeBefore("decidedOn", day(appeal.decidedOn()), "filedOn", day(appeal.filedOn()));
        }
    }

    private static @Nullable LocalDate day(@Nullable CorrectableDate date) {
        return date == null ? null : date.day();
    }

    DecisionLifecycle minutesApproved(CorrectableDate on) {
        return new DecisionLifecycle(on, posted, removed, appeals, legalForce, annulled);
    }

    DecisionLifecycle noticePosted(CorrectableDate on) {
        return new DecisionLifecycle(approved, on, null, appeals, legalForce, annulled);
    }

    DecisionLifecycle noticeRemoved(CorrectableDate on) {
        return new DecisionLifecycle(approved, posted, on, appeals, legalForce, annulled);
    }

    DecisionLifecycle appealed(int number, CorrectableDate filedOn) {
        return with(
                Stream.concat(appeals.stream(), Stream.of(new Appeal(number, filedOn, null)))
                        .toList(),
                annulled);
    }

    /** An annulled decision stays annulled, whatever becomes of another appeal. */
    DecisionLifecycle appealDecided(int number, boolean annuls, CorrectableDate on) {
        List<Appeal> decided = appeals.stream()
                .map(appeal -> appeal.number() == number ? appeal.decided(on) : appeal)
                .toList();
        return with(decided, annulled || annuls);
    }

    DecisionLifecycle legalForceConfirmed(CorrectableDate on) {
        return new DecisionLifecycle(approved, posted, removed, appeals, on, annulled);
    }

    private DecisionLifecycle with(List<Appeal> filed, boolean isAnnulled) {
        return new DecisionLifecycle(approved, posted, removed, filed, legalForce, isAnnulled);
    }

    DecisionLifecycle corrected(RecordCorrected correction) {
        return new DecisionLifecycle(
                CorrectableDate.corrected(approved, correction),
                CorrectableDate.corrected(posted, correction),
                CorrectableDate.corrected(removed, correction),
                appeals.stream().map(appeal -> appeal.corrected(correction)).toList(),
                CorrectableDate.corrected(legalForce, correction),
                annulled);
    }
}
