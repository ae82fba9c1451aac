package se.paragraf.command.aggregate;

import static se.paragraf.command.refusal.Guard.refuseIf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.command.refusal.DispatchRefusal.IdempotencyKeyReused;
import se.paragraf.command.refusal.DispatchRefusal.SequenceMoved;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Warning;

/**
 * Which commands a case file has taken in, by their idempotency keys. It is made from the events' own metadata, so it
 * is as durable as they are: a registrar who lost the answer asks again with the same key and is given the first one.
 */
public final class ProcessedCommands {

    private record Entry(String commandDigest, long sequence, String eventId, List<Warning> warnings) {}

    @JsonProperty
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @JsonProperty
    private long sequence = -1;

    /**
     * The answer that was given to this submission before, if it was.
     *
     * @throws se.paragraf.command.refusal.RefusedException with {@link IdempotencyKeyReused} if its key came before
     *     with another command
     */
    public Optional<Receipt> answeredBefore(AgreementId agreementId, CommandContext submission) {
        Entry entry = entries.get(submission.commandId());
        if (entry == null) {
            return Optional.empty();
        }
        refuseIf(
                !entry.commandDigest().equals(submission.commandDigest()),
                () -> new IdempotencyKeyReused(submission.commandId()));
        return Optional.of(receipt(agreementId, entry).again());
    }

    /** The answer to the submission whose event was entered just now. */
    public Receipt answer(AgreementId agreementId, CommandContext submission) {
        Entry entry = entries.get(submission.commandId());
        if (entry == null) {
            throw new IllegalStateException("the command's event was not entered");
        }
        return receipt(agreementId, entry);
    }

    /**
     * Lets the submission through if the case stands where the sender saw it.
     *
     * @throws se.paragraf.command.refusal.RefusedException with {@link SequenceMoved} if it has moved on
     */
    public void mustStandWhereSeen(CommandContext submission) {
        submission
                .expected()
                .ifPresent(expected -> refuseIf(expected != sequence, () -> new SequenceMoved(expected, sequence)));
    }

    /**
     * Enters an event that the command became. A key that stands here already keeps its command: the event is then the
     * counterpart of one in another case file, and that case file answers for the key.
     */
    public void enter(CommandContext submission, String eventId, long eventSequence, AgreementEvent event) {
        sequence = eventSequence;
        entries.putIfAbsent(
                submission.commandId(),
                new Entry(submission.commandDigest(), eventSequence, eventId, event.warnings()));
    }

    private static Receipt receipt(AgreementId agreementId, Entry entry) {
        return new Receipt(agreementId, entry.sequence(), List.of(entry.eventId()), entry.warnings(), false);
    }
}
