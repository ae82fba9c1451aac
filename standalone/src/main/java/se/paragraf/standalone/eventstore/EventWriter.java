package se.paragraf.standalone.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Prepared statements that write the event file, with explicit transactions. For one thread, until its first failed
 * transaction: the driver closes each statement that meets an error such as a full disk.
 */
final class EventWriter {

    private static final int PRIMARY_CODE = 0xff;

    private final Connection connection;
    private final List<Statement> statements = new ArrayList<>();
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement savepoint;
    private final PreparedStatement rollbackToSavepoint;
    private final PreparedStatement releaseSavepoint;
    private final PreparedStatement insertEvent;
    private final PreparedStatement putSnapshot;

    /** @param connection from {@link Connections#openForWriting}, which begins no transactions of its own */
    EventWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.begin = prepare("BEGIN IMMEDIATE");
        this.commit = prepare("COMMIT");
        this.savepoint = prepare("SAVEPOINT append");
        this.rollbackToSavepoint = prepare("ROLLBACK TO append");
        this.releaseSavepoint = prepare("RELEASE append");
        this.insertEvent = prepare(StoredColumns.INSERT_EVENT);
        this.putSnapshot = prepare(StoredColumns.PUT_SNAPSHOT);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.add(statement);
        return statement;
    }

    void begin() throws SQLException {
        begin.executeUpdate();
    }

    void commit() throws SQLException {
        commit.executeUpdate();
    }

    /**
     * Rolls the transaction back and closes this writer.
     *
     * @throws SQLException also if SQLite has rolled the transaction back already
     */
    void abandon() throws SQLException {
        try {
            for (Statement statement : statements) {
                statement.close();
            }
        } finally {
            try (Statement rollback = connection.createStatement()) {
                rollback.executeUpdate("ROLLBACK");
            }
        }
    }

    /**
     * Adds events, all or none.
     *
     * @return {@link PendingWrite.Outcome.Done}, or {@link PendingWrite.Outcome.Refused} if the file refuses one of them
     * @throws SQLException if the whole transaction is lost
     */
    PendingWrite.Outcome append(List<SerializedEvent> events) throws SQLException {
        if (events.size() == 1) {
            return insertAll(events);
        }
        savepoint.executeUpdate();
        PendingWrite.Outcome outcome = insertAll(events);
        if (outcome instanceof PendingWrite.Outcome.Refused) {
            rollbackToSavepoint.executeUpdate();
        }
        releaseSavepoint.executeUpdate();
        return outcome;
    }

    private PendingWrite.Outcome insertAll(List<SerializedEvent> events) throws SQLException {
        for (int index = 0; index < events.size(); index++) {
            try {
                insert(insertEvent, events.get(index));
            } catch (SQLiteException e) {
                if (!isRefusal(e)) {
                    throw e;
                }
                return new PendingWrite.Outcome.Refused(index, e);
            }
        }
        return PendingWrite.Outcome.Done.INSTANCE;
    }

    // Other errors (disk full, I/O) may have rolled the transaction back already.
    private static boolean isRefusal(SQLiteException e) {
        return (e.getResultCode().code & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    void putSnapshot(SerializedEvent snapshot) throws SQLException {
        insert(putSnapshot, snapshot);
    }

    private static void insert(PreparedStatement statement, SerializedEvent event) throws SQLException {
        StoredColumns.write(statement, event);
        statement.executeUpdate();
    }
}
