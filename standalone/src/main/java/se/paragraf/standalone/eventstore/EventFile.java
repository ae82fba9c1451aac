package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import se.paragraf.standalone.files.OwnerOnly;
import se.paragraf.standalone.files.PrivateFolder;

/** The file {@code events.db} of a folder, locked for this process: one connection writes, a pool reads. */
final class EventFile implements AutoCloseable {

    static final String FILE_NAME = "events.db";

    private final FolderLock lock;
    private final Connection writing;
    private final ReaderPool readers;

    private EventFile(FolderLock lock, Connection writing, ReaderPool readers) {
        this.lock = lock;
        this.writing = writing;
        this.readers = readers;
    }

    /**
     * Opens the folder's event file, and makes folder and file if they are missing.
     *
     * @param readConnections how many threads can read at once
     * @throws EventFileException where the folder is in use, or the file is not one that this program can write
     */
    static EventFile open(Path folder, int readConnections) {
        try {
            PrivateFolder.open(folder);
            FolderLock lock = FolderLock.take(folder);
            try {
                return open(folder.toRealPath().resolve(FILE_NAME), lock, readConnections);
            } catch (SQLException | IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new EventFileException("The event file in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Whether some process has the folder's event file open. */
    static boolean isOpen(Path folder) {
        try (FolderLock lock = FolderLock.take(folder)) {
            return false;
        } catch (EventFileException e) {
            return true;
        } catch (IOException e) {
            throw new EventFileException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static EventFile open(Path file, FolderLock lock, int readConnections) throws SQLException, IOException {
        OwnerOnly.createFile(file);
        return new EventFile(lock, Connections.openForWriting(file), new ReaderPool(file, readConnections));
    }

    Connection writing() {
        return writing;
    }

    ReaderPool readers() {
        return readers;
    }

    /** Closes all connections; the last one moves the write-ahead log into the file. */
    @Override
    public void close() {
        try (lock;
                writing;
                readers) {
            // closed in the reverse order: readers, writer, lock
        } catch (SQLException | IOException e) {
            throw new EventFileException("The event file could not be closed: " + e.getMessage(), e);
        }
    }
}
