package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;

/** The views in one SQLite file. Readers see the last commit and neither wait for the writer nor hold it up. */
public final class SqliteViewStore implements ViewStore {

    private final DataSource readers;
    private final WriteTransactions transactions;
    private final Progress progress = new Progress();
    private volatile Generation live;

    /** A store on the database, written in the transactions given. */
    public SqliteViewStore(ViewDatabase database, WriteTransactions transactions) {
        this.readers = database.readers();
        this.transactions = transactions;
        this.live = reading(SqliteViewStore::live);
        progress.reached(read(ViewReader::position));
    }

    @Override
    public <T> T read(Function<ViewReader, T> question) {
        return reading(jdbc -> question.apply(new SqliteViewReader(jdbc, live(jdbc))));
    }

    @Override
    public <T> T read(Generation generation, Function<ViewReader, T> question) {
        return reading(jdbc -> question.apply(new SqliteViewReader(jdbc, generation)));
    }

    @Override
    public void put(Generation generation, List<ViewDocument> documents) {
        long position =
                documents.stream().mapToLong(ViewDocument::position).max().orElse(ViewReader.NOTHING);
        transactions.executeInTransaction(() -> {
            write("UPDATE generations SET position = max(position, ?) WHERE number = ?", position, generation);
            try (DocumentWriter writer = new DocumentWriter(transactions.connection(), generation)) {
                for (ViewDocument document : documents) {
                    writer.put(document);
                }
            } catch (SQLException unwritten) {
                throw new ViewStoreException("the views cannot be written", unwritten);
            }
            long reached = positionWritten(generation);
            transactions.afterCommit(() -> {
                if (generation.equals(live)) {
                    progress.reached(reached);
                }
            });
        });
    }

    @Override
    public void remove(Generation generation, DocumentKey key, long position) {
        transactions.executeInTransaction(() -> {
            try (DocumentWriter writer = new DocumentWriter(transactions.connection(), generation)) {
                writer.remove(key, position);
            } catch (SQLException unwritten) {
                throw new ViewStoreException("the views cannot be written", unwritten);
            }
        });
    }

    @Override
    public Generation live() {
        return live;
    }

    @Override
    public Generation open() {
        return transactions.fetchInTransaction(() -> {
            JdbcTemplate jdbc = on(transactions.connection());
            jdbc.update("INSERT INTO generations (position, live) VALUES (?, 0)", ViewReader.NOTHING);
            return new Generation((int) new Sql("SELECT max(number) FROM generations").number(jdbc));
        });
    }

    @Override
    public void switchTo(Generation generation) {
        transactions.executeInTransaction(() -> {
            on(transactions.connection()).update("UPDATE generations SET live = 0");
            write("UPDATE generations SET live = ? WHERE number = ?", 1, generation);
            long reached = positionWritten(generation);
            transactions.afterCommit(() -> {
                live = generation;
                progress.reached(reached);
            });
        });
    }

    @Override
    public void drop(Generation generation) {
        transactions.executeInTransaction(() -> {
            write("DELETE FROM generations WHERE live < ? AND number = ?", 1, generation);
            JdbcTemplate jdbc = on(transactions.connection());
            jdbc.update("DELETE FROM entries WHERE generation = ?", generation.number());
            jdbc.update("DELETE FROM documents WHERE generation = ?", generation.number());
        });
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return progress.awaitBeyond(position, atMost);
    }

    private long positionWritten(Generation generation) {
        return new SqliteViewReader(on(transactions.connection()), generation).position();
    }

    /** Changes the generation's row, which must be there. */
    private void write(String sql, long value, Generation generation) {
        try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            statement.setLong(1, value);
            statement.setInt(2, generation.number());
            if (statement.executeUpdate() == 0) {
                throw new IllegalArgumentException(generation + " is not there, or in service");
            }
        } catch (SQLException unwritten) {
            throw new ViewStoreException("the views cannot be written", unwritten);
        }
    }

    private <T> T reading(Function<JdbcTemplate, T> question) {
        try (Connection connection = readers.getConnection()) {
            try {
                return question.apply(on(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException unread) {
            throw new ViewStoreException("the views cannot be read", unread);
        }
    }

    private static Generation live(JdbcTemplate jdbc) {
        return new Generation((int) new Sql("SELECT number FROM generations WHERE live = 1").number(jdbc));
    }

    private static JdbcTemplate on(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}
