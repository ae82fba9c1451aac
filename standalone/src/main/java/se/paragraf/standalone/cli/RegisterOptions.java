package se.paragraf.standalone.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import se.paragraf.security.Role;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.standalone.server.ServerAddressFile;

/**
 * The options that name a register: one at an address, or the one in a folder. If the folder is being served, requests go
 * to the address noted in {@link ServerAddressFile}; if not, the register is started for as long as the command takes.
 */
public final class RegisterOptions {

    @ArgGroup
    private Place place = new Place();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "A file with the token to ask by; else the token is taken from PARAGRAF_TOKEN, or the file that"
                            + " PARAGRAF_TOKEN_FILE names. For a folder none is needed.")
    private @Nullable Path tokenFile;

    private static final class Place {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "The register's folder, whether it is being served or not. Default: ${DEFAULT-VALUE}",
                defaultValue = "${env:PARAGRAF_DATA:-data}")
        private Path data = Path.of("data");

        @Option(
                names = "--address",
                paramLabel = "URL",
                description = "The address of a register or a query-side service that is running.")
        private @Nullable URI address;
    }

    /**
     * Finds the register, or starts it.
     *
     * @param role what the command needs to be allowed
     * @throws CliException if there is none in the folder, or another process has it open and does not answer yet
     */
    public ReachableRegister reach(Role role) {
        URI address = place.address;
        LauncherToken own = LauncherToken.own(tokenFile, System.getenv());
        return address != null ? ReachableRegister.at(address, own) : inFolder(folder(), own, role);
    }

    /** The folder that is named. */
    public Path folder() {
        return place.data.toAbsolutePath().normalize();
    }

    private static ReachableRegister inFolder(Path folder, LauncherToken own, Role role) {
        if (!Files.exists(folder.resolve("events.db"))) {
            throw new CliException("there is no register in " + folder + "; name its folder with --data.");
        }
        if (!SqliteEventStorageEngine.isOpen(folder)) {
            RunningRegister started = RunningRegister.start(folder, 0);
            return ReachableRegister.started(started, token(folder, own, role));
        }
        URI address = new ServerAddressFile(folder)
                .read()
                .orElseThrow(() -> new CliException("the register in " + folder
                        + " is open in another process that does not answer yet; try again when it does."));
        return ReachableRegister.at(address, token(folder, own, role));
    }

    private static LauncherToken token(Path folder, LauncherToken own, Role role) {
        return own.token() != null ? own : LauncherToken.of(folder, role);
    }
}
