package se.paragraf.command.correction;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;

/**
 * Proposes that a member of a record have another value. Nothing changes until another person approves it.
 *
 * @param agreementId the agreement
 * @param sequence where the record stands in the case file, counted from 0
 * @param field which member of it, with dots: source.meetingDate
 * @param newValue what it ought to say, or null for nothing
 * @param reason why
 */
public record ProposeCorrection(
        @TargetAggregateIdentifier AgreementId agreementId,
        long sequence,
        String field,
        @Nullable JsonNode newValue,
        String reason)
        implements CorrectionCommand {

    /** How many characters of JSON a new value may have. */
    private static final int MOST_CHARACTERS = 256 * 1024;

    /** Refuses a command without a member or a reason. */
    public ProposeCorrection {
        field = Text.line("field", field, Check.NAME);
        newValue = newValue == null || newValue.isNull() ? null : bounded(newValue);
        reason = Text.lines("reason", reason, Check.NOTE);
    }

    @Override
    public CorrectionProposed decide(CaseFile caseFile, CorrectionContext context) {
        RecordCorrections corrections = caseFile.corrections();
        caseFile.mustHave(sequence);
        corrections.mustHaveRoomForAnother();
        AgreementEvent now = caseFile.reading(sequence);
        AgreementEvent then =
                CorrectionRules.mustBeCorrectable(now, field, CorrectionRules.mustBeText(now, field, newValue));
        Optional<JsonNode> said = Correction.valueOf(now, field);
        Optional<JsonNode> says = Correction.valueOf(then, field);
        CorrectionRules.mustChange(sequence, field, said, says);
        RecordCorrected correction = new RecordCorrected(
                agreementId, corrections.next(), sequence, field, said.orElse(null), says.orElse(null), reason);
        CorrectionRules.mustKeepTheRules(caseFile, correction, now, then, context.today());
        return new CorrectionProposed(
                agreementId, corrections.next(), sequence, field, correction.oldValue(), correction.newValue(), reason);
    }

    private static JsonNode bounded(JsonNode value) {
        int characters = value.toString().length();
        if (characters > MOST_CHARACTERS) {
            throw new InvalidValueException(
                    "newValue",
                    new Wording("har " + characters + " tecken", "has " + characters + " characters"),
                    new Wording(
                            "ett värde med högst " + MOST_CHARACTERS + " tecken",
                            "a value of at most " + MOST_CHARACTERS + " characters"));
        }
        return value;
    }
}
