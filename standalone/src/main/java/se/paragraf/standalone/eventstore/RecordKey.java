package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/**
 * The file with the key that seals a register's events and snapshots: one line of hexadecimal digits. It is
 * {@value #FILE_NAME} in the data folder unless a setting names another place, and only its owner can read it.
 */
public final class RecordKey {

    /** The name of the file in a data folder. */
    public static final String FILE_NAME = "record-key";

    private final byte[] secret;

    private RecordKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The place of a folder's key.
     *
     * @param setting another place; null or empty for the file in the folder
     */
    public static Path location(Path folder, @Nullable String setting) {
        return setting == null || setting.isBlank() ? folder.resolve(FILE_NAME) : Path.of(setting);
    }

    /**
     * Reads a key; empty where there is no such file.
     *
     * @throws EventFileException if it cannot be read, or is not a key
     */
    public static Optional<RecordKey> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length < AuthenticationKey.SHORTEST) {
                throw new IllegalArgumentException("it is too short");
            }
            return Optional.of(new RecordKey(secret));
        } catch (IOException | IllegalArgumentException e) {
            throw new EventFileException(
                    "The record key " + file + " cannot be read: it has to be one line of "
                            + AuthenticationKey.SHORTEST * 2
                            + " hexadecimal digits or more. Put the right file back. If it is"
                            + " lost, move this one away: the events are then sealed again with a new key, which every audit"
                            + " will say.",
                    e);
        }
    }

    /** Makes a key with a new secret, and its file, which is whole at any moment. */
    static RecordKey create(Path file) throws IOException {
        RecordKey key = new RecordKey(AuthenticationKey.newSecret());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownersOnly(part));
        Files.writeString(part, HexFormat.of().formatHex(key.secret) + "\n");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static FileAttribute<?>[] ownersOnly(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The key. */
    public AuthenticationKey key() {
        return AuthenticationKey.of(secret);
    }
}
