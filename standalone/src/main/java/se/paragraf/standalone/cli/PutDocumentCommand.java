package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.paragraf.security.Role;
import se.paragraf.standalone.archive.FileDigest;
import se.paragraf.standalone.client.RegisterClient;

/** {@code paragraf document put}: uploads documents, each under the digest of its bytes. */
@Command(
        name = "put",
        description = "Hand documents in. Prints each one's SHA-256 digest, by which a decision names it. One that the"
                + " register holds already is not sent again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PutDocumentCommand implements Runnable {

    @Mixin
    private final RegisterOptions options = new RegisterOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The documents.")
    private List<Path> files = List.of();

    @Option(
            names = "--media-type",
            paramLabel = "TYPE",
            description =
                    "Their type, such as application/pdf. Default: what the register recognizes by their content.")
    private @Nullable String mediaType;

    @Override
    public void run() {
        files.forEach(PutDocumentCommand::mustBeReadable);
        try (ReachableRegister register = options.reach(Role.REGISTRAR)) {
            files.forEach(file -> upload(register.client(), file));
        }
    }

    private void upload(RegisterClient client, Path file) {
        String digest = FileDigest.sha256(file);
        String path = "/v1/documents/" + digest;
        if (!client.has(path)) {
            client.upload(path, file, type());
        }
        System.out.println(digest + "  " + file);
    }

    private String type() {
        return mediaType == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : mediaType;
    }

    private static void mustBeReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CliException("there is no file " + file + " that can be read.");
        }
    }
}
