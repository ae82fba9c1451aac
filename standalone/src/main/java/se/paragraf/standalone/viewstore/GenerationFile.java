package se.paragraf.standalone.viewstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.view.Generation;
import se.paragraf.standalone.sqlite.SqliteFile;

/**
 * One generation, in a file of its own: its documents, how far they have come and, in service, the token. Whoever reads
 * finishes before the file goes.
 */
final class GenerationFile implements AutoCloseable {

    private static final int READERS = 4;

    private final Generation generation;
    private final SqliteFile file;
    private final ViewReaders readers;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable FreshDocumentWriter filler;
    private boolean closed;

    private GenerationFile(Generation generation, SqliteFile file, ViewReaders readers) {
        this.generation = generation;
        this.file = file;
        this.readers = readers;
    }

    /** Opens the file and makes it where it is missing. */
    static GenerationFile open(Path file, Generation generation) throws SQLException {
        SqliteFile opened = SqliteFile.open(file, ViewFiles.settings(ViewFiles.Use.WRITING));
        GenerationSchema.prepare(opened);
        return new GenerationFile(generation, opened, new ViewReaders(file, READERS));
    }

    Generation generation() {
        return generation;
    }

    /** The connection that writes. In service it is written in {@link ViewDatabase#transactions()} only. */
    SqliteFile file() {
        return file;
    }

    /** The answer to a question; nothing where the file has been closed. */
    <T> Optional<T> reading(Function<JdbcTemplate, T> question) {
        use.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(readers.reading(question));
        } finally {
            use.readLock().unlock();
        }
    }

    /** What adds documents, of which there is one for as long as the generation is filled. */
    FreshDocumentWriter filler() throws SQLException {
        if (filler == null) {
            filler = new FreshDocumentWriter(file.connection(), generation);
        }
        return filler;
    }

    /** While it is filled nothing need outlast a crash: what is half filled is thrown away. */
    void neglectDurability() {
        pragma("synchronous = OFF");
    }

    /** Has all that is committed outlast a loss of power, and each commit from now on. */
    void makeDurable() {
        pragma("synchronous = FULL");
        GenerationSchema.touch(file);
        pragma("wal_checkpoint(TRUNCATE)");
    }

    /** It is filled no longer: a commit outlasts the process, as is enough in service. */
    void serve() throws SQLException {
        if (filler != null) {
            filler.close();
            filler = null;
        }
        pragma("synchronous = NORMAL");
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
