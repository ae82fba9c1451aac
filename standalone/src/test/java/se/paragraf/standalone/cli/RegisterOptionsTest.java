package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import se.paragraf.security.Role;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.standalone.server.ServerAddressFile;

/** Which register a command is about. */
class RegisterOptionsTest {

    @TempDir
    private Path folder;

    @Test
    void given_a_folder_that_is_served_when_a_command_is_about_it_then_the_register_that_serves_it_is_asked() {
        try (RunningRegister serving = RunningRegister.start(folder, 0);
                ReachableRegister reached = reach("--data", folder.toString())) {
            assertThat(reached.client().address()).isEqualTo(serving.address());
            assertThat(reached.own()).isNull();
        }
    }

    @Test
    void given_a_folder_that_nobody_serves_when_a_command_is_about_it_then_it_is_opened_for_as_long_as_that_takes() {
        RunningRegister.start(folder, 0).close();

        try (ReachableRegister reached = reach("--data", folder.toString())) {
            assertThat(reached.client().get("/v1/agreements").get("total").asLong())
                    .isZero();
        }
        assertThat(SqliteEventStorageEngine.isOpen(folder)).isFalse();
        assertThat(new ServerAddressFile(folder).read()).isEmpty();
    }

    @Test
    void
            given_a_note_that_a_killed_register_left_behind_when_a_command_is_about_its_folder_then_nobody_else_is_asked() {
        RunningRegister.start(folder, 0).close();
        new ServerAddressFile(folder).write(URI.create("http://127.0.0.1:1"));

        try (ReachableRegister reached = reach("--data", folder.toString())) {
            assertThat(reached.own()).isNotNull();
        }
    }

    @Test
    void given_a_folder_without_a_register_when_a_command_is_about_it_then_it_says_so_and_makes_none() {
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> reach("--data", folder.toString()))
                .withMessageContaining("no register in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void given_a_folder_whose_register_does_not_answer_yet_when_a_command_is_about_it_then_it_says_so()
            throws Exception {
        RunningRegister serving = RunningRegister.start(folder, 0);
        try (serving) {
            Files.delete(folder.resolve("served-at"));

            assertThatExceptionOfType(CliException.class)
                    .isThrownBy(() -> reach("--data", folder.toString()))
                    .withMessageContaining("does not answer yet");
        }
    }

    @Test
    void given_an_address_and_a_folder_when_a_command_is_given_both_then_it_is_refused() {
        assertThatExceptionOfType(MutuallyExclusiveArgsException.class)
                .isThrownBy(() -> reach("--data", folder.toString(), "--address", "http://127.0.0.1:1"));
    }

    private static ReachableRegister reach(String... arguments) {
        Asking asking = new Asking();
        new CommandLine(asking).parseArgs(arguments);
        return asking.register.reach(Role.READER);
    }

    @Command
    private static final class Asking {

        @Mixin
        private final RegisterOptions register = new RegisterOptions();
    }
}
