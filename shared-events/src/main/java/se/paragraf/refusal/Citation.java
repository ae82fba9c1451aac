package se.paragraf.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Wording;

/**
 * A citation of a recorded decision: what a refusal says of the decision that it rests on.
 *
 * @param decisionId the decision
 * @param meetingDate the day of the meeting, or null where it is not stated
 * @param paragraph its number in the minutes, or null where it is not stated
 * @param evidence how the register knows
 */
public record Citation(
        DecisionId decisionId,
        @Nullable LocalDate meetingDate,
        @Nullable ParagraphNumber paragraph,
        Evidence evidence) {

    /** Cites the decision that the source records. */
    public static Citation of(DecisionId decisionId, DecisionSource source) {
        return new Citation(decisionId, source.meetingDate(), source.paragraph(), source.evidence());
    }

    /** Whether the decision is known from another record only. */
    public boolean restsOnAssertion() {
        return evidence == Evidence.ASSERTED_BY_OTHER_RECORD;
    }

    /** Date and paragraph as they follow in a sentence, such as ", 2022-06-13 § 113". */
    public Wording inWords() {
        String date = meetingDate == null ? "" : " " + meetingDate;
        String number = paragraph == null ? "" : " " + paragraph;
        String stated = date + number;
        return stated.isEmpty()
                ? new Wording(" enligt en annan handling", " according to another record")
                : new Wording("," + stated, "," + stated);
    }
}
