package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.standalone.files.OwnerOnly;

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

    /**
     * Makes a key with a new secret, in a file beside its place. Once it has sealed the events, {@link #keep} puts it there,
     * so that a key in its place always is that of sealed events.
     */
    static RecordKey begin(Path file) throws IOException {
        RecordKey key = new RecordKey(AuthenticationKey.newSecret());
        write(begun(file), HexFormat.of().formatHex(key.secret) + "\n");
        return key;
    }

    /** The key of a start that was cut off before it was kept, if there is one. */
    static Optional<RecordKey> readBegun(Path file) {
        return read(begun(file));
    }

    /** Puts the key that was begun in its place. */
    static void keep(Path file) throws IOException {
        Files.move(begun(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path begun(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /**
     * Copies the key that lies in a folder. A key that a setting has put elsewhere stays there.
     *
     * @param copy the file to make, which must not be there; it is on disk when this returns
     * @return whether there was a key in the folder
     * @throws IOException if it cannot be copied
     */
    public static boolean copy(Path folder, Path copy) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        boolean isElsewhere =
                !location(folder, System.getenv("PARAGRAF_RECORDKEY")).equals(file);
        if (isElsewhere || !Files.exists(file)) {
            return false;
        }
        write(copy, Files.readString(file));
        return true;
    }

    private static void write(Path file, String line) throws IOException {
        OwnerOnly.writeString(file, line);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The key. */
    public AuthenticationKey key() {
        return AuthenticationKey.of(secret);
    }
}
