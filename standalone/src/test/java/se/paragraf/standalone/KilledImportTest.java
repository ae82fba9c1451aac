package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.client.RegisterClientException;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/** A register whose process is killed while it takes in a list. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledImportTest {

    private static final LargeList LIST = new LargeList(1, 40);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ALL_OR_NOTHING", "SKIP_BAD_ROWS"})
    void
            given_a_list_is_being_taken_in_when_the_process_is_killed_then_the_same_list_again_makes_it_whole_and_doubles_nothing(
                    String mode) throws Exception {
        String path = "/v1/imports?dryRun=false&mode=" + mode;
        killInTheMiddle(path);

        try (RunningRegister again = RunningRegister.start(folder.resolve("data"), 0)) {
            Register register = TestAccounts.register(again);
            Answer completed = register.post(path, LIST.adoptions(), "Content-Type", "text/csv");
            assertThat(completed.status()).as(completed.body()).isLessThan(300);
            assertThat(completed.number("repeated") + completed.number("recorded"))
                    .isEqualTo(LIST.adoptionRows());
            if (mode.equals("ALL_OR_NOTHING")) {
                assertThat(completed.number("repeated")).isIn(0L, (long) LIST.adoptionRows());
            }
            Answer once = register.post(path, LIST.adoptions(), "Content-Type", "text/csv");
            assertThat(once.number("repeated")).isEqualTo(LIST.adoptionRows());
        }
        assertThat(new RecordedFile(folder.resolve("data")).ask("SELECT count(*) FROM events"))
                .isEqualTo(String.valueOf(LIST.cases() + LIST.adoptionRows()));
    }

    private void killInTheMiddle(String path) throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST.adoptions());
        try (RegisterProcess process = RegisterProcess.start(folder.resolve("data"))) {
            process.register().post("/v1/imports?dryRun=false", LIST.agreements(), "Content-Type", "text/csv");
            new RegisterClient(process.address(), process.register().tokens().of("registrar"))
                    .upload(path, list, "text/csv", told -> {
                        if (isHalfway(told)) {
                            process.kill();
                        }
                        return true;
                    });
        } catch (RegisterClientException | UncheckedIOException killed) {
            // as it was meant to be
        }
    }

    private static boolean isHalfway(JsonNode told) {
        return told.has("done")
                && told.get("done").asInt() * 2 >= told.get("total").asInt();
    }
}
