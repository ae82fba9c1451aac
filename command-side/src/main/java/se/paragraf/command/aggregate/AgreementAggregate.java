package se.paragraf.command.aggregate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.correction.CorrectionCommand;
import se.paragraf.command.correction.CorrectionCommand.CorrectionContext;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.value.AgreementId;

/**
 * The part of the aggregate that is the same for every command: it checks {@link ProcessedCommands}, has the command
 * decide, applies the event and evolves the case file from it. {@link Agreement} has the handlers.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
abstract class AgreementAggregate {

    @AggregateIdentifier
    private @Nullable AgreementId agreementId;

    private @Nullable CaseFile caseFile;

    // Annotated, since Jackson restores a final field from a snapshot only then.
    @JsonProperty
    private final ProcessedCommands processedCommands = new ProcessedCommands();

    /** The state, or null before the case is open. */
    final @Nullable CaseFile caseFile() {
        return caseFile;
    }

    static void succeed(AgreementSuperseded superseded, Optional<Agreement> successor, CommandContext context) {
        CaseFile succeeding = successor.map(Agreement::open).orElse(null);
        apply(SupersedeAgreement.decide(superseded, succeeding), MetaData.from(context.eventMetaData()));
    }

    final Receipt record(CorrectionCommand command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        AgreementId id = command.agreementId();
        CaseFile open = open();
        CorrectionContext correction = new CorrectionContext(
                sequence -> caseFiles.recorded(id, sequence),
                CommandContext.of(metaData).author(),
                LocalDate.now(clock));
        return record(id, metaData, () -> command.decide(open, correction));
    }

    final Receipt record(AgreementCommand command, MetaData metaData, Clock clock) {
        CaseFile open = open();
        return record(command.agreementId(), metaData, () -> command.decide(open, LocalDate.now(clock)));
    }

    final Receipt record(AgreementId id, MetaData metaData, Supplier<AgreementEvent> decision) {
        CommandContext context = CommandContext.of(metaData);
        try {
            return processedCommands.receiptOf(id, context).orElseGet(() -> {
                processedCommands.mustMatchExpectedSequence(context);
                apply(decision.get(), MetaData.from(context.eventMetaData()));
                return processedCommands.newReceipt(id, context);
            });
        } catch (RefusedException e) {
            throw new CommandExecutionException(e.getMessage(), null, e.refusal(), false);
        }
    }

    @EventSourcingHandler
    void on(AgreementEvent event, MetaData metaData, @MessageIdentifier String eventId, @SequenceNumber long sequence) {
        CommandContext context = CommandContext.of(metaData);
        EventOrigin origin = new EventOrigin(sequence, context.author());
        agreementId = event.agreementId();
        caseFile = event instanceof AgreementProposed proposed
                ? CaseFile.openedBy(proposed, origin)
                : open().evolve(event, origin);
        processedCommands.add(context, eventId, sequence, event);
    }

    final CaseFile open() {
        if (caseFile == null) {
            throw new IllegalStateException("a case file opens with its proposal");
        }
        return caseFile;
    }
}
