package se.paragraf.standalone.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files (0600) and folders (0700) that only their owner can read, from the moment they exist and whatever the umask.
 * Where a file system has no POSIX permissions, as on Windows, they get those that the folder passes on. SQLite gives its
 * own files beside a database ({@code -wal}, {@code -shm}, {@code -journal}) the permissions of the database.
 *
 * @see <a href="https://www.sqlite.org/src/file/src/os_unix.c">findCreateFileMode in os_unix.c</a>
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Makes the file, empty, if it is missing; an existing one is closed to others. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, FILE));
        } catch (FileAlreadyExistsException e) {
            close(file);
        }
    }

    /** Makes the folder, which must not exist, in one that does. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, attributes(folder, FOLDER));
    }

    /** Makes the folder and its parents, those that are missing. One that exists stays as it is. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** Opens a new or emptied file for writing. */
    public static OutputStream newOutputStream(Path file) throws IOException {
        createFile(file);
        return Files.newOutputStream(file);
    }

    /** Writes a text in UTF-8 to a file, in the place of what is in it. */
    public static void writeString(Path file, String text) throws IOException {
        createFile(file);
        Files.writeString(file, text);
    }

    /** Writes bytes to a file, in the place of what is in it. */
    public static void write(Path file, byte[] bytes) throws IOException {
        createFile(file);
        Files.write(file, bytes);
    }

    /** Opens a channel that writes to a file, which is made if it is missing. */
    public static FileChannel openForWriting(Path file) throws IOException {
        createFile(file);
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /**
     * Takes a file's or a folder's permissions from all but its owner. A symbolic link and what it leads to stay as they are.
     *
     * @return whether others had some
     * @throws IOException if they cannot be taken, because the file is someone else's
     */
    public static boolean close(Path file) throws IOException {
        if (!isPosix(file) || Files.isSymbolicLink(file)) {
            return false;
        }
        boolean open = isOpenToOthers(file);
        if (open) {
            Files.setPosixFilePermissions(file, Files.isDirectory(file) ? FOLDER : FILE);
        }
        return open;
    }

    /** Whether anybody but the owner has permissions. */
    static boolean isOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> owners = Files.isDirectory(file) ? FOLDER : FILE;
        return isPosix(file) && !owners.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
