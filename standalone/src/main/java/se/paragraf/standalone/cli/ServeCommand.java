package se.paragraf.standalone.cli;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.paragraf.standalone.accounts.FirstTokens;
import se.paragraf.standalone.server.RunningRegister;

/** {@code paragraf serve}: opens the register in a folder and answers until it is stopped. */
@Command(
        name = "serve",
        description = "Open the register in a folder and serve it on this machine until it is stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ServeCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private final ListeningPort port = new ListeningPort();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the register keeps its files; made where missing. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:PARAGRAF_DATA:-data}")
    private Path data = Path.of("data");

    @Override
    public void run() {
        RunningRegister register = RunningRegister.start(data, port.number());
        if (register.logsJson()) {
            LOG.info("The register in {} listens at {}", register.data(), register.address());
            return;
        }
        System.out.println("Paragraf serves the register in " + register.data() + " at " + register.address());
        System.out.println("  " + register.address() + "/v1/agreements   every agreement");
        System.out.println("  " + register.address() + "/openapi.yaml   every call");
        tellTokens(register.firstTokens());
        System.out.println("Stop it with Ctrl-C; every acknowledged command is on disk.");
    }

    private static void tellTokens(FirstTokens first) {
        if (!first.tokens().isEmpty()) {
            System.out.println(
                    "This is its first start. Its tokens, shown here once and noted in " + first.file() + ":");
            first.tokens()
                    .values()
                    .forEach(token -> System.out.println("  " + token.account().name() + " " + token.text()));
            first.tokens().values().stream()
                    .map(token -> token.account().person())
                    .findFirst()
                    .ifPresent(person -> System.out.println("All three are of one person, " + person.displayName()
                            + ", who cannot approve what they propose; add others with: paragraf user add"));
            System.out.println("Ask with the header  Authorization: Bearer TOKEN");
        }
    }
}
