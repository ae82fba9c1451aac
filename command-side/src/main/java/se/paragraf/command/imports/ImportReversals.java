package se.paragraf.command.imports;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.paragraf.command.aggregate.AtomicBatch;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.CurrentActor;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.MetaDataKey;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Sha256;

/**
 * Commands to every case that has rows of an imported list: all of them are decided in one unit of work and are recorded
 * together or not at all.
 */
@Component
class ImportReversals {

    private final ObjectProvider<Configuration> axon;

    ImportReversals(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    /**
     * The cases that have a row of the list. All events are read for it, up to the last one at the time of the call.
     *
     * @throws IllegalStateException if the reading was interrupted
     */
    SortedSet<AgreementId> casesOf(Sha256 list) {
        SortedSet<AgreementId> cases =
                new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        TrackingToken head = axon.getObject().eventStore().createHeadToken();
        if (head == null) {
            return cases;
        }
        try (BlockingStream<TrackedEventMessage<?>> events =
                axon.getObject().eventStore().openStream(null)) {
            boolean more = true;
            while (more && events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = events.nextAvailable();
                if (list.value().equals(event.getMetaData().get(MetaDataKey.IMPORT_DIGEST))
                        && event.getPayload() instanceof AgreementEvent row) {
                    cases.add(row.agreementId());
                }
                more = !event.trackingToken().covers(head);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search for the cases of a list was interrupted", e);
        }
        return cases;
    }

    /**
     * Sends a command to each of the cases.
     *
     * @param command makes the command to a case
     * @param key the idempotency key of the request, from which that of each command is made
     * @return the result of each, in the order of the cases; where one is refused, none is recorded
     */
    List<CommandResult> send(
            List<AgreementId> cases,
            Function<AgreementId, CaseFileCommand> command,
            String key,
            CurrentActor.Actor actor) {
        List<CommandEnvelope> commands = cases.stream()
                .map(command)
                .map(toCase -> new CommandEnvelope(toCase, context(toCase, key, actor)))
                .toList();
        return new AtomicBatch(axon.getObject())
                .decide(
                        commands,
                        all -> all.stream().allMatch(result -> result.refusal() == null)
                                && !all.stream().allMatch(CommandResult::isRepeated),
                        () -> {});
    }

    private static CommandContext context(CaseFileCommand command, String key, CurrentActor.Actor actor) {
        return new CommandContext(
                actor.name(),
                actor.person(),
                actor.role(),
                key + ":" + command.agreementId(),
                CommandDigest.of(command),
                null,
                null);
    }
}
