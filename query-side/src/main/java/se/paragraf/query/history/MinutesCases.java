package se.paragraf.query.history;

import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;

/**
 * One answer for each thing that can happen to a recorded decision afterwards.
 *
 * @param <R> what is answered
 */
public interface MinutesCases<R> {

    /** For its minutes being approved. */
    R approved(MinutesApproved event);

    /** For its notice being posted. */
    R noticePosted(NoticePosted event);

    /** For its notice being taken down. */
    R noticeRemoved(NoticeRemoved event);

    /** For an appeal against it. */
    R appealFiled(AppealFiled event);

    /** For a court's ending an appeal. */
    R appealDecided(AppealDecided event);

    /** For its legal force being confirmed. */
    R legalForceConfirmed(LegalForceConfirmed event);

    /** The answer that the cases have for the event. */
    static <R> R choose(MinutesEvent event, MinutesCases<R> cases) {
        if (event instanceof MinutesApproved approved) {
            return cases.approved(approved);
        }
        if (event instanceof NoticePosted posted) {
            return cases.noticePosted(posted);
        }
        if (event instanceof NoticeRemoved removed) {
            return cases.noticeRemoved(removed);
        }
        if (event instanceof AppealFiled filed) {
            return cases.appealFiled(filed);
        }
        if (event instanceof AppealDecided decided) {
            return cases.appealDecided(decided);
        }
        if (event instanceof LegalForceConfirmed confirmed) {
            return cases.legalForceConfirmed(confirmed);
        }
        throw new MissingCaseException(event);
    }
}
