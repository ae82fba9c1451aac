package se.paragraf.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.PersonChoice;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.demo.Demonstration;
import se.paragraf.standalone.demo.Script;
import se.paragraf.standalone.server.RunningRegister;

/** {@code paragraf demo}: records a real case in an empty register, prints its status and trail, and keeps serving it. */
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
        String officer = madeUp ? officer(register) : register.firstTokens().of(Role.COMPLIANCE);
        Demonstration demonstration = new Demonstration(
                role -> new RegisterClient(
                        register.address(),
                        role == Role.COMPLIANCE
                                ? officer
                                : register.firstTokens().of(role)),
                out);
        demonstration.play(Script.read("rs-759-2022.yaml"));
        if (madeUp) {
            demonstration.play(Script.read("rs-759-2022-made-up.yaml"));
        }
        demonstration.printReport();
        out.println();
        out.println("Look further:");
        String address = register.address() + "/v1/agreements";
        out.println("  " + address + "   every agreement");
        out.println("  " + address + "/" + demonstration.agreementId() + "   this one");
        out.println("  " + address + "/" + demonstration.agreementId()
                + "/trail   its trail; as CSV with Accept: text/csv");
        out.println("  " + register.address() + "/openapi.yaml   every call");
        out.println("  " + register.data() + "   the files");
        out.println("  " + register.firstTokens().file() + "   the tokens that all of it but the last call asks for");
        if (exit) {
            register.close();
        } else {
            out.println("The register goes on serving; stop it with Ctrl-C.");
        }
    }

    /** The token of a second person, since the person who starts the register cannot approve what they propose themselves. */
    private static String officer(RunningRegister register) {
        return register.context()
                .getBean(Accounts.class)
                .add(
                        "made-up-officer",
                        Set.of(Role.COMPLIANCE),
                        Accounts.DEFAULT_LIFETIME,
                        new PersonChoice(null, "Made-up compliance officer", "Of the demonstration"))
                .text();
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
