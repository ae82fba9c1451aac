package se.paragraf.command.agreement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Text;
import se.paragraf.value.TextVersion;

/**
 * Changes the text before the regional council has adopted it. Every party decides again, and the digest of the new text
 * is evidenced again; what was adopted before stays in the trail.
 *
 * @param agreementId the agreement
 * @param source where the decision to amend is recorded
 * @param text the text to adopt from now on
 * @param reason why, in the words of the minutes, or null
 */
public record AmendText(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionSource source,
        TextVersion text,
        @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a command without a text or a source. */
    public AmendText {
        Check.present("source", source);
        Check.present("text", text);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public AgreementTextAmended decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(event(Candidate.UNIDENTIFIED), today);
        SourceRules.mustBeCredible(source, today);
        return event(caseFile.decisions().identify(source));
    }

    private AgreementTextAmended event(DecisionId decision) {
        return new AgreementTextAmended(agreementId, decision, source, text, reason);
    }
}
