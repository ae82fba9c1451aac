package se.paragraf.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Notes in the data folder where the register that has it open answers, for the commands that are about that folder. The
 * note means something only as long as somebody has the folder's lock.
 *
 * @param folder the data folder
 */
public record ServerAddressFile(Path folder) {

    private static final String FILE_NAME = "served-at";

    /** The address that is noted. */
    public Optional<URI> read() {
        try {
            return Optional.of(URI.create(Files.readString(note()).strip()));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Notes the address, as a whole or not at all. */
    public void write(URI address) {
        try {
            Path written = Files.createTempFile(folder, FILE_NAME, ".new");
            Files.writeString(written, address + "\n");
            Files.move(written, note(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Takes the note away, one that a killed register left behind likewise. */
    void remove() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }

    private Path note() {
        return folder.resolve(FILE_NAME);
    }
}
