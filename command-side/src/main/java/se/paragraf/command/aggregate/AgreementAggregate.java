package se.paragraf.command.aggregate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.axon.RecordingClock;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.correction.ApproveReversal;
import se.paragraf.command.correction.CorrectionCommand;
import se.paragraf.command.correction.CorrectionCommand.CorrectionContext;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.ImportedRow;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.CorrectionRefusal.NotAsRecorded;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.AgreementId;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.SwedishTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the aggregate that is the same for every command: it checks {@link ProcessedCommands}, has the command
 * decide, applies the event and evolves the case file from it. {@link Agreement} has the handlers.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
abstract class AgreementAggregate {

    private static final Logger LOGGER = LoggerFactory.getLogger(AgreementAggregate.class);
    private static final JsonMapper JSON = EventJson.mapper();
    private static final String CASE_FILE = "caseFile";

    @AggregateIdentifier
    private @Nullable AgreementId agreementId;

    private @Nullable CaseFile caseFile;

    /** When the last event was recorded: none that follows is recorded at an instant before it. */
    private @Nullable Instant recordedAt;

    // Annotated, since Jackson restores a final field from a snapshot only then.
    @JsonProperty
    private final ProcessedCommands processedCommands = new ProcessedCommands();

    /** The state, or null before the case is open. */
    final @Nullable CaseFile caseFile() {
        return caseFile;
    }

    /**
     * The case file is the one that the command was resolved to. Another case may have been opened between that and the lock
     * on this one.
     *
     * @throws ConcurrencyException if it is not, so that the command is resolved and decided again
     */
    final void mustBeTargeted(AgreementId target) {
        if (agreementId != null && !agreementId.equals(target)) {
            throw new ConcurrencyException("the case is now that of " + target + ", no longer of " + agreementId);
        }
    }

    static void succeed(
            AgreementSuperseded superseded, Optional<Agreement> successor, CommandContext context, LocalDate today) {
        CaseFile succeeding = successor.map(Agreement::open).orElse(null);
        append(
                SupersedeAgreement.decide(superseded, succeeding, today),
                successor.map(AgreementAggregate::recordedAt).orElse(null),
                context,
                List.of());
    }

    final Receipt record(CorrectionCommand command, MetaData metaData, Clock clock, CaseFiles caseFiles) {
        AgreementId id = command.agreementId();
        CaseFile open = open();
        CorrectionContext correction =
                new CorrectionContext(CommandContext.of(metaData).author(), today(clock));
        return record(id, metaData, clock, () -> {
            open.mustBeOpen();
            mustBeAsRecorded(id, caseFiles);
            AgreementEvent decided = command.decide(open, correction);
            if (decided instanceof RecordReversed reversed) {
                reverseCounterparts(open, reversed, CommandContext.of(metaData), caseFiles);
            }
            return decided;
        });
    }

    /** What a reversed supersession recorded in the successor's case file is reversed in the same unit of work. */
    private static void reverseCounterparts(
            CaseFile open, RecordReversed reversed, CommandContext context, CaseFiles caseFiles) {
        for (AgreementSuperseded superseded : ApproveReversal.supersessions(open, reversed)) {
            caseFiles.with(
                    superseded.successor(),
                    successor -> successor
                            .map(AgreementAggregate.class::cast)
                            .ifPresent(other -> other.reverseCounterpart(superseded, reversed, context, caseFiles)));
        }
    }

    private void reverseCounterpart(
            AgreementSuperseded superseded, RecordReversed reversed, CommandContext context, CaseFiles caseFiles) {
        mustBeAsRecorded(superseded.successor(), caseFiles);
        ApproveReversal.counterpart(superseded, reversed, open())
                .ifPresent(counterpart -> append(counterpart, recordedAt, context, List.of()));
    }

