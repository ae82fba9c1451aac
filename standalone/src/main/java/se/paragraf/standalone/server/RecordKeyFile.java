package se.paragraf.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import se.paragraf.security.AuthenticationKey;

/** The key of the record, in the file {@code record-key} of the data folder, which only its owner can read. */
public final class RecordKeyFile {

    static final String NAME = "record-key";

    private RecordKeyFile() {}

    /**
     * Reads the key; makes a new one where there is no file.
     *
     * @throws RegisterStartException if the file holds no key
     */
    static AuthenticationKey open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return AuthenticationKey.of(
                    HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new RegisterStartException("the file " + file + " holds no key; restore it from a backup.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the key to a file that only its owner can read.
     *
     * @param copy the file to make, which must not be there; it is complete and on disk when this returns
     * @return whether there was a key
     */
    public static boolean copy(Path folder, Path copy) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        write(copy, Files.readAllBytes(file));
        return true;
    }

    private static void create(Path folder, Path file) throws IOException {
        Path part = folder.resolve(NAME + ".part");
        Files.deleteIfExists(part);
        String secret = HexFormat.of().formatHex(AuthenticationKey.newSecret()) + "\n";
        write(part, secret.getBytes(StandardCharsets.US_ASCII));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.write(file, bytes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
