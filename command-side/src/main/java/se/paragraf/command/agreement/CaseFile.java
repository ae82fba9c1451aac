package se.paragraf.command.agreement;

import se.paragraf.command.adoption.Adoptions;
import se.paragraf.command.council.Council;
import se.paragraf.command.preparation.Preparation;
import se.paragraf.command.review.Reviews;
import se.paragraf.command.source.Decisions;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.ReviewEvent;

/**
 * What the rules need to know of one agreement: a room for each member, folded from its events. It never changes; an
 * event makes the next one. Every room sees every event and takes what is its own.
 *
 * @param terms what was proposed
 * @param preparation what was said before the decisions
 * @param adoptions where each party stands
 * @param council where the regional council stands
 * @param reviews which reviews were held
 * @param decisions which decisions are recorded
 */
public record CaseFile(
        Terms terms,
        Preparation preparation,
        Adoptions adoptions,
        Council council,
        Reviews reviews,
        Decisions decisions) {

    /** The case file that the proposal opens. */
    public static CaseFile openedBy(AgreementProposed proposed) {
        return new CaseFile(
                Terms.of(proposed),
                Preparation.of(proposed),
                Adoptions.pending(proposed.parties()),
                Council.NOT_REACHED,
                Reviews.due(proposed.reviewWindows()),
                Decisions.NONE.after(proposed));
    }

    /** The case file after the event. */
    public CaseFile after(AgreementEvent event) {
        return new CaseFile(
                event instanceof ProposalEvent proposal ? terms.after(proposal) : terms,
                event instanceof PreparationEvent said ? preparation.after(said) : preparation,
                event instanceof AdoptionEvent adoption ? adoptions.after(adoption) : adoptions,
                event instanceof CouncilEvent decided ? council.after(decided) : council,
                event instanceof ReviewEvent review ? reviews.after(review) : reviews,
                decisions.after(event));
    }
}
