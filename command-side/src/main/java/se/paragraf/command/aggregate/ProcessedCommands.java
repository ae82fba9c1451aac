package se.paragraf.command.aggregate;

import static se.paragraf.refusal.Guard.refuseIf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.refusal.DispatchRefusal.IdempotencyKeyReused;
import se.paragraf.refusal.DispatchRefusal.SequenceMoved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.RecordedWarning;

/**
 * The idempotency check: the commands that a case file has processed, by their idempotency keys. It is derived from the
 * events' metadata, so a key is as durable as its event. A registrar who lost an answer sends the command again under
 * the same key and gets the first answer.
 */
public final class ProcessedCommands {

    private record Entry(String commandDigest, long sequence, String eventId, List<RecordedWarning> warnings) {}

    @JsonProperty
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @JsonProperty
    private long sequence = -1;

    /**
     * The receipt of the first time that the command was sent, if it was sent before.
     *
     * @throws se.paragraf.refusal.RefusedException with {@link IdempotencyKeyReused} if its key came before
     *     with another command
     */
    public Optional<Receipt> receiptOf(AgreementId agreementId, CommandContext context) {
        Entry entry = entries.get(context.commandId());
        if (entry == null) {
            return Optional.empty();
        }
        refuseIf(
                !entry.commandDigest().equals(context.commandDigest()),
                () -> new IdempotencyKeyReused(context.commandId()));
        return Optional.of(receipt(agreementId, entry).asRepeated());
    }

    /** The receipt of a command whose event has just been applied. */
    public Receipt newReceipt(AgreementId agreementId, CommandContext context) {
        Entry entry = entries.get(context.commandId());
        if (entry == null) {
            throw new IllegalStateException("the command's event was not applied");
        }
        return receipt(agreementId, entry);
    }

    /**
     * The case file stands at the sequence that the sender expects, if the sender stated one.
     *
     * @throws se.paragraf.refusal.RefusedException with {@link SequenceMoved} if it has moved on
     */
    public void mustMatchExpectedSequence(CommandContext context) {
        context.expected()
                .ifPresent(expected -> refuseIf(expected != sequence, () -> new SequenceMoved(expected, sequence)));
    }

    /** The sequence at which the case file stands. */
    long sequence() {
        return sequence;
    }

    /**
     * Adds the event of a command. A key that is here already keeps its entry: the event is then the counterpart of one in
     * another case file, and that case file answers for the key.
     */
    public void add(CommandContext context, String eventId, long eventSequence, List<RecordedWarning> warnings) {
        sequence = eventSequence;
        entries.putIfAbsent(context.commandId(), new Entry(context.commandDigest(), eventSequence, eventId, warnings));
    }

    private static Receipt receipt(AgreementId agreementId, Entry entry) {
        return new Receipt(agreementId, entry.sequence(), List.of(entry.eventId()), entry.warnings(), false);
    }
}
