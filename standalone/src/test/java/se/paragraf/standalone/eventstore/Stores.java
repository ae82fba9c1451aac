package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Opens stores for tests, and looks into them. */
final class Stores {

    private Stores() {}

    static SqliteEventStorageEngine open(Path folder) {
        return builder(folder).open();
    }

    static SqliteEventStorageEngineBuilder builder(Path folder) {
        return SqliteEventStorageEngine.builder(folder)
                .eventSerializer(SampleEvents.SERIALIZER)
                .snapshotSerializer(SampleEvents.SERIALIZER);
    }

    /** A connection of another program, such as the sqlite3 shell. */
    static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(EventFile.FILE_NAME));
    }

    static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.getString(1);
        }
    }

    static List<TrackedEventMessage<?>> events(SqliteEventStorageEngine engine) {
        return eventsAfter(engine, null);
    }

    static List<TrackedEventMessage<?>> eventsAfter(SqliteEventStorageEngine engine, @Nullable TrackingToken token) {
        return new ArrayList<>(engine.readEvents(token, false).toList());
    }

    static List<String> eventIds(SqliteEventStorageEngine engine) {
        return events(engine).stream()
                .<String>map(TrackedEventMessage::getIdentifier)
                .toList();
    }

    static List<Long> positions(SqliteEventStorageEngine engine) {
        return events(engine).stream().map(Stores::position).toList();
    }

    static long position(TrackedEventMessage<?> event) {
        return position(event.trackingToken());
    }

    /** The position that a token stands for: 0, before the first, where there is none. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    /** The sequence of positions that a store of that many events must have. */
    static List<Long> gaplessUpTo(long last) {
        List<Long> positions = new ArrayList<>();
        for (long position = 1; position <= last; position++) {
            positions.add(position);
        }
        return positions;
    }

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
