package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.paragraf.security.Role;

/** {@code paragraf export}: downloads one case as a zip that can be read and checked without this program. */
@Command(
        name = "export",
        description = "Export everything that is recorded of one agreement as a zip: events, schemas, status, trail,"
                + " reports to print, and checksums for sha256sum -c. The same case gives the same bytes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ExportCommand implements Runnable {

    @Mixin
    private final RegisterOptions options = new RegisterOptions();

    @Option(names = "--agreement", paramLabel = "ID", required = true, description = "The agreement's identifier.")
    private @Nullable UUID agreement;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, which must not exist. Default: agreement-ID.zip")
    private @Nullable Path out;

    @Override
    public void run() {
        UUID id = Objects.requireNonNull(agreement, "picocli demands it");
        Path file = Objects.requireNonNullElseGet(out, () -> Path.of("agreement-" + id + ".zip"))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(file)) {
            throw new CliException(file + " exists already; name another file with --out.");
        }
        try (ReachableRegister register = options.reach(Role.COMPLIANCE)) {
            register.client().download("/v1/agreements/" + id + "/export", file);
        }
        System.out.println("Exported agreement " + id + " to " + file);
        System.out.println("Unpack it and check it with: sha256sum -c SHA256SUMS");
    }
}
