package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.standalone.files.OwnerOnly;
import se.paragraf.standalone.files.PrivateFolder;

/** The file {@code events.db} of a folder, locked for this process: one connection writes, a pool reads. */
final class EventFile implements AutoCloseable {

    static final String FILE_NAME = "events.db";

    private static final Logger LOGGER = LoggerFactory.getLogger(EventFile.class);
    private static final int VERIFIED_AT_START = 512;

    private final FolderLock lock;
    private final Connection writing;
    private final ReaderPool readers;
    private final RecordKey key;
    private final EventSeals seals;
    private final FileGuard guard;

    private EventFile(Path file, FolderLock lock, Connections.Writing writing, ReaderPool readers) {
        this.lock = lock;
        this.writing = writing.connection();
        this.readers = readers;
        this.key = writing.key();
        this.seals = new EventSeals(key.key());
        this.guard = new FileGuard(this.writing, file);
    }

    /**
     * Opens the folder's event file, and makes folder and file if they are missing.
     *
     * @param keyFile the file of the key that seals the events; made if it is missing
     * @param readConnections how many threads can read at once
     * @throws EventFileException where the folder is in use, or the file is not one that this program can write
     */
    static EventFile open(Path folder, Path keyFile, int readConnections) {
        try {
            PrivateFolder.open(folder);
            FolderLock lock = FolderLock.take(folder);
            try {
                return open(folder.toRealPath().resolve(FILE_NAME), keyFile, lock, readConnections);
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

    private static EventFile open(Path file, Path keyFile, FolderLock lock, int readConnections)
            throws SQLException, IOException {
        OwnerOnly.createFile(file);
        EventFile opened = new EventFile(
                file, lock, Connections.openForWriting(file, keyFile), new ReaderPool(file, readConnections));
        opened.verifyLastSeals(file);
        return opened;
    }

    /** A forged or shortened end is told at once; an audit verifies all. */
    private void verifyLastSeals(Path file) {
        long head = readers.read(EventReader::head).orElse(0);
        long from = Math.max(0, head - VERIFIED_AT_START);
        List<SealFault> faults =
                new ArrayList<>(readers.read(reader -> reader.verifySeals(seals, from, VERIFIED_AT_START))
                        .faults());
        faults.addAll(readers.read(reader -> reader.sealsWithoutEvent(from, Long.MAX_VALUE, VERIFIED_AT_START)));
        if (!faults.isEmpty()) {
            LOGGER.error(
                    "{} of the last events of {} are not as this program sealed them, the first at position {} ({})."
                            + " Something else has written there. Run an audit.",
                    faults.size(),
                    file,
                    faults.get(0).position(),
                    faults.get(0).kind());
        }
    }

    /** The key that seals the events. */
    RecordKey key() {
        return key;
    }

    EventSeals seals() {
        return seals;
    }

    FileGuard guard() {
        return guard;
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
