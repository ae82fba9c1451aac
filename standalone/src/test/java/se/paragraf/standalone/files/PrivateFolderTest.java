package se.paragraf.standalone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder of an earlier program, with the permissions that the umask left. */
@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {

    private static final List<String> OWN = List.of(
            "events.db",
            "events.db-wal",
            "events.lock",
            "views.db",
            "views-12.db-shm",
            "access.db",
            "accounts.db",
            "first-tokens",
            "served-at",
            "documents/ab/abcd/content",
            "documents/ab/abcd/about.json");

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void anEarlierFolder() throws IOException {
        folder = parent.resolve("data");
        for (String name : OWN) {
            make(folder.resolve(name));
        }
        make(folder.resolve("notes.txt"));
        make(parent.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("documents/ab/link"), parent.resolve("elsewhere"));
        for (String name : List.of("", "documents", "documents/ab", "documents/ab/abcd")) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void given_a_folder_that_others_can_read_when_it_is_opened_then_it_and_the_registers_files_are_the_owners_only()
            throws IOException {
        PrivateFolder.open(folder);

        for (String name : OWN) {
            assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
        }
        for (String name : List.of("", "documents", "documents/ab", "documents/ab/abcd")) {
            assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rwx------");
        }
    }

    @Test
    void given_files_that_are_not_the_registers_when_the_folder_is_opened_then_they_stay_as_they_are()
            throws IOException {
        PrivateFolder.open(folder);

        assertThat(permissions(folder.resolve("notes.txt"))).isEqualTo("rw-r--r--");
        assertThat(permissions(parent.resolve("elsewhere"))).isEqualTo("rw-r--r--");
    }

    @Test
    void given_a_link_to_a_folder_when_it_is_opened_then_the_folder_is_closed() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

        PrivateFolder.open(link);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("events.db"))).isEqualTo("rw-------");
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
