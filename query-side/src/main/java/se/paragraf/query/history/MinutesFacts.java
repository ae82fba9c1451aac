package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;

/**
 * What happened to one recorded decision afterwards.
 *
 * @param decisionId the decision
 * @param position where the first of it stands among all events of the register
 * @param approvedOn the day on which the minutes were approved, or null while that is not known
 * @param postedOn the day on which the notice was posted, or null while that is not known
 * @param removedOn the day on which the notice was taken down, or null while that is not known
 * @param appeals the appeals against it, in the order of recording
 * @param legalForce that its legal force is confirmed, or null while it is not
 */
public record MinutesFacts(
        DecisionId decisionId,
        long position,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate removedOn,
        List<FiledAppeal> appeals,
        @Nullable LegalForce legalForce) {

    /**
     * One appeal.
     *
     * @param number counted from 1 among the appeals against the decision
     * @param filedOn the day on which the court received it, or null where that is not known
     * @param court the court, or null where it is not stated
     * @param courtCaseNumber the court's own number for it, or null where it is not stated
     * @param outcome what the court came to, or null while it has not
     * @param decidedOn the day of that, or null while there is none
     */
    public record FiledAppeal(
            int number,
            @Nullable LocalDate filedOn,
            @Nullable String court,
            @Nullable String courtCaseNumber,
            @Nullable AppealOutcome outcome,
            @Nullable LocalDate decidedOn) {}

    /**
     * The confirmation of legal force.
     *
     * @param confirmedOn the day of it, or null where it is not stated
     * @param appealableThrough the last day for appeal, as it was reckoned then
     */
    public record LegalForce(@Nullable LocalDate confirmedOn, LocalDate appealableThrough) {}

    /** Keeps its own copy of the appeals. */
    public MinutesFacts {
        appeals = List.copyOf(appeals);
    }

    /** A decision of which nothing has been heard. */
    static MinutesFacts none(DecisionId decisionId, long position) {
        return new MinutesFacts(decisionId, position, null, null, null, List.of(), null);
    }

    MinutesFacts after(MinutesApproved event) {
        return new MinutesFacts(decisionId, position, event.approvedOn(), postedOn, removedOn, appeals, legalForce);
    }

    MinutesFacts after(NoticePosted event) {
        return new MinutesFacts(decisionId, position, approvedOn, event.postedOn(), null, appeals, legalForce);
    }

    MinutesFacts after(NoticeRemoved event) {
        return new MinutesFacts(decisionId, position, approvedOn, postedOn, event.removedOn(), appeals, legalForce);
    }

    MinutesFacts after(AppealFiled event) {
        return with(
                new FiledAppeal(event.appeal(), event.filedOn(), event.court(), event.courtCaseNumber(), null, null));
    }

    /** A reader of the past may know the outcome of an appeal without the appeal. */
    MinutesFacts after(AppealDecided event) {
        FiledAppeal filed = appeals.stream()
                .filter(appeal -> appeal.number() == event.appeal())
                .findFirst()
                .orElseGet(() -> new FiledAppeal(event.appeal(), null, null, null, null, null));
        return with(new FiledAppeal(
                filed.number(),
                filed.filedOn(),
                event.court() == null ? filed.court() : event.court(),
                filed.courtCaseNumber(),
                event.outcome(),
                event.decidedOn()));
    }

    MinutesFacts after(LegalForceConfirmed event) {
        LegalForce confirmed = new LegalForce(event.confirmedOn(), event.appealableThrough());
        return new MinutesFacts(decisionId, position, approvedOn, postedOn, removedOn, appeals, confirmed);
    }

    private MinutesFacts with(FiledAppeal appeal) {
        List<FiledAppeal> all = new ArrayList<>(appeals);
        all.removeIf(other -> other.number() == appeal.number());
        all.add(appeal);
        all.sort(Comparator.comparingInt(FiledAppeal::number));
        return new MinutesFacts(decisionId, position, approvedOn, postedOn, removedOn, all, legalForce);
    }

    /** The last day for appeal, or null while no notice is known to be posted. */
    public @Nullable LocalDate lastDay() {
        return postedOn == null ? null : AppealDeadline.lastDay(postedOn);
    }

    /** Whether an appeal waits for the court. */
    public boolean hasLiveAppeal() {
        return appeals.stream().anyMatch(appeal -> appeal.outcome() == null);
    }

    /** Whether a court has annulled the decision. */
    public boolean annulledByCourt() {
        return appeals.stream().anyMatch(appeal -> appeal.outcome() == AppealOutcome.ANNULLED);
    }
}
