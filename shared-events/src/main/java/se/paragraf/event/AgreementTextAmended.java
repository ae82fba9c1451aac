package se.paragraf.event;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.TextVersion;

/**
 * The text was changed before the regional council adopted it. Every party has to decide again; earlier adoptions stay
 * in the trail, and so does the text that they adopted.
 *
 * @param agreementId the agreement
 * @param decisionId the decision to amend
 * @param source where it is recorded
 * @param text the text that the parties are asked to adopt from now on
 * @param reason why, in the words of the minutes, or null
 */
@Revision("3")
public record AgreementTextAmended(
        AgreementId agreementId,
        DecisionId decisionId,
        DecisionSource source,
        TextVersion text,
        @Correctable @SeveralLines @Nullable String reason)
        implements ProposalEvent, DecisionEvent {

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
