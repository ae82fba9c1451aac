package se.paragraf.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/**
 * A command with what comes with it.
 *
 * @param command the command
 * @param submission who sends it, and under which key
 */
public record CommandEnvelope(CaseFileCommand command, CommandContext submission) {

    public CommandMessage<CaseFileCommand> message() {
        return new GenericCommandMessage<>(command, submission.commandMetaData());
    }
}
