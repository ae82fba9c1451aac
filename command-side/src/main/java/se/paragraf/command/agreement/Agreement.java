package se.paragraf.command.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.recording.Ledger;
import se.paragraf.command.recording.Receipt;
import se.paragraf.command.recording.Submission;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.Revision;
import se.paragraf.value.AgreementId;

/**
 * The one aggregate: an agreement's case file behind Axon. It lists the commands that a case file takes; each decides
 * for itself, as a pure function of the {@link CaseFile}, and what it decides is recorded here, once.
 */
@Aggregate(
        cache = "caseFileCache",
        commandTargetResolver = "caseFileOfCommand",
        snapshotTriggerDefinition = "caseFileSnapshots",
        snapshotFilter = "caseFileSnapshotFilter")
@Revision(Agreement.SNAPSHOT_REVISION)
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class Agreement {

    /** The form of this aggregate's snapshots; raised when the form changes, so that older ones are passed over. */
    public static final String SNAPSHOT_REVISION = "1";

    @AggregateIdentifier
    private @Nullable AgreementId agreementId;

    private @Nullable CaseFile caseFile;

    // Said aloud, because Jackson does not restore a final field from a snapshot unless told to.
    @JsonProperty
    private final Ledger ledger = new Ledger();

    /** For Axon, which makes an empty one and has it replay its events. */
    protected Agreement() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(ProposeAgreement command, MetaData metaData, Clock clock) {
        return record(command.agreementId(), metaData, () -> command.decide(caseFile, LocalDate.now(clock)));
    }

    @CommandHandler
    Receipt handle(EvidenceText command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
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
    Receipt handle(RejectByMunicipality command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(PostponeAdoption command, MetaData metaData, Clock clock) {
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
    Receipt handle(HandOverToCouncil command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(DecideByCouncil command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    @CommandHandler
    Receipt handle(ReviewAgreement command, MetaData metaData, Clock clock) {
        return record(command, metaData, clock);
    }

    private Receipt record(AgreementCommand command, MetaData metaData, Clock clock) {
        CaseFile open = open();
        return record(command.agreementId(), metaData, () -> command.decide(open, LocalDate.now(clock)));
    }

    private Receipt record(AgreementId id, MetaData metaData, Supplier<AgreementEvent> decision) {
        Submission submission = Submission.of(metaData);
        try {
            return ledger.answeredBefore(id, submission).orElseGet(() -> {
                ledger.mustStandWhereSeen(submission);
                apply(decision.get(), MetaData.from(submission.eventMetaData()));
                return ledger.answer(id, submission);
            });
        } catch (RefusedException refused) {
            throw new CommandExecutionException(refused.getMessage(), null, refused.refusal(), false);
        }
    }

    @EventSourcingHandler
    void on(AgreementEvent event, MetaData metaData, @MessageIdentifier String eventId, @SequenceNumber long sequence) {
        agreementId = event.agreementId();
        caseFile = event instanceof AgreementProposed proposed ? CaseFile.openedBy(proposed) : open().after(event);
        ledger.enter(Submission.of(metaData), eventId, sequence, event);
    }

    private CaseFile open() {
        if (caseFile == null) {
            throw new IllegalStateException("a case file opens with its proposal");
        }
        return caseFile;
    }
}
