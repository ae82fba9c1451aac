package se.paragraf.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/**
 * A command with its context, ready to be sent.
 *
 * @param command the command
 * @param context who sends it, and under which key
 */
public record CommandEnvelope(CaseFileCommand command, CommandContext context) {

    /** The command as a message of Axon. */
    public CommandMessage<CaseFileCommand> message() {
        return new GenericCommandMessage<>(command, context.commandMetaData());
    }
}
