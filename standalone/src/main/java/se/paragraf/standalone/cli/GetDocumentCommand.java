package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.paragraf.security.Role;
import se.paragraf.standalone.archive.FileDigest;

/** {@code paragraf document get}: downloads a document and checks its digest. */
@Command(
        name = "get",
        description = "Fetch a document. Its digest is checked after the download.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GetDocumentCommand implements Runnable {

    @Mixin
    private final RegisterOptions options = new RegisterOptions();

    @Parameters(paramLabel = "SHA256", description = "The document's digest.")
    private String sha256 = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, which must not exist.")
    private @Nullable Path out;

    @Override
    public void run() {
        Path file = Objects.requireNonNull(out, "picocli demands it")
                .toAbsolutePath()
                .normalize();
        String digest = sha256.toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new CliException(sha256 + " is not a SHA-256 digest: 64 hexadecimal digits.");
        }
        if (Files.exists(file)) {
            throw new CliException(file + " exists already; name another file with --out.");
        }
        try (ReachableRegister register = options.reach(Role.READER)) {
            register.client().download("/v1/documents/" + digest, file);
        }
        if (!FileDigest.sha256(file).equals(digest)) {
            throw new CliException("what came is not that document; see " + file);
        }
        System.out.println("Fetched " + digest + " to " + file);
    }
}
