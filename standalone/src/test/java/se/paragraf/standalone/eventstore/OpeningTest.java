package se.paragraf.standalone.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.standalone.JavaProcess;

/** Which files may be opened, and by whom. */
class OpeningTest {

    @TempDir
    Path folder;

    @Test
    void given_a_new_folder_when_opened_then_the_file_is_durable_and_says_what_it_is() throws Exception {
        try (EventFile file = EventFile.open(folder.resolve("new"), folder.resolve("key"), 1)) {
            Connection writing = file.writing();
            assertThat(Stores.ask(writing, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(Stores.ask(writing, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(Stores.ask(writing, "PRAGMA application_id")).isEqualTo(String.valueOf(Schema.APPLICATION_ID));
            assertThat(Stores.ask(writing, "PRAGMA user_version")).isEqualTo(String.valueOf(Schema.VERSION));
        }
    }

    @Test
    void given_an_open_store_when_opened_again_then_refused_in_a_sentence() throws Exception {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThatExceptionOfType(EventFileException.class)
                    .isThrownBy(() -> Stores.open(folder))
                    .withMessage(
                            "The data folder %s is in use by another process: stop it, or name another folder.",
                            folder.toRealPath());

            engine.appendEvents(SampleEvents.event("one", 0));
        }
    }

    @Test
    void given_a_refused_second_opening_when_another_process_opens_then_it_is_still_refused() throws Exception {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            assertThatExceptionOfType(EventFileException.class).isThrownBy(() -> Stores.open(folder));

            Process other = JavaProcess.of(OpenOnce.class, folder)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();

            assertThat(new String(other.getInputStream().readAllBytes(), UTF_8))
                    .contains("is in use by another process");
            assertThat(other.waitFor()).isEqualTo(OpenOnce.REFUSED);
            assertThat(engine.createHeadToken()).isNull();
        }
    }

    @Test
    void given_a_closed_store_when_opened_again_then_it_has_its_events() {
        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            engine.appendEvents(SampleEvents.event("one", 0));
        }

        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            engine.appendEvents(SampleEvents.event("one", 1));
            assertThat(Stores.positions(engine)).containsExactly(1L, 2L);
        }
    }

    @Test
    void given_a_file_of_a_newer_schema_when_opened_then_refused_and_left_alone() throws Exception {
        Stores.open(folder).close();
        try (Connection newer = Stores.connect(folder)) {
            Stores.execute(newer, "PRAGMA user_version = 3");
        }
        byte[] before = Files.readAllBytes(folder.resolve(EventFile.FILE_NAME));

        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> Stores.open(folder))
                .withMessageContaining("has schema version 3, and this program reads version 2");
        assertThat(folder.resolve(EventFile.FILE_NAME)).hasBinaryContent(before);
    }

    @Test
    void given_another_programs_file_when_opened_then_refused() throws Exception {
        try (Connection other = Stores.connect(folder)) {
            Stores.execute(other, "CREATE TABLE bookmarks (url TEXT)");
        }

        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> Stores.open(folder))
                .withMessageContaining("is not an event file");
    }

    @Test
    void given_a_file_that_is_no_database_when_opened_then_refused_and_the_folder_is_free_again() throws Exception {
        Path file = folder.resolve(EventFile.FILE_NAME);
        Files.writeString(file, "not a database, but long enough to look at".repeat(100));

        assertThatExceptionOfType(EventFileException.class)
                .isThrownBy(() -> Stores.open(folder))
                .withMessageContaining("cannot be opened");

        Files.delete(file);
        Stores.open(folder).close();
    }
}
