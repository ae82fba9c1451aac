package se.paragraf.standalone;

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
import se.paragraf.http.role.Role;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Which register a command is about. */
class WhichRegisterTest {

    @TempDir
    private Path folder;

    @Test
    void givenAFolderThatIsServed_whenACommandIsAboutIt_thenTheRegisterThatServesItIsAsked() {
        try (RunningRegister serving = RunningRegister.start(folder, 0);
                ReachableRegister reached = reach("--data", folder.toString())) {
            assertThat(reached.client().address()).isEqualTo(serving.address());
            assertThat(reached.own()).isNull();
        }
    }

    @Test
    void givenAFolderThatNobodyServes_whenACommandIsAboutIt_thenItIsOpenedForAsLongAsThatTakes() {
        RunningRegister.start(folder, 0).close();

        try (ReachableRegister reached = reach("--data", folder.toString())) {
            assertThat(reached.client().get("/v1/agreements").get("total").asLong())
                    .isZero();
        }
        assertThat(SqliteEventStorageEngine.isOpen(folder)).isFalse();
        assertThat(new ServedAt(folder).read()).isEmpty();
    }

    @Test
    void givenANoteThatAKilledRegisterLeftBehind_whenACommandIsAboutItsFolder_thenNobodyElseIsAsked() {
        RunningRegister.start(folder, 0).close();
        new ServedAt(folder).write(URI.create("http://127.0.0.1:1"));

        try (ReachableRegister reached = reach("--data", folder.toString())) {
            assertThat(reached.own()).isNotNull();
        }
    }

    @Test
    void givenAFolderWithoutARegister_whenACommandIsAboutIt_thenItSaysSoAndMakesNone() {
        assertThatExceptionOfType(CannotGoOnException.class)
                .isThrownBy(() -> reach("--data", folder.toString()))
                .withMessageContaining("no register in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenAFolderWhoseRegisterDoesNotAnswerYet_whenACommandIsAboutIt_thenItSaysSo() throws Exception {
        RunningRegister serving = RunningRegister.start(folder, 0);
        try (serving) {
            Files.delete(folder.resolve("served-at"));

            assertThatExceptionOfType(CannotGoOnException.class)
                    .isThrownBy(() -> reach("--data", folder.toString()))
                    .withMessageContaining("does not answer yet");
        }
    }

    @Test
    void givenAnAddressAndAFolder_whenACommandIsGivenBoth_thenItIsRefused() {
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
        private final WhichRegister register = new WhichRegister();
    }
}
