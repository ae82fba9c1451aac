package se.paragraf.command.aggregate;

import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import se.paragraf.command.dispatch.CaseFileCommand;

/**
 * Resolves the target aggregate of a command by {@link CaseFiles#target}: for a proposal by the number of its case, for any
 * other command by {@link CaseFileCommand#agreementId()}. Axon's own resolver searches the
 * command's class for annotations each time, which costs more than the decision itself. No version is resolved: the
 * sequence that the sender expects is checked by {@link ProcessedCommands}.
 */
public final class AgreementTargetResolver implements CommandTargetResolver {

    private final Supplier<CaseFiles> caseFiles;

    /** Looks the case files up when the first command comes, since they are built from what uses this. */
    public AgreementTargetResolver(Supplier<CaseFiles> caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        if (command.getPayload() instanceof CaseFileCommand addressed) {
            return new VersionedAggregateIdentifier(caseFiles.get().target(addressed), null);
        }
        throw new IllegalArgumentException(
                command.getPayloadType().getSimpleName() + " does not say which case file it is for");
    }
}
