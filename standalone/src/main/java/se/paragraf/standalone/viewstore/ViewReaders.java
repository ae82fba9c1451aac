package se.paragraf.standalone.viewstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.paragraf.standalone.sqlite.SqliteFile;

/** Asks one file of the views, each query of one unchanging state. */
final class ViewReaders implements AutoCloseable {

    private final HikariDataSource connections;

    /**
     * Opens the connections.
     *
     * @param count how many queries can run at once
     */
    ViewReaders(Path file, int count) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(SqliteFile.source(file, ViewFiles.settings(ViewFiles.Use.READING)));
        config.setPoolName(file.getFileName().toString());
        config.setMaximumPoolSize(count);
        config.setAutoCommit(false);
        config.setConnectionInitSql("PRAGMA query_only = 1");
        this.connections = new HikariDataSource(config);
    }

    <T> T read(Function<JdbcTemplate, T> query) {
        try (Connection connection = connections.getConnection()) {
            try {
                return query.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ViewStoreException("the views cannot be read", e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
