package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.standalone.eventstore.SealFault.Kind;
import se.paragraf.standalone.eventstore.SealedAfterwards.Reason;

/** What another program does to the event file, open or closed, and what this one makes of it. */
class SealedFileTest {

    private static final String SWALLOWS =
            "CREATE TRIGGER swallows BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END";
    private static final String DATA = "SELECT position, event_id, payload, metadata FROM events";

    @TempDir
    private Path folder;

    @Test
    void given_events_that_were_appended_when_their_seals_are_verified_then_all_are_right() {
        record(3);

        assertThat(faults()).isEmpty();
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.sealedAfterwards()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            UPDATE events SET metadata = replace(metadata, '{', '{ ') WHERE position = 2 | SEAL_WRONG    | 2
            UPDATE events SET payload = replace(payload, '192', '193') WHERE position = 1 | SEAL_WRONG | 1
            UPDATE events SET payload_revision = '' WHERE position = 3                | SEAL_WRONG    | 3
            UPDATE events SET aggregate_type = NULL WHERE position = 3                | SEAL_WRONG    | 3
            UPDATE events SET position = 4 WHERE position = 3                         | SEAL_MISSING  | 4
            UPDATE seals SET code = randomblob(32) WHERE position = 2                 | SEAL_WRONG    | 2
            DELETE FROM seals WHERE position = 3                                      | SEAL_MISSING  | 3
            DELETE FROM events WHERE position = 3                                     | EVENT_MISSING | 3
            INSERT INTO events SELECT 4, 'x', 'a', 3, 'A', recorded_at, payload_type, NULL, payload, metadata FROM events WHERE position = 1 | SEAL_MISSING | 4
            """)
    void given_a_change_around_the_triggers_which_are_put_back_when_seals_are_verified_then_it_is_found(
            String change, Kind kind, long position) throws SQLException {
        record(3);
        withoutTriggers(change);

        assertThat(faults()).extracting(SealFault::kind, SealFault::position).contains(tuple(kind, position));
    }

    @Test
    void
            given_a_trigger_that_swallows_inserts_into_an_open_file_when_an_event_is_appended_then_it_fails_until_it_is_gone()
                    throws SQLException {
        try (SqliteEventStorageEngine engine = Stores.open(folder);
                Connection other = Stores.connect(folder)) {
            engine.appendEvents(SampleEvents.event("one", 0));
            Stores.execute(other, SWALLOWS);

            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> engine.appendEvents(SampleEvents.event("one", 1)))
                    .withMessageContaining("trigger swallows was added");
            assertThat(Stores.positions(engine)).containsExactly(1L);

            Stores.execute(other, "DROP TRIGGER swallows");
            engine.appendEvents(SampleEvents.event("one", 1));
            assertThat(Stores.positions(engine)).containsExactly(1L, 2L);
        }
    }

    @Test
    void
            given_the_last_event_is_deleted_from_an_open_file_when_another_is_appended_then_its_position_is_not_given_again()
                    throws SQLException {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            engine.appendEvents(SampleEvents.event("one", 0), SampleEvents.event("one", 1));
            withoutTriggers("DELETE FROM events WHERE position = 2");
            engine.appendEvents(SampleEvents.event("two", 0));

            assertThat(Stores.positions(engine)).containsExactly(1L, 3L);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DROP TRIGGER events_never_updated                                | the trigger events_never_updated is missing
            DROP INDEX events_by_time                                        | the index events_by_time is missing
            CREATE TRIGGER more AFTER INSERT ON seals BEGIN SELECT 1; END    | the trigger more was added
            CREATE VIEW more AS SELECT * FROM events                         | the view more was added
            ALTER TABLE seals ADD COLUMN more TEXT                           | the table seals was changed
            PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE DELETE', 'AFTER DELETE') WHERE name = 'events_never_deleted' | the trigger events_never_deleted was changed
            ALTER TABLE events RENAME TO gone; CREATE VIEW events AS SELECT * FROM gone | the view events was added
            PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat1', 'events', 0, 'CREATE TRIGGER sqlite_stat1 BEFORE INSERT ON events BEGIN SELECT 1; END') | the trigger sqlite_stat1 was added
            PRAGMA user_version = 1                                          | pragma
            """)
    void
            given_another_schema_when_the_file_is_opened_then_it_is_refused_and_a_backup_of_it_has_the_data_and_the_right_one(
                    String change, String said) throws Exception {
        record(2);
        List<String> before = rows(folder.resolve("events.db"));
        try (Connection other = Stores.connect(folder)) {
            Stores.execute(other, change);
        }

        if (!said.equals("pragma")) {
            assertThatExceptionOfType(EventFileException.class)
                    .isThrownBy(() -> Stores.open(folder))
                    .withMessageContaining(said)
                    .withMessageContaining("paragraf backup");
        } else {
            assertThatExceptionOfType(EventFileException.class).isThrownBy(() -> Stores.open(folder));
            return;
        }
        if (said.contains("view events")) {
            assertThatExceptionOfType(EventFileException.class)
                    .isThrownBy(() -> EventFileBackup.copy(folder, folder.resolve("copy")))
                    .withMessageContaining("events is not a table there");
            return;
        }
        Path restored = Files.createDirectories(folder.resolve("restored"));
        EventFileBackup.Copied copied = EventFileBackup.copy(folder, restored.resolve("events.db"));
        Files.copy(folder.resolve(RecordKey.FILE_NAME), restored.resolve(RecordKey.FILE_NAME));

        assertThat(copied).isEqualTo(new EventFileBackup.Copied(2, 2, List.of()));
        assertThat(rows(restored.resolve("events.db"))).isEqualTo(before);
        try (SqliteEventStorageEngine engine = Stores.open(restored)) {
            assertThat(engine.verifySeals(0, 10).faults()).isEmpty();
            assertThat(engine.sealedAfterwards()).isEmpty();
        }
    }

