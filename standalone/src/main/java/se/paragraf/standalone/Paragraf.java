package se.paragraf.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.paragraf.standalone.demo.Demo;
import se.paragraf.standalone.imports.ImportList;
import se.paragraf.standalone.migrate.Migrate;

/** The program: {@code paragraf serve}, {@code paragraf demo}, and what else {@code paragraf --help} lists. */
@Command(
        name = "paragraf",
        description = "An auditable register of formal decisions that never overwrites its past.",
        subcommands = {
            Serve.class,
            User.class,
            Demo.class,
            Audit.class,
            Export.class,
            ImportList.class,
            ImportCase.class,
            Rebuild.class,
            Backup.class,
            Migrate.class,
            Generate.class,
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

    static int run(String... arguments) {
        return new CommandLine(new Paragraf())
                .setExecutionExceptionHandler(new StartFailure())
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }
}
