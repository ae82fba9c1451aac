package se.paragraf.standalone.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Prepared statements that write the event file, each event with its seal, with explicit transactions. For one thread, until its first failed
 * transaction: the driver closes each statement that meets an error such as a full disk.
 */
final class EventWriter {

    private static final int PRIMARY_CODE = 0xff;

    // One more than the last event or seal: a refused or rolled back event leaves no gap behind, and the position of an
    // event that something else has deleted is not given away again.
    private static final String HEAD =
            "SELECT max(coalesce((SELECT max(position) FROM events), 0), (SELECT max(position) FROM seals))";

    private final Connection connection;
    private final EventSeals seals;
    private final FileGuard guard;
    private final List<Statement> statements = new ArrayList<>();
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement savepoint;
    private final PreparedStatement rollbackToSavepoint;
    private final PreparedStatement releaseSavepoint;
    private final PreparedStatement schemaVersion;
    private final PreparedStatement head;
    private final PreparedStatement insertEvent;
    private final PreparedStatement insertSeal;
    private final PreparedStatement putSnapshot;
    private long last;

    /** @param connection from {@link Connections#openForWriting}, which begins no transactions of its own */
    EventWriter(Connection connection, EventSeals seals, FileGuard guard) throws SQLException {
        this.connection = connection;
        this.seals = seals;
        this.guard = guard;
        this.begin = prepare("BEGIN IMMEDIATE");
        this.commit = prepare("COMMIT");
        this.savepoint = prepare("SAVEPOINT append");
        this.rollbackToSavepoint = prepare("ROLLBACK TO append");
        this.releaseSavepoint = prepare("RELEASE append");
        this.schemaVersion = prepare("PRAGMA schema_version");
        this.head = prepare(HEAD);
        this.insertEvent = prepare(StoredColumns.INSERT_EVENT);
        this.insertSeal = prepare(StoredColumns.INSERT_SEAL);
        this.putSnapshot = prepare(StoredColumns.PUT_SNAPSHOT);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.add(statement);
        return statement;
    }

    /**
     * Begins a transaction.
     *
     * @return the position of the last event or seal before it
     * @throws EventFileException if something else has changed the schema
     */
    long begin() throws SQLException {
        begin.executeUpdate();
        last = number(head);
        guard.check(number(schemaVersion), last);
        return last;
    }

    void commit() throws SQLException {
        commit.executeUpdate();
        guard.committed(last);
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.getLong(1);
        }
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
        long before = last;
        for (int index = 0; index < events.size(); index++) {
            try {
                insert(events.get(index));
            } catch (SQLiteException e) {
                if (!isRefusal(e)) {
                    throw e;
                }
                last = before;
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
        StoredColumns.write(putSnapshot, snapshot);
        putSnapshot.executeUpdate();
    }

    private void insert(SerializedEvent event) throws SQLException {
        long position = last + 1;
        StoredColumns.write(insertEvent, event);
        insertEvent.setLong(StoredColumns.POSITION, position);
        mustBeStored(insertEvent.executeUpdate(), position);
        insertSeal.setLong(1, position);
        insertSeal.setBytes(2, seals.of(position, event));
        mustBeStored(insertSeal.executeUpdate(), position);
        last = position;
    }

    private static void mustBeStored(int rows, long position) throws SQLException {
        if (rows != 1) {
            throw new SQLException(
                    "the event at position " + position + " was not stored: " + rows + " rows were changed");
        }
    }
}
