package se.paragraf.command.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Period;
import se.paragraf.value.ReviewFindings;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Warning;

/**
 * Records a review (aktualitetsprövning). One held outside its window is recorded with a warning: the register records
 * what happened.
 *
 * @param agreementId the agreement
 * @param window which of the agreement's review windows it answers, counted from 1
 * @param heldOn the day, or null where it is not stated and so taken to be the day of recording
 * @param outcome what it came to
 * @param findings what it found on each subject, or null
 * @param basis what it rested on, in order
 */
public record ReviewAgreement(
        @TargetAggregateIdentifier AgreementId agreementId,
        int window,
        @Nullable LocalDate heldOn,
        ReviewOutcome outcome,
        @Nullable ReviewFindings findings,
        List<DocumentRef> basis)
        implements AgreementCommand {

    /** Refuses a review without an outcome. */
    public ReviewAgreement {
        Check.present("outcome", outcome);
        Check.optionalDay("heldOn", heldOn);
        basis = Check.list("basis", basis);
    }

    @Override
    public AgreementReviewed decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(event(List.of()), today);
        SourceRules.mustHaveHappened("heldOn", heldOn, today);
        return event(warnings(caseFile.proposal().reviewWindows().get(window - 1), today));
    }

    private AgreementReviewed event(List<Warning> warnings) {
        return new AgreementReviewed(agreementId, window, heldOn, outcome, findings, basis, warnings);
    }

    private List<Warning> warnings(Period due, LocalDate today) {
        LocalDate day = heldOn == null ? today : heldOn;
        return due.contains(day) ? List.of() : List.of(Warning.REVIEW_OUTSIDE_WINDOW);
    }
}
