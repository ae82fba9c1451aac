package se.paragraf.command.casefile;

import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.ReviewEvent;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;

/**
 * What the rules need to know of one agreement: a room for each member, folded from its events. It never changes; an
 * event makes the next one. Every room takes what is its own; what one member's event means for another's room is said
 * here.
 *
 * @param terms what was proposed
 * @param ending how it ends before its period does
 * @param preparation what was said before the decisions
 * @param adoptions where each party stands
 * @param council where the regional council stands
 * @param reviews which reviews were held
 * @param decisions which decisions are recorded
 * @param courses what has happened to each decision since
 * @param corrections what was said of records afterwards
 */
public record CaseFile(
        Terms terms,
        AgreementEnd ending,
        Preparation preparation,
        Parties adoptions,
        CouncilState council,
        Reviews reviews,
        Decisions decisions,
        DecisionLifecycles courses,
        RecordCorrections corrections) {

    /** The case file that the proposal opens. */
    public static CaseFile openedBy(AgreementProposed proposed, EventOrigin recording) {
        return new CaseFile(
                Terms.of(proposed),
                AgreementEnd.NONE,
                Preparation.of(proposed),
                Parties.pending(proposed.parties()),
                CouncilState.NOT_REACHED,
                Reviews.due(proposed.reviewWindows()),
                Decisions.NONE.after(proposed, recording),
                DecisionLifecycles.NONE,
                RecordCorrections.NONE.after(proposed, recording));
    }

    /** The case file after the event. */
    public CaseFile after(AgreementEvent event, EventOrigin recording) {
        CaseFile next = new CaseFile(
                event instanceof ProposalEvent proposal ? terms.after(proposal) : terms,
                event instanceof ProposalEvent proposal ? ending.after(proposal, recording) : ending,
                event instanceof PreparationEvent said ? preparation.after(said, recording) : preparation,
                event instanceof AdoptionEvent adoption ? adoptions.after(adoption, recording) : adoptions,
                event instanceof CouncilEvent decided ? council.after(decided, recording) : council,
                event instanceof ReviewEvent review ? reviews.after(review, recording) : reviews,
                decisions.after(event, recording),
                event instanceof MinutesEvent happened ? courses.after(happened, recording) : courses,
                corrections.after(event, recording));
        if (event instanceof AgreementTextAmended) {
            return next.with(next.ending, next.adoptions.askedAnew(), CouncilState.NOT_REACHED);
        }
        if (event instanceof AppealDecided decided && decided.outcome() == AppealOutcome.ANNULLED) {
            return next.annulled(decided.decisionId());
        }
        return event instanceof RecordCorrected correction ? next.corrected(correction) : next;
    }

    private CaseFile annulled(DecisionId decision) {
        CouncilState left = adoptions.restOn(decision) ? council.withoutAnAdoption() : council;
        return with(ending.annulled(decision), adoptions.annulled(decision), left.annulled(decision));
    }

    private CaseFile with(AgreementEnd end, Parties parties, CouncilState regional) {
        return new CaseFile(terms, end, preparation, parties, regional, reviews, decisions, courses, corrections);
    }

    private CaseFile corrected(RecordCorrected correction) {
        return new CaseFile(
                terms.after(correction),
                ending.after(correction),
                preparation.after(correction),
                adoptions.after(correction),
                council.after(correction),
                reviews.after(correction),
                decisions,
                courses.after(correction),
                corrections);
    }
}
