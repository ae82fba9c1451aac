package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, from the moment they exist, on systems with POSIX permissions. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> RIGHTS = PosixFilePermissions.fromString("rw-------");

    private static final Set<PosixFilePermission> FOLDER_RIGHTS = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Closes a folder to all but its owner. */
    static void close(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, FOLDER_RIGHTS);
        }
    }

    /** Makes the file, empty, if it is missing. */
    static void create(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] rights =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(RIGHTS)} : new FileAttribute<?>[0];
        try {
            Files.createFile(file, rights);
        } catch (FileAlreadyExistsException e) {
            if (posix) {
                Files.setPosixFilePermissions(file, RIGHTS);
            }
        }
    }
}
