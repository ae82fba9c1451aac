package se.paragraf.query.wording;

import java.util.List;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.ReviewEvent;
import se.paragraf.query.history.AdoptionCases;
import se.paragraf.query.history.CorrectionCases;
import se.paragraf.query.history.CouncilCases;
import se.paragraf.query.history.EventCases;
import se.paragraf.query.history.MinutesCases;
import se.paragraf.query.history.PreparationCases;
import se.paragraf.query.history.ProposalCases;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.query.history.ReviewCases;
import se.paragraf.value.Wording;

/**
 * What an event says. It says plainly what is only asserted by another record and what is not known; a proposal is never
 * worded as an adoption.
 */
public final class EventWording implements EventCases<Sentences> {

    private EventWording() {}

    /** The event in words, the register's remarks on it at the end. */
    public static Wording of(AgreementEvent event) {
        return of(event, List.of());
    }

    /**
     * The event in words as it reads with its corrections, and what it said before.
     *
     * @param event the event, corrected
     * @param corrections what was corrected in it, in the order of recording
     */
    public static Wording of(AgreementEvent event, List<Corrected> corrections) {
        Sentences sentences = EventCases.choose(event, new EventWording()).and(event.warnings());
        corrections.forEach(correction -> CorrectionWording.add(correction, sentences));
        return sentences.wording();
    }

    @Override
    public Sentences proposal(ProposalEvent event) {
        return ProposalCases.choose(event, new ProposalWording());
    }

    @Override
    public Sentences preparation(PreparationEvent event) {
        return PreparationCases.choose(event, new PreparationWording());
    }

    @Override
    public Sentences adoption(AdoptionEvent event) {
        return AdoptionCases.choose(event, new AdoptionWording());
    }

    @Override
    public Sentences council(CouncilEvent event) {
        return CouncilCases.choose(event, new CouncilWording());
    }

    @Override
    public Sentences minutes(MinutesEvent event) {
        return MinutesCases.choose(event, new MinutesWording());
    }

    @Override
    public Sentences correction(CorrectionEvent event) {
        return CorrectionCases.choose(event, new CorrectionWording());
    }

    @Override
    public Sentences review(ReviewEvent event) {
        return ReviewCases.choose(event, new ReviewWording());
    }
}
