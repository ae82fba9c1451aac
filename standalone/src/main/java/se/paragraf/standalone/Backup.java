package se.paragraf.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.paragraf.standalone.eventstore.EventFileBackup;

/** {@code paragraf backup}: copies the record while it is being written. */
@Command(
        name = "backup",
        description = "Copy a register's events into one file, while the register is served or not. Everything that was"
                + " acknowledged before is in it. To restore it, name it events.db in a folder of its own and serve"
                + " that: the views are made from it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Backup implements Runnable {

    @Parameters(paramLabel = "FILE", description = "The file to make; it must not be there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The register's folder. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:PARAGRAF_DATA:-data}")
    private Path data = Path.of("data");

    @Override
    public void run() {
        Path copy = file.toAbsolutePath().normalize();
        if (copy.getParent() == null || !Files.isDirectory(copy.getParent())) {
            throw new CannotGoOnException("there is no folder " + copy.getParent() + " to put the backup into.");
        }
        EventFileBackup.Copied copied =
                EventFileBackup.copy(data.toAbsolutePath().normalize(), copy);
        System.out.println(
                "Copied " + copied.events() + " events, up to position " + copied.position() + ", to " + copy);
        System.out.println("SHA-256 " + digest(copy));
    }

    private static String digest(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            DigestInputStream read = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
