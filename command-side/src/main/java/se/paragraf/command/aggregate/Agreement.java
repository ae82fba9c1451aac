package se.paragraf.command.aggregate;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.agreement.AmendText;
import se.paragraf.command.agreement.EvidenceText;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.agreement.TerminateAgreement;
import se.paragraf.command.agreement.WithdrawAgreement;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.correction.ApproveCorrection;
import se.paragraf.command.correction.ApproveReversal;
import se.paragraf.command.correction.DeclineCorrection;
import se.paragraf.command.correction.DeclineReversal;
import se.paragraf.command.correction.ProposeCorrection;
import se.paragraf.command.correction.ProposeReversal;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.minutes.ConfirmLegalForce;
import se.paragraf.command.minutes.DecideAppeal;
import se.paragraf.command.minutes.FileAppeal;
import se.paragraf.command.minutes.LiftStay;
import se.paragraf.command.minutes.OrderStay;
import se.paragraf.command.minutes.PostNotice;
import se.paragraf.command.minutes.RemoveNotice;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.Revision;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;

/**
 * The Axon aggregate, one for each agreement: a handler for each command. A command decides by a pure function of the
 * {@link CaseFile}; its event is applied here, once for each idempotency key.
 */
@Aggregate(
        cache = "caseFileCache",
        commandTargetResolver = "agreementTargetResolver",
        snapshotTriggerDefinition = "caseFileSnapshots",
        snapshotFilter = "caseFileSnapshotFilter")
@Revision(Agreement.SNAPSHOT_REVISION)
public class Agreement extends AgreementAggregate {

    /**
     * The form of this aggregate's snapshots. A form that changes gets the next revision, so that older snapshots are
     * passed over and the case file is loaded from its events.
     */
    public static final String SNAPSHOT_REVISION = "6";

    /** For Axon, which creates an empty one and replays its events. */
    protected Agreement() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(ProposeAgreement command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        CaseIdentification identified = caseFiles.identify(command.region(), command.caseReference());
        AgreementId target = identified.agreementId().orElse(command.agreementId());
        mustBeTargeted(target);
        return record(target, metaData, clock, () -> command.decide(identified, caseFile(), today(clock)));
    }

    @CommandHandler
    Receipt handle(EvidenceText command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(AmendText command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(WithdrawAgreement command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(TerminateAgreement command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(SupersedeAgreement command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        CaseFile open = open();
        return record(command.agreementId(), metaData, clock, () -> {
            AgreementSuperseded superseded = command.decide(open, today(clock));
            caseFiles.with(
                    command.successor(),
                    successor -> succeed(superseded, successor, CommandContext.of(metaData), today(clock)));
            return superseded;
        });
    }

    @CommandHandler
    Receipt handle(RecordPreparation command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(AdoptByMunicipality command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(AdoptOrEvidence command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(ResolveAdoptionCondition command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(RejectByMunicipality command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(PostponeAdoption command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(RevokeAdoption command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(EvidenceAdoption command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(SignContract command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(NotifyExit command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(HandOverToCouncil command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(DecideByCouncil command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(ApproveMinutes command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(PostNotice command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(RemoveNotice command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(FileAppeal command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(DecideAppeal command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(OrderStay command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(LiftStay command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(ConfirmLegalForce command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(ReviewAgreement command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(ProposeCorrection command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        return record(command, metaData, clock, caseFiles);
    }

    @CommandHandler
    Receipt handle(ApproveCorrection command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        return record(command, metaData, clock, caseFiles);
    }

    @CommandHandler
    Receipt handle(DeclineCorrection command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        return record(command, metaData, clock, caseFiles);
    }

    @CommandHandler
    Receipt handle(ProposeReversal command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        return record(command, metaData, clock, caseFiles);
    }

    @CommandHandler
    Receipt handle(ApproveReversal command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        return record(command, metaData, clock, caseFiles);
    }

    @CommandHandler
    Receipt handle(DeclineReversal command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        return record(command, metaData, clock, caseFiles);
    }

    @CommandHandler
    Receipt handle(AnnotateRecord command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }
}
