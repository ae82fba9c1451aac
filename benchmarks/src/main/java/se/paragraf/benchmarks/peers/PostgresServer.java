package se.paragraf.benchmarks.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of a PostgreSQL on this machine, with a pool of connections.
 *
 * @param pool the pool, with a connection for each writer
 * @param postmaster the process whose children serve the connections
 * @param version its version
 */
record PostgresServer(HikariDataSource pool, ProcessHandle postmaster, String version) implements AutoCloseable {

    /**
     * Connects.
     *
     * @param url a JDBC URL, with the user
     * @throws IllegalStateException if the server does not force each commit to disk
     */
    static PostgresServer connect(String url, int connections) throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(1);
        HikariDataSource pool = new HikariDataSource(settings);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            require(statement, "fsync");
            require(statement, "synchronous_commit");
            require(statement, "full_page_writes");
            long backend = Long.parseLong(text(statement, "SELECT pg_backend_pid()"));
            ProcessHandle postmaster = ProcessHandle.of(backend)
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run on this machine"));
            return new PostgresServer(
                    pool, postmaster, text(statement, "SHOW server_version").split(" ")[0]);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void require(Statement statement, String setting) throws SQLException {
        String value = text(statement, "SHOW " + setting);
        if (!value.equals("on")) {
            throw new IllegalStateException("PostgreSQL has " + setting + " = " + value + "; what is compared is on");
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The bytes of a table with its indexes and values stored out of line. */
    long bytesOf(String table) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return Long.parseLong(text(statement, "SELECT pg_total_relation_size('" + table + "')"));
        }
    }

    /** Updates the statistics by which queries are planned, as autovacuum does a minute later. */
    void analyze() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    double cpuMilliseconds() {
        return ProcessCpu.milliseconds(postmaster);
    }

    @Override
    public void close() {
        pool.close();
    }
}
