package se.paragraf.command.correction;

import java.util.List;
import java.util.SortedSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.RecordReversals;
import se.paragraf.event.ReversalProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.Sha256;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/**
 * Proposes the reversal of records that should never have been made. Nothing changes until another person approves it.
 *
 * @param agreementId the agreement
 * @param records where records stand in the case file, counted from 0
 * @param wholeCase whether all records since the proposal go, with it
 * @param importDigest the imported list whose rows go, or null
 * @param ground why they should not have been made
 * @param reason the reason in words
 */
public record ProposeReversal(
        @TargetAggregateIdentifier AgreementId agreementId,
        List<Long> records,
        boolean wholeCase,
        @Nullable Sha256 importDigest,
        ReversalGround ground,
        String reason)
        implements CorrectionCommand {

    /** How many records can be named one by one. */
    private static final int MOST_RECORDS = 10_000;

    /** Refuses a command that names no record, or without a ground or a reason. */
    public ProposeReversal {
        records = Check.list("records", records, MOST_RECORDS);
        if (records.isEmpty() && !wholeCase && importDigest == null) {
            throw new InvalidValueException(
                    "records",
                    new Wording("är tomt", "is empty"),
                    new Wording(
                            "minst en post, wholeCase eller importDigest",
                            "at least one record, wholeCase or importDigest"));
        }
        Check.present("ground", ground);
        reason = Text.lines("reason", reason, Check.NOTE);
    }

    @Override
    public ReversalProposed decide(CaseFile caseFile, CorrectionContext context) {
        RecordReversals reversals = caseFile.reversals();
        SortedSet<Long> named = ReversalRules.named(this, caseFile);
        ReversalRules.mustBeReversible(caseFile, named);
        ReversalRules.mustNotWait(reversals, named);
        reversals.mustHaveRoomForAnother();
        ReversalRules.mustHaveAllThatRestsOnIt(caseFile, named);
        return new ReversalProposed(agreementId, reversals.next(), List.copyOf(named), ground, reason, importDigest);
    }
}
