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
 * The file in the data folder with the address of the register that serves it, for commands that name the folder. It is
 * valid only while a process holds the folder's lock.
 *
 * @param folder the data folder
 */
public record ServerAddressFile(Path folder) {

    private static final String FILE_NAME = "served-at";

    /** The address in the file, if there is one. */
    public Optional<URI> read() {
        try {
            return Optional.of(URI.create(Files.readString(file()).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the address, as a whole or not at all. */
    public void write(URI address) {
        try {
            Path part = Files.createTempFile(folder, FILE_NAME, ".new");
            Files.writeString(part, address + "\n");
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file, also one that a killed register left behind. */
    void remove() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve(FILE_NAME);
    }
}