    /**
     * The case file is what its recorded events give. A correction is decided by what was proposed and by whom, and a
     * snapshot or a case file in memory is only derived from that.
     */
    private void mustBeAsRecorded(AgreementId id, CaseFiles caseFiles) {
        JsonNode recorded = JSON.valueToTree(caseFiles.asRecorded(id, processedCommands.sequence()));
        JsonNode loaded = JSON.valueToTree(this);
        if (recorded.toString().equals(loaded.toString())) {
            return;
        }
        List<String> members = Stream.concat(
                        differing(recorded, loaded), differing(recorded.path(CASE_FILE), loaded.path(CASE_FILE)))
                .toList();
        LOGGER.error(
                "TAMPERING: the case file of {} differs from its recorded events in {}; a correction of it was refused",
                id,
                members);
        throw new RefusedException(new NotAsRecorded(members));
    }

    private static Stream<String> differing(JsonNode recorded, JsonNode loaded) {
        return recorded.propertyNames().stream()
                .filter(name -> !name.equals(CASE_FILE))
                .filter(name ->
                        !recorded.path(name).toString().equals(loaded.path(name).toString()))
                .sorted();
    }

    final Receipt record(AgreementCommand command, MetaData metaData, Clock clock) {
        CaseFile open = open();
        return record(command.agreementId(), metaData, clock, () -> command.decide(open, today(clock)));
    }

    final Receipt record(AgreementId id, MetaData metaData, Clock clock, Supplier<AgreementEvent> decision) {
        CommandContext context = CommandContext.of(metaData);
        try {
            return processedCommands.receiptOf(id, context).map(this::told).orElseGet(() -> {
                processedCommands.mustMatchExpectedSequence(context);
                AgreementEvent event = decision.get();
                append(event, recordedAt, context, warnings(event, today(clock)));
                return processedCommands.newReceipt(id, context);
            });
        } catch (RefusedException e) {
            throw new CommandExecutionException(e.getMessage(), null, e.refusal(), false);
        }
    }

    /**
     * The day of the recording: that of the clock, or that of the last event where it is later, as the event's own
     * instant will be.
     */
    final LocalDate today(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = recordedAt == null ? today : SwedishTime.day(recordedAt);
        return last.isAfter(today) ? last : today;
    }

    private List<RecordedWarning> warnings(AgreementEvent event, LocalDate today) {
        return caseFile == null ? List.of() : caseFile.warnings(event, today);
    }

    private static void append(
            AgreementEvent event, @Nullable Instant last, CommandContext context, List<RecordedWarning> warnings) {
        RecordingClock.advanceInstalled(last);
        MetaData metaData = MetaData.from(context.eventMetaData());
        apply(
                event,
                warnings.isEmpty() ? metaData : metaData.and(MetaDataKey.WARNINGS, RecordedWarning.text(warnings)));
    }

    private @Nullable Instant recordedAt() {
        return recordedAt;
    }

    @EventSourcingHandler
    void on(
            AgreementEvent event,
            MetaData metaData,
            @MessageIdentifier String eventId,
            @SequenceNumber long sequence,
            @Timestamp Instant timestamp) {
        CommandContext context = CommandContext.of(metaData);
        ImportedRow row = context.importedRow();
        EventOrigin origin = new EventOrigin(
                sequence,
                context.author(),
                SwedishTime.day(timestamp),
                row == null ? null : row.list().value());
        agreementId = event.agreementId();
        caseFile = (caseFile == null ? CaseFile.EMPTY : caseFile).evolve(event, origin);
        processedCommands.add(context, eventId, sequence, warnings(event, metaData));
        recordedAt = timestamp;
    }

    /** The receipt of a command that is sent again says where its record was reversed since. */
    private Receipt told(Receipt receipt) {
        boolean reversed = caseFile != null && caseFile.reversed().contains(receipt.sequence());
        return reversed ? receipt.asReversed() : receipt;
    }

    /** Those of the event itself, and those of its place in the order of happening. */
    private static List<RecordedWarning> warnings(AgreementEvent event, MetaData metaData) {
        String ofItsPlace = metaData.get(MetaDataKey.WARNINGS) instanceof String text ? text : null;
        return Stream.concat(
                        event.warnings().stream().map(code -> new RecordedWarning(code, null)),
                        RecordedWarning.parse(ofItsPlace).stream())
                .toList();
    }

    final CaseFile open() {
        if (caseFile == null) {
            throw new IllegalStateException("a case file opens with its proposal");
        }
        return caseFile;
    }
}
