package se.paragraf.query.wording;

import java.util.List;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.EventVisitor;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.value.Wording;

/**
 * Summary of an event in Swedish and English. It says plainly what is only asserted by another record and what is not
 * known; a proposal is never worded as an adoption. The sentences for each kind of event are in the interface for that
 * kind.
 */
public final class EventWording
        implements EventVisitor<Sentences>,
                ProposalWording,
                PreparationWording,
                AdoptionWording,
                CouncilWording,
                MinutesWording,
                ReviewWording,
                CorrectionWording {

    private static final EventWording WORDING = new EventWording();

    private EventWording() {}

    /** The event in words, followed by the register's warnings. */
    public static Wording of(AgreementEvent event) {
        return of(event, List.of());
    }

    /**
     * The event in words as it reads with its corrections, followed by the values before them.
     *
     * @param event the event, corrected
     * @param corrections its corrections, in the order of recording
     */
    public static Wording of(AgreementEvent event, List<Corrected> corrections) {
        Sentences sentences = event.accept(WORDING).and(event.warnings());
        corrections.forEach(correction -> CorrectionWording.add(correction, sentences));
        return sentences.wording();
    }
}
