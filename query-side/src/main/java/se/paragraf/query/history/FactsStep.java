package se.paragraf.query.history;

import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.ReviewEvent;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;

/** Takes one event into the facts: what each event means for each of their parts. */
final class FactsStep
        implements EventCases<FactsDraft>,
                ProposalCases<FactsDraft>,
                PreparationCases<FactsDraft>,
                ReviewCases<FactsDraft>,
                CorrectionCases<FactsDraft> {

    private final FactsDraft draft;
    private final RecordedEvent recorded;

    private FactsStep(FactsDraft draft, RecordedEvent recorded) {
        this.draft = draft;
        this.recorded = recorded;
    }

    static AgreementFacts of(AgreementFacts before, RecordedEvent recorded) {
        FactsStep step = new FactsStep(new FactsDraft(before), recorded);
        return EventCases.choose(recorded.event(), step).after(recorded);
    }

    @Override
    public FactsDraft proposal(ProposalEvent event) {
        return ProposalCases.choose(event, this);
    }

    @Override
    public FactsDraft proposed(AgreementProposed event) {
        throw new IllegalArgumentException("the case file is open already: " + event.agreementId());
    }

    @Override
    public FactsDraft textEvidenced(TextEvidenced event) {
        draft.text(text -> text.after(event));
        return draft;
    }

    @Override
    public FactsDraft textAmended(AgreementTextAmended event) {
        draft.amended(TextFacts.of(event));
        return draft;
    }

    @Override
    public FactsDraft withdrawn(AgreementWithdrawn event) {
        draft.ended(EndingFacts.of(event));
        return draft;
    }

    @Override
    public FactsDraft terminated(AgreementTerminated event) {
        draft.ended(EndingFacts.of(event));
        return draft;
    }

    @Override
    public FactsDraft superseded(AgreementSuperseded event) {
        draft.ended(EndingFacts.of(event));
        return draft;
    }

    @Override
    public FactsDraft succession(SuccessionRecorded event) {
        draft.supersedes(event.predecessor());
        return draft;
    }

    @Override
    public FactsDraft preparation(PreparationEvent event) {
        return PreparationCases.choose(event, this);
    }

    @Override
    public FactsDraft recorded(PreparationRecorded event) {
        draft.prepared(PreparationFacts.of(event));
        return draft;
    }

    @Override
    public FactsDraft adoption(AdoptionEvent event) {
        draft.parties(party -> party.municipality().equals(event.municipality()), party -> party.after(event));
        return draft;
    }

    @Override
    public FactsDraft council(CouncilEvent event) {
        draft.council(council -> CouncilFacts.after(council, event));
        return draft;
    }

    @Override
    public FactsDraft minutes(MinutesEvent event) {
        draft.minutes(event, recorded.position());
        return draft;
    }

    @Override
    public FactsDraft review(ReviewEvent event) {
        return ReviewCases.choose(event, this);
    }

    @Override
    public FactsDraft reviewed(AgreementReviewed event) {
        draft.review(event.window(), review -> review.after(event));
        return draft;
    }

    @Override
    public FactsDraft correction(CorrectionEvent event) {
        return CorrectionCases.choose(event, this);
    }

    @Override
    public FactsDraft proposed(CorrectionProposed event) {
        draft.remarks(remarks -> remarks.after(event, recorded));
        return draft;
    }

    /** What the corrected record means is taken in where that record is. */
    @Override
    public FactsDraft corrected(RecordCorrected event) {
        draft.remarks(remarks -> remarks.after(event));
        return draft;
    }

    @Override
    public FactsDraft declined(CorrectionDeclined event) {
        draft.remarks(remarks -> remarks.after(event));
        return draft;
    }

    @Override
    public FactsDraft annotated(RecordAnnotated event) {
        draft.remarks(remarks -> remarks.after(event, recorded));
        return draft;
    }
}
