package se.paragraf.standalone.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.paragraf.standalone.accounts.AccountProblemException;
import se.paragraf.standalone.eventstore.EventFileException;

/** Says in one sentence why the program cannot go on, and what would help. */
public final class CliExceptionHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parsed)
            throws Exception {
        String sentence = sentence(exception);
        if (sentence == null) {
            throw exception;
        }
        commandLine.getErr().println("paragraf: " + sentence);
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    private static @Nullable String sentence(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return "port " + inUse.getPort() + " is in use; choose another with --port.";
            }
            if (cause instanceof EventFileException
                    || cause instanceof CliException
                    || cause instanceof AccountProblemException) {
                return cause.getMessage();
            }
        }
        return null;
    }
}
