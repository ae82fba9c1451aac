package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.paragraf.standalone.files.OwnerOnly;

/**
 * An exclusive lock on a data folder, because two processes would each assign positions. The operating system releases it
 * when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

    static final String FILE_NAME = "events.lock";

    // POSIX drops a process's locks on a file when the process closes any descriptor of it, so a second try within this
    // process must be refused before it opens the lock file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * @param folder an existing folder
     * @throws EventFileException if another store has the folder
     */
    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw inUse(real);
        }
        try {
            return new FolderLock(real, lock(real));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(real);
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = OwnerOnly.openForWriting(folder.resolve(FILE_NAME));
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static EventFileException inUse(Path folder) {
        return new EventFileException(
                "The data folder " + folder + " is in use by another process: stop it, or name another folder.");
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(folder);
        }
    }
}
