package se.paragraf.standalone.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --port}, for commands that serve a register. */
public final class ListeningPort {

    private static final int HIGHEST = 65_535;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private int number = 8080;

    /** Sets the port, 0 for any that is free. */
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on, on the loopback address; 0 for any that is free. Default: 8080")
    void setNumber(int number) {
        if (number < 0 || number > HIGHEST) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "Invalid value for option '--port': " + number + " is not a port; accepted is 0 to " + HIGHEST);
        }
        this.number = number;
    }

    /** The port. */
    public int number() {
        return number;
    }
}
