package se.paragraf.command.agreement;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import se.paragraf.command.recording.Submission;

/**
 * A command with what comes with it.
 *
 * @param command the command
 * @param submission who sends it, and under which key
 */
public record Submitted(CaseFileCommand command, Submission submission) {

    CommandMessage<CaseFileCommand> message() {
        return new GenericCommandMessage<>(command, submission.commandMetaData());
    }
}
