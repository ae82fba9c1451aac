package se.paragraf.standalone.viewstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The file that holds the views: one connection that writes, and a few that read beside it. A commit is not forced to
 * the disk (synchronous NORMAL): after a loss of power the last commits may be gone, views and token together, and are
 * made again from the events.
 */
public final class ViewDatabase implements AutoCloseable {

    private static final int READERS = 4;
    private static final int CACHE_KIBIBYTES = 65_536;
    private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

    private final Connection writer;
    private final HikariDataSource readers;

    private ViewDatabase(Connection writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file and makes it where it is missing, its directory included.
     *
     * @throws IllegalStateException if it cannot be opened, or was written by a later version of the program
     */
    public static ViewDatabase open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Connection writer = source(file, false).getConnection();
            writer.setAutoCommit(false);
            ViewSchema.prepare(writer);
            return new ViewDatabase(writer, readers(source(file, true)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (SQLException unusable) {
            throw new IllegalStateException("the views cannot be opened: " + file, unusable);
        }
    }

    /** The one connection that writes; only {@link WriteTransactions} may use it. */
    Connection writer() {
        return writer;
    }

    /** Connections that read, each in a transaction. */
    DataSource readers() {
        return readers;
    }

    @Override
    public void close() {
        readers.close();
        try {
            writer.close();
        } catch (SQLException unclosed) {
            throw new IllegalStateException("the views cannot be closed", unclosed);
        }
    }

    private static SQLiteDataSource source(Path file, boolean reads) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(reads ? -CACHE_KIBIBYTES / READERS : -CACHE_KIBIBYTES);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BETWEEN_CHECKPOINTS));
        config.setBusyTimeout(5_000);
        // Asking for the generated key would be one more statement after each that writes.
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource readers(SQLiteDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("views");
        config.setMaximumPoolSize(READERS);
        config.setAutoCommit(false);
        config.setConnectionInitSql("PRAGMA query_only = 1");
        return new HikariDataSource(config);
    }
}
