package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * A read connection with a cache of prepared statements, the least recently used of which is closed beyond {@value
 * #MOST_STATEMENTS}. For one thread at a time.
 */
final class ReadConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadConnection.class);
    private static final int MOST_STATEMENTS = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);

    /** @param connection a connection of its own, with auto-commit off */
    ReadConnection(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs a query in the transaction that the first query since {@link #end} has begun.
     *
     * @throws ViewStoreException if it fails
     */
    <T> List<T> query(String sql, List<Object> values, RowMapper<T> mapper) {
        List<T> all = new ArrayList<>();
        forEach(sql, values, row -> all.add(mapper.mapRow(row, all.size())));
        return all;
    }

    /** As {@link #query}, for each row of which something is done. */
    void forEach(String sql, List<Object> values, RowCallbackHandler each) {
        try {
            PreparedStatement statement = prepared(sql);
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.processRow(rows);
                }
            }
        } catch (SQLException e) {
            // The driver closes a statement that meets an error.
            statements.remove(sql);
            throw unreadable(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement held = statements.get(sql);
        if (held != null) {
            return held;
        }
        PreparedStatement prepared = connection.prepareStatement(sql);
        statements.put(sql, prepared);
        if (statements.size() > MOST_STATEMENTS) {
            Iterator<PreparedStatement> oldest = statements.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        return prepared;
    }

    /**
     * Ends the transaction: the next query sees what has been committed by then.
     *
     * @return whether the connection can be used again; one that cannot is closed
     */
    boolean end() {
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            LOG.warn("A read connection of the views is opened again: {}", e.getMessage());
            closeQuietly();
            return false;
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (SQLException e) {
            LOG.debug("A read connection of the views could not be closed", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static ViewStoreException unreadable(SQLException cause) {
        return new ViewStoreException("the views cannot be read", cause);
    }
}
