package se.paragraf.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.paragraf.standalone.accounts.AccountProblemException;
import se.paragraf.standalone.client.RegisterClientException;
import se.paragraf.standalone.disk.DiskProblems;
import se.paragraf.standalone.eventstore.EventFileException;
import se.paragraf.standalone.migrate.MigrationException;
import se.paragraf.standalone.server.RegisterStartException;
import se.paragraf.standalone.sqlite.SchemaException;
import se.paragraf.value.Text;

/** Prints in one sentence why a command failed and what would help, in the place of a stack trace. */
public final class CliExceptionHandler implements IExecutionExceptionHandler {

    /** How the message of a setting with a wrong value begins. */
    private static final String SETTING = "paragraf.";

    /** Exceptions whose message is such a sentence. */
    private static final List<Class<? extends RuntimeException>> SENTENCES = List.of(
            CliException.class,
            RegisterStartException.class,
            RegisterClientException.class,
            EventFileException.class,
            AccountProblemException.class,
            MigrationException.class,
            SchemaException.class);

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parsed)
            throws Exception {
        String sentence = sentence(exception);
        if (sentence == null) {
            throw exception;
        }
        commandLine.getErr().println("paragraf: " + Text.shownWithLines(sentence));
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    private static @Nullable String sentence(Throwable exception) {
        if (DiskProblems.saysFull(exception)) {
            return "the disk has no room left: " + exception.getMessage();
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return "port " + inUse.getPort() + " is in use; choose another with --port.";
            }
            if (cause instanceof IllegalArgumentException
                    && String.valueOf(cause.getMessage()).startsWith(SETTING)) {
                return "the setting " + cause.getMessage() + ".";
            }
            if (SENTENCES.contains(cause.getClass())) {
                return cause.getMessage();
            }
        }
        return null;
    }
}
