package se.paragraf.standalone.viewstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.view.Generation;

/**
 * One generation, in a file of its own: its documents, how far they have come and, in service, the token. Whoever reads
 * finishes before the file goes.
 */
final class GenerationFile implements AutoCloseable {

    private static final int READERS = 4;

    private final Generation generation;
    private final Connection writer;
    private final ViewReaders readers;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable FreshDocumentWriter filler;
    private boolean closed;

    private GenerationFile(Generation generation, Connection writer, ViewReaders readers) {
        this.generation = generation;
        this.writer = writer;
        this.readers = readers;
    }

    /** Opens the file and makes it where it is missing. */
    static GenerationFile open(Path file, Generation generation) throws SQLException {
        Connection writer = ViewFiles.source(file, ViewFiles.Use.WRITING).getConnection();
        writer.setAutoCommit(false);
        GenerationSchema.prepare(writer);
        return new GenerationFile(generation, writer, new ViewReaders(file, READERS));
    }

    Generation generation() {
        return generation;
    }

    /** The one connection that writes; what is written in service goes through {@link WriteTransactions}. */
    Connection writer() {
        return writer;
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
            filler = new FreshDocumentWriter(writer, generation);
        }
        return filler;
    }

    /** While it is filled nothing need outlast a crash: what is half filled is thrown away. */
    void neglectDurability() throws SQLException {
        pragma("synchronous = OFF");
    }

    /** Has all that is committed outlast a loss of power, and each commit from now on. */
    void makeDurable() throws SQLException {
        pragma("synchronous = FULL");
        GenerationSchema.touch(writer);
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

    /** A pragma of the connection, which SQLite obeys outside of transactions only. */
    private void pragma(String pragma) throws SQLException {
        writer.setAutoCommit(true);
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        } finally {
            writer.setAutoCommit(false);
        }
    }

    @Override
    public void close() throws SQLException {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                readers.close();
                writer.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
