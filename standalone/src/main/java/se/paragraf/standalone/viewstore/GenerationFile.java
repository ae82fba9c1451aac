package se.paragraf.standalone.viewstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.standalone.sqlite.SqliteFile;

/**
 * The SQLite file of one generation: its documents, their position and, in service, the projection's token. Reads that
 * are under way finish before the file is closed.
 */
final class GenerationFile implements AutoCloseable {

    private static final int READERS = 4;

    private final Generation generation;
    private final SqliteFile file;
    private final ViewReaders readers;
    private final FilterBitmaps bitmaps;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable FreshDocumentWriter bulkWriter;
    private @Nullable DocumentWriter writer;
    private boolean closed;

    private GenerationFile(Generation generation, SqliteFile file, ViewReaders readers, FilterBitmaps bitmaps) {
        this.generation = generation;
        this.file = file;
        this.readers = readers;
        this.bitmaps = bitmaps;
    }

    /**
     * Opens the file, and makes it if it is missing.
     *
     * @param frequent from how many entries a filter is frequent
     */
    static GenerationFile open(Path file, Generation generation, int frequent) throws SQLException {
        SqliteFile opened = SqliteFile.open(file, ViewFiles.settings(ViewFiles.Use.WRITING));
        GenerationSchema.prepare(opened);
        return new GenerationFile(generation, opened, new ViewReaders(file, READERS), new FilterBitmaps(frequent));
    }

    Generation generation() {
        return generation;
    }

    /** The connection that writes. In service it is written in {@link ViewDatabase#transactions()} only. */
    SqliteFile file() {
        return file;
    }

    /** Runs a query; empty if the file has been closed. */
    <T> Optional<T> read(Function<SqliteViewReader, T> query) {
        use.readLock().lock();
        try {
            return closed
                    ? Optional.empty()
                    : Optional.of(readers.read(
                            connection -> query.apply(new SqliteViewReader(connection, generation, bitmaps))));
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * Writes documents, on statements that stay prepared as long as none fails.
     *
     * @param position the position that the generation reflects with them, if it is later than the one that it has
     */
    void write(long position, DocumentWriting writing) throws SQLException {
        DocumentWriter kept = writer == null ? new DocumentWriter(file.connection(), generation, bitmaps) : writer;
        // The driver closes a statement that meets an error.
        writer = null;
        try {
            kept.begin(position);
            writing.with(kept);
            writer = kept;
        } finally {
            if (writer == null) {
                kept.close();
            }
        }
    }

    /** What is written. */
    @FunctionalInterface
    interface DocumentWriting {
        void with(DocumentWriter writer) throws SQLException;
    }

    /** Adds documents that the generation does not have yet, by a writer that is kept open while it is being built. */
    void addAll(List<ViewDocument> documents, long position) throws SQLException {
        if (bulkWriter == null) {
            bulkWriter = new FreshDocumentWriter(file.connection(), generation);
        }
        bulkWriter.addAll(documents);
        write(position, DocumentWriter::changedAny);
    }

    /** Begins a build, with a larger page cache and without fsync: an incomplete generation is deleted at the next start. */
    void build() {
        pragma("synchronous = OFF");
        pragma("cache_size = " + ViewFiles.Use.BUILDING.cacheSize());
    }

    /** Makes everything that is committed durable, and each commit from now on. */
    void makeDurable() {
        pragma("synchronous = FULL");
        GenerationSchema.touch(file);
        pragma("wal_checkpoint(TRUNCATE)");
    }

    /**
     * Ends the build: from now on commits survive a killed process, which is enough in service, and the page cache is that
     * of a writer.
     */
    void serve() throws SQLException {
        if (bulkWriter != null) {
            bulkWriter.close();
            bulkWriter = null;
        }
        pragma("synchronous = NORMAL");
        pragma("cache_size = " + ViewFiles.Use.WRITING.cacheSize());
    }

    /** A pragma of the connection, which SQLite ignores inside a transaction. */
    private void pragma(String pragma) {
        file.jdbc().execute("PRAGMA " + pragma);
    }

    @Override
    public void close() throws SQLException {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                file.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
