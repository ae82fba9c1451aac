package se.paragraf.command.correction;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.RecordReversals;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.value.AgreementId;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;

/**
 * Approves a reversal that another person proposed. The rules are checked again: the case may have moved on.
 *
 * @param agreementId the agreement
 * @param reversalId the reversal, or null where it is named by its list
 * @param importDigest the imported list whose rows go, or null where the reversal is named by its number
 */
public record ApproveReversal(
        @TargetAggregateIdentifier AgreementId agreementId,
        @Nullable ReversalId reversalId,
        @Nullable Sha256 importDigest)
        implements CorrectionCommand {

    /** Refuses a command that does not say which. */
    public ApproveReversal {
        ReversalRules.mustSayWhich(reversalId, importDigest);
    }

    @Override
    public RecordReversed decide(CaseFile caseFile, CorrectionContext context) {
        RecordReversals.Open open = ReversalRules.mustBeOpen(caseFile, reversalId, importDigest);
        ReversalRules.mustBeAnotherPersons(open, context.author());
        TreeSet<Long> records = new TreeSet<>(open.records());
        ReversalRules.mustBeReversible(caseFile, records);
        ReversalRules.mustHaveAllThatRestsOnIt(caseFile, records);
        return new RecordReversed(agreementId, open.reversalId(), open.records(), open.ground(), open.reason(), null);
    }

    /** The supersessions among the records, whose counterparts in other case files are reversed with them. */
    public static List<AgreementSuperseded> supersessions(CaseFile caseFile, RecordReversed reversed) {
        return caseFile.facts().stream()
                .filter(fact -> reversed.records().contains(fact.sequence()))
                .map(fact -> fact.event())
                .filter(AgreementSuperseded.class::isInstance)
                .map(AgreementSuperseded.class::cast)
                .toList();
    }

    /**
     * The reversal of a supersession's counterpart, which goes into the successor's case file.
     *
     * @param superseded the supersession
     * @param reversed its reversal
     * @param succeeding the successor's case file
     * @return empty where the counterpart is not there
     */
    public static Optional<RecordReversed> counterpart(
            AgreementSuperseded superseded, RecordReversed reversed, CaseFile succeeding) {
        List<Long> records = succeeding.facts().stream()
                .filter(fact -> fact.event() instanceof SuccessionRecorded succession
                        && succession.predecessor().equals(superseded.agreementId())
                        && succession.decisionId().equals(superseded.decisionId()))
                .map(fact -> fact.sequence())
                .toList();
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordReversed(
                        superseded.successor(),
                        reversed.reversalId(),
                        records,
                        reversed.ground(),
                        reversed.reason(),
                        superseded.agreementId()));
    }
}
