package se.paragraf.query.wording;

import java.time.LocalDate;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.ReviewEvent;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Wording;

/** Sentences for what a review found. */
interface ReviewWording extends ReviewEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(AgreementReviewed event) {
        LocalDate day = event.heldOn();
        Wording outcome = outcome(event.outcome());
        return Sentences.of(
                        "Aktualitetsprövning nr " + event.window() + " hölls"
                                + (day == null ? "" : " " + Days.onThe(day).sv()) + ".",
                        "Review no. " + event.window() + " was held"
                                + (day == null ? "" : " " + Days.onThe(day).en()) + ".")
                .andIf(day == null, "Dag för prövningen framgår inte.", "The day of the review is not stated.")
                .and(outcome.sv(), outcome.en());
    }

    private static Wording outcome(ReviewOutcome outcome) {
        return switch (outcome) {
            case KEEP -> new Wording("Överenskommelsen ligger fast.", "The agreement stands as it is.");
            case AMEND -> new Wording("Överenskommelsen bör ändras.", "The agreement ought to be amended.");
            case TERMINATE -> new Wording("Överenskommelsen bör sägas upp.", "The agreement ought to be terminated.");
        };
    }
}
