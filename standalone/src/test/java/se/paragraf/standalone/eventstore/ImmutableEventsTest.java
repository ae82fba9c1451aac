package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteException;

/** The file refuses to change its past, whichever program asks. */
class ImmutableEventsTest {

    private static final String COLUMNS =
            "(position, event_id, aggregate_id, sequence, recorded_at, payload_type, payload, metadata)";

    @TempDir
    Path folder;

    private final DomainEventMessage<?> first = SampleEvents.event("one", 0);
    private final DomainEventMessage<?> second = SampleEvents.event("one", 1);
    private Connection connection;

    @BeforeEach
    void storeTwoEvents() throws SQLException {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            engine.appendEvents(first, second);
        }
        connection = Stores.connect(folder);
    }

    @AfterEach
    void closeConnection() throws SQLException {
        connection.close();
    }

    @Test
    void given_a_stored_event_when_updated_then_refused() {
        refused("UPDATE events SET payload = '{}' WHERE position = 1", Schema.NEVER_UPDATED);
    }

    @Test
    void given_a_stored_event_when_deleted_then_refused() {
        refused("DELETE FROM events WHERE position = 2", Schema.NEVER_DELETED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, 'new', 'new', 0", // its position
                "NULL, 'the first', 'new', 0", // its identifier
                "NULL, 'new', 'one', 0", // its place in the aggregate
                "2, 'the first', 'one', 0", // two events at once
            })
    void given_a_stored_event_when_replaced_by_any_of_its_keys_then_refused(String keys) {
        String row = keys.replace("the first", first.getIdentifier());
        refused(
                "INSERT OR REPLACE INTO events " + COLUMNS + " VALUES (" + row + ", '2022', 'type', '{}', '{}')",
                Schema.NEVER_REPLACED);
    }

    @Test
    void given_a_stored_event_when_upserted_then_refused() {
        refused(
                "INSERT INTO events " + COLUMNS + " VALUES (1, 'new', 'new', 0, '2022', 'type', '{}', '{}')"
                        + " ON CONFLICT DO UPDATE SET payload = excluded.payload",
                Schema.NEVER_REPLACED);
    }

    private void refused(String statement, String why) {
        assertThatExceptionOfType(SQLiteException.class)
                .isThrownBy(() -> Stores.execute(connection, statement))
                .withMessageContaining(why);
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThat(Stores.eventIds(engine)).isEqualTo(List.of(first.getIdentifier(), second.getIdentifier()));
        }
    }
}
