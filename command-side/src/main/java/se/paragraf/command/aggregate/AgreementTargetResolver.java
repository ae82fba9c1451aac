package se.paragraf.command.aggregate;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import se.paragraf.command.dispatch.CaseFileCommand;

/**
 * Asks a command which case file it is for. Axon's own resolver searches the command's class for annotations at each
 * command, which costs more than the decision itself. The sequence that a registrar saw is not its affair: the
 * {@link se.paragraf.command.aggregate.ProcessedCommands} looks at that.
 */
public final class AgreementTargetResolver implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        if (command.getPayload() instanceof CaseFileCommand addressed) {
            return new VersionedAggregateIdentifier(addressed.agreementId(), null);
        }
        throw new IllegalArgumentException(
                command.getPayloadType().getSimpleName() + " does not say which case file it is for");
    }
}
