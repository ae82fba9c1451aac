package se.paragraf.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.server.RunningRegister;

/** The program as it is called from a shell. */
class DemoCommandTest {

    private static final String SEED = "rs-759-2022-section-192.txt";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream shellsOut = System.out;
    private final PrintStream shellsErr = System.err;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(shellsOut);
        System.setErr(shellsErr);
    }

    @Test
    void given_an_empty_folder_when_the_demonstration_is_played_then_it_shows_the_seeds_case_and_ends() {
        int ended = run("demo", "--exit", "--port", "0", "--data", folder.toString());

        assertThat(ended).as(printed(err)).isZero();
        assertThat(printed(out))
                .contains("Status FULLY_ADOPTED: 15 of 15 adopted; text UNVERIFIED; council: no decision")
                .contains("2463  Åsele", "ASSERTED_BY_OTHER_RECORD")
                .doesNotContain("MADE UP", "PRIMARY_MINUTES");
        assertThat(folder.resolve("events.db")).isNotEmptyFile();
    }

    @Test
    void
            given_an_empty_folder_when_it_is_played_with_what_is_made_up_then_the_case_goes_on_through_council_and_review() {
        int ended = run("demo", "--exit", "--made-up", "--port", "0", "--data", folder.toString());

        assertThat(ended).as(printed(err)).isZero();
        assertThat(printed(out))
                .contains("MADE UP from here on", "15 of 15 adopted", "council: ADOPTED")
                .containsPattern("2480 +Umeå +ADOPTED +2022-06-13 +113 +PRIMARY_MINUTES");
    }

    @Test
    void given_what_is_made_up_when_papers_turn_up_late_then_it_shows_what_counted_on_which_day_and_what_was_a_slip() {
        int ended = run("demo", "--exit", "--made-up", "--port", "0", "--data", folder.toString());

        assertThat(ended).as(printed(err)).isZero();
        assertThat(printed(out))
                .contains("It happened before something that is recorded already and still stands. Record 1.")
                .contains("(on 2022-07-01: Lycksele ADOPTED)", "(on 2022-12-01: Lycksele REJECTED)")
                .contains("(on 2022-12-01: Umeå PENDING)", "RS 9004-2022  Påhittad överenskommelse, i oordning")
                .containsPattern("2482 +Skellefteå +REVOKED +2022-09-12 +120")
                .contains("reverses the annulment", "orders a stay");
    }

    @Test
    void given_the_seeds_text_when_its_digest_is_taken_then_it_is_the_one_that_the_demonstration_cites()
            throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(SEED));

        assertThat(new String(resource("rs-759-2022.yaml"), UTF_8))
                .contains("sha256: " + HexFormat.of().formatHex(digest));
    }

    @Test
    void given_a_folder_that_is_not_empty_when_the_demonstration_is_to_use_it_then_it_declines_in_one_sentence()
            throws Exception {
        Path present = Files.writeString(folder.resolve("present.txt"), "mine");

        int ended = run("demo", "--exit", "--port", "0", "--data", folder.toString());

        assertThat(ended).isEqualTo(1);
        assertThat(printed(err).lines())
                .containsExactly(
                        "paragraf: " + folder + " is not empty; the demonstration needs an empty folder, or none.");
        assertThat(folder).isDirectoryContaining(present::equals);
        assertThat(folder.resolve("events.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void given_a_port_in_use_when_a_register_is_to_listen_there_then_it_declines_in_one_sentence(String command)
            throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            int ended = run(command, "--port", port, "--data", folder.toString());

            assertThat(ended).isEqualTo(1);
            assertThat(printed(err).lines())
                    .containsExactly("paragraf: port " + port + " is in use; choose another with --port.");
        }
    }

    @Test
    void given_a_register_in_a_folder_when_another_is_to_open_it_then_it_declines_in_one_sentence() {
        try (RunningRegister first = RunningRegister.start(folder, 0)) {
            int ended = run("serve", "--port", "0", "--data", first.data().toString());

            assertThat(ended).isEqualTo(1);
            assertThat(printed(err).lines()).singleElement().asString().startsWith("paragraf: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "demo --help"})
    void given_someone_who_asks_for_help_when_the_program_is_called_then_it_says_how_to_use_it(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();

        assertThat(printed(out)).contains("Usage: paragraf");
        assertThat(printed(err)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "serve --port x, --port",
        "serve --port 65536, 0 to 65535",
        "serve --port -1, 0 to 65535",
        "demo --unknown, --unknown",
        "unknown, unknown"
    })
    void given_a_wrong_option_when_the_program_is_called_then_it_names_it_and_ends_with_two(
            String arguments, String named) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(printed(err)).contains(named).doesNotContain("\tat ");
    }

    private static int run(String... arguments) {
        return Paragraf.run(arguments);
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream bytes = DemoCommandTest.class.getResourceAsStream("/demo/" + file)) {
            return bytes.readAllBytes();
        }
    }
}