    @Test
    void given_an_altered_event_when_a_backup_is_made_then_it_is_copied_and_told() throws Exception {
        record(2);
        withoutTriggers("UPDATE events SET metadata = '{}' WHERE position = 2");

        assertThat(EventFileBackup.copy(folder, folder.resolve("copy")).faults())
                .extracting(SealFault::kind, SealFault::position)
                .containsExactly(tuple(Kind.SEAL_WRONG, 2L));
    }

    @Test
    void given_a_file_of_an_earlier_program_when_it_is_opened_then_its_events_are_sealed_and_that_is_noted()
            throws Exception {
        record(2);
        putIntoTheEarlierForm();
        Files.delete(folder.resolve(RecordKey.FILE_NAME));

        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.verifySeals(0, 10).faults()).isEmpty();
            assertThat(engine.sealedAfterwards())
                    .extracting(SealedAfterwards::upTo, SealedAfterwards::reason)
                    .containsExactly(tuple(2L, Reason.EARLIER_PROGRAM.name()));
            engine.appendEvents(SampleEvents.event("a", 2));
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void given_a_sealed_file_in_the_earlier_form_when_it_is_opened_then_that_is_noted_as_no_earlier_programs()
            throws Exception {
        record(2);
        putIntoTheEarlierForm();

        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.sealedAfterwards())
                    .extracting(SealedAfterwards::upTo, SealedAfterwards::reason)
                    .containsExactly(tuple(2L, Reason.SEALS_MISSING.name()));
        }
    }

    @Test
    void given_a_start_that_was_cut_off_before_it_kept_its_key_when_the_file_is_opened_then_the_key_is_kept()
            throws Exception {
        record(2);
        Path key = folder.resolve(RecordKey.FILE_NAME);
        Files.move(key, folder.resolve(RecordKey.FILE_NAME + ".part"));

        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.verifySeals(0, 10).faults()).isEmpty();
            assertThat(engine.sealedAfterwards()).isEmpty();
        }
        assertThat(key).exists();
    }

    @Test
    void given_a_sealed_file_when_the_setting_names_a_place_without_a_key_then_it_is_refused_and_stays_as_it_is()
            throws Exception {
        record(2);
        List<String> before = rows(folder.resolve("events.db"));

        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> EventFile.open(folder, folder.resolve("elsewhere"), 1))
                .withMessageContaining("There is no record key at");

        assertThat(rows(folder.resolve("events.db"))).isEqualTo(before);
    }

    private void putIntoTheEarlierForm() throws SQLException {
        try (Connection other = Stores.connect(folder)) {
            Stores.execute(other, "DROP TABLE seals; DROP TABLE sealed_afterwards; PRAGMA user_version = 1");
        }
    }

    @Test
    void given_a_file_without_its_key_when_it_is_opened_then_it_is_sealed_again_by_another_and_that_is_noted()
            throws Exception {
        record(2);
        Files.delete(folder.resolve(RecordKey.FILE_NAME));

        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.verifySeals(0, 10).faults()).isEmpty();
            assertThat(engine.sealedAfterwards())
                    .extracting(SealedAfterwards::upTo, SealedAfterwards::reason)
                    .containsExactly(tuple(2L, Reason.KEY_MISSING.name()));
        }
        withoutTriggers("DELETE FROM sealed_afterwards");
        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> Stores.open(folder))
                .withMessageContaining("something else has changed what that file notes");
    }

    @Test
    void given_another_registers_key_or_none_when_the_file_is_opened_then_it_is_refused() throws Exception {
        record(1);
        Path key = folder.resolve(RecordKey.FILE_NAME);
        Files.writeString(key, "00".repeat(32));
        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> Stores.open(folder))
                .withMessageContaining("is not the one that sealed the events");

        Files.writeString(key, "no key");
        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> Stores.open(folder))
                .withMessageContaining("cannot be read");
    }

    @Test
    void given_a_key_elsewhere_when_the_file_is_opened_then_none_is_in_the_folder() {
        Path key = folder.resolve("elsewhere");
        Stores.builder(folder.resolve("data")).keyFile(key).open().close();

        assertThat(key).exists();
        assertThat(folder.resolve("data").resolve(RecordKey.FILE_NAME)).doesNotExist();
    }

    @Test
    void given_a_snapshot_beyond_the_events_when_a_later_one_is_stored_then_it_takes_its_place() throws SQLException {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            engine.appendEvents(SampleEvents.event("a", 0), SampleEvents.event("a", 1));
            engine.storeSnapshot(SampleEvents.event("a", 1_000_000));
            engine.storeSnapshot(SampleEvents.event("a", 1));

            assertThat(engine.readSnapshot("a").orElseThrow().getSequenceNumber())
                    .isEqualTo(1);
        }
    }

    private void record(int events) {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            for (int sequence = 0; sequence < events; sequence++) {
                engine.appendEvents(SampleEvents.event("a", sequence));
            }
        }
    }

    private List<SealFault> faults() {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            List<SealFault> faults = new ArrayList<>(engine.verifySeals(0, 100).faults());
            faults.addAll(engine.sealsWithoutEvent(0, Long.MAX_VALUE, 100));
            return faults;
        }
    }

    private void withoutTriggers(String change) throws SQLException {
        try (Connection other = Stores.connect(folder)) {
            RawFile.withoutTriggers(other, List.of(change));
        }
    }

    private static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DATA)) {
            while (row.next()) {
                rows.add(row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4));
            }
        }
        return rows;
    }
}
