package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import se.paragraf.standalone.files.OwnerOnly;

/** File operations that survive a power loss: fsync of files and of the folders that name them. */
final class Durable {

    /** On Windows a folder cannot be forced to disk, and need not be. */
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Durable() {}

    /** Makes the folder and its parents if they are missing, and forces their names to disk. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            createFolder(parent);
        }
        try {
            OwnerOnly.createFolder(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (parent != null) {
            forceFolder(parent);
        }
    }

    /** Forces a file to disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the names in a folder to disk. */
    static void forceFolder(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes a folder and all that is in it, if it is there. */
    static void deleteAll(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
