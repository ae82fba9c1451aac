package se.paragraf.standalone;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.paragraf.standalone.cli.AuditCommand;
import se.paragraf.standalone.cli.BackupCommand;
import se.paragraf.standalone.cli.CliExceptionHandler;
import se.paragraf.standalone.cli.DemoCommand;
import se.paragraf.standalone.cli.DocumentCommand;
import se.paragraf.standalone.cli.ExportCommand;
import se.paragraf.standalone.cli.GenerateCommand;
import se.paragraf.standalone.cli.ImportCaseCommand;
import se.paragraf.standalone.cli.ImportListCommand;
import se.paragraf.standalone.cli.MigrateCommand;
import se.paragraf.standalone.cli.ProgramVersion;
import se.paragraf.standalone.cli.RebuildCommand;
import se.paragraf.standalone.cli.ServeCommand;
import se.paragraf.standalone.cli.TerminalOutput;
import se.paragraf.standalone.cli.UserCommand;

/** The program: {@code paragraf serve}, {@code paragraf demo}, and what else {@code paragraf --help} lists. */
@Command(
        name = "paragraf",
        description = "An auditable register of formal decisions that never overwrites its past.",
        subcommands = {
            ServeCommand.class,
            UserCommand.class,
            DemoCommand.class,
            AuditCommand.class,
            ExportCommand.class,
            ImportListCommand.class,
            ImportCaseCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            MigrateCommand.class,
            GenerateCommand.class,
            DocumentCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false)
public final class Paragraf {

    private Paragraf() {}

    /** Runs the program; it ends with 0, with 2 where it was called wrongly, with 1 where it could not go on. */
    public static void main(String[] arguments) {
        int ended = run(arguments);
        if (ended != 0) {
            System.exit(ended);
        }
    }

    /** Runs the program and returns what it ends with. Nothing that it prints is acted on by a terminal. */
    public static int run(String... arguments) {
        PrintStream out = System.out;
        // Help is printed in colours, to the stream itself; whatever a command says goes through the other.
        CommandLine program = new CommandLine(new Paragraf())
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler(new CliExceptionHandler());
        System.setOut(new TerminalOutput(out));
        try {
            return program.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
        } finally {
            System.setOut(out);
        }
    }
}
