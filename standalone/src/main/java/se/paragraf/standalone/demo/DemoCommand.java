package se.paragraf.standalone.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.paragraf.security.Role;
import se.paragraf.standalone.cli.CliException;
import se.paragraf.standalone.cli.ListeningPort;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/** {@code paragraf demo}: records a real case in an empty register, shows what became of it, and leaves it running. */
@Command(
        name = "demo",
        description = "Record a real case, RS 759-2022, in an empty register, show it, and leave the register running.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DemoCommand implements Runnable {

    @Mixin
    private final ListeningPort port = new ListeningPort();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "An empty folder for the register. Default: a new one among the temporary files")
    private @Nullable Path data;

    @Option(
            names = "--made-up",
            description =
                    "Go on beyond what the record states, with made-up dates, through council decision and review.")
    private boolean madeUp;

    @Option(names = "--exit", description = "Stop the register at the end.")
    private boolean exit;

    @Override
    public void run() {
        PrintStream out = System.out;
        RunningRegister register = RunningRegister.start(emptyFolder(), port.number());
        Function<Role, RegisterClient> as = role ->
                new RegisterClient(register.address(), register.firstTokens().of(role));
        Recorded last = play(Script.read("rs-759-2022.yaml"), as, Recorded.NOTHING, out);
        if (madeUp) {
            last = play(Script.read("rs-759-2022-made-up.yaml"), as, last, out);
        }
        Report.print(as.apply(Role.READER), last, out);
        out.println();
        out.println("Look further:");
        String address = register.address() + "/v1/agreements";
        out.println("  " + address + "   every agreement");
        out.println("  " + address + "/" + last.agreementId() + "   this one");
        out.println("  " + address + "/" + last.agreementId() + "/trail   its trail; as CSV with Accept: text/csv");
        out.println("  " + register.address() + "/openapi.yaml   every call");
        out.println("  " + register.data() + "   the files");
        out.println("  " + register.firstTokens().file() + "   the tokens that all of it but the last call asks for");
        if (exit) {
            register.close();
        } else {
            out.println("The register goes on serving; stop it with Ctrl-C.");
        }
    }

    private static Recorded play(Script script, Function<Role, RegisterClient> as, Recorded before, PrintStream out) {
        Recorded last = before;
        for (DemoStep step : script.steps()) {
            if (step.post() == null) {
                out.println("      " + step.say());
                continue;
            }
            RegisterClient client = as.apply(step.actingAs());
            String path = step.post().replace("{agreementId}", last.agreementId());
            if (step.refused() != null) {
                out.println("      " + step.say());
                out.println("      (refused: " + client.refusal(path, step.body(), step.refused()) + ")");
                continue;
            }
            JsonNode receipt = client.post(path, step.body());
            last = new Recorded(
                    receipt.get("agreementId").asString(),
                    receipt.get("sequence").asLong());
            out.printf("%4d  %s%n", last.sequence(), step.say());
            receipt.get("warnings")
                    .forEach(
                            warning -> out.println("      (" + warning.get("en").asString() + ")"));
        }
        return last;
    }

    /**
     * How far the demonstration has come.
     *
     * @param agreementId the agreement of the last answer
     * @param sequence where its case file stands
     */
    record Recorded(String agreementId, long sequence) {

        static final Recorded NOTHING = new Recorded("", -1);
    }

    private Path emptyFolder() {
        Path folder = data;
        try {
            if (folder == null) {
                return Files.createTempDirectory("paragraf-demo-");
            }
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    if (files.findAny().isPresent()) {
                        throw new CliException(
                                folder + " is not empty; the demonstration needs an empty folder, or none.");
                    }
                }
            }
            return folder;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
