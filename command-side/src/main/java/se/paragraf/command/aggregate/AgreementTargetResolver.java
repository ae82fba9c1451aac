package se.paragraf.command.aggregate;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import se.paragraf.command.dispatch.CaseFileCommand;

/**
 * Resolves the target aggregate of a command by {@link CaseFileCommand#agreementId()}. Axon's own resolver searches the
 * command's class for annotations each time, which costs more than the decision itself. No version is resolved: the
 * sequence that the sender expects is checked by {@link ProcessedCommands}.
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
