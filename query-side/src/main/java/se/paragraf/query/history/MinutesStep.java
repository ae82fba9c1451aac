package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.query.history.MinutesFacts.FiledAppeal;
import se.paragraf.query.history.MinutesFacts.LegalForce;

/** What becomes of what is known of a decision's minutes, notice and appeals. */
record MinutesStep(MinutesFacts before) implements MinutesCases<MinutesFacts> {

    @Override
    public MinutesFacts approved(MinutesApproved event) {
        return with(event.approvedOn(), before.postedOn(), before.removedOn());
    }

    @Override
    public MinutesFacts noticePosted(NoticePosted event) {
        return with(before.approvedOn(), event.postedOn(), null);
    }

    @Override
    public MinutesFacts noticeRemoved(NoticeRemoved event) {
        return with(before.approvedOn(), before.postedOn(), event.removedOn());
    }

    @Override
    public MinutesFacts appealFiled(AppealFiled event) {
        List<FiledAppeal> appeals = new ArrayList<>(before.appeals());
        appeals.add(
                new FiledAppeal(event.appeal(), event.filedOn(), event.court(), event.courtCaseNumber(), null, null));
        return with(appeals, before.legalForce());
    }

    /** A reader of the past may know the outcome of an appeal without the appeal. */
    @Override
    public MinutesFacts appealDecided(AppealDecided event) {
        List<FiledAppeal> appeals = new ArrayList<>(before.appeals());
        FiledAppeal filed = appeals.stream()
                .filter(appeal -> appeal.number() == event.appeal())
                .findFirst()
                .orElseGet(() -> new FiledAppeal(event.appeal(), null, null, null, null, null));
        appeals.removeIf(appeal -> appeal.number() == event.appeal());
        appeals.add(new FiledAppeal(
                filed.number(),
                filed.filedOn(),
                event.court() == null ? filed.court() : event.court(),
                filed.courtCaseNumber(),
                event.outcome(),
                event.decidedOn()));
        appeals.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return with(appeals, before.legalForce());
    }

    @Override
    public MinutesFacts legalForceConfirmed(LegalForceConfirmed event) {
        return with(before.appeals(), new LegalForce(event.confirmedOn(), event.appealableThrough()));
    }

    private MinutesFacts with(
            @Nullable LocalDate approvedOn, @Nullable LocalDate postedOn, @Nullable LocalDate removedOn) {
        return new MinutesFacts(
                before.decisionId(),
                before.position(),
                approvedOn,
                postedOn,
                removedOn,
                before.appeals(),
                before.legalForce());
    }

    private MinutesFacts with(List<FiledAppeal> appeals, @Nullable LegalForce legalForce) {
        return new MinutesFacts(
                before.decisionId(),
                before.position(),
                before.approvedOn(),
                before.postedOn(),
                before.removedOn(),
                appeals,
                legalForce);
    }
}
