package se.paragraf.standalone;

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

/** The program as it is called from a shell. */
class DemoTest {

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
    void givenAnEmptyFolder_whenTheDemonstrationIsPlayed_thenItShowsTheSeedsCaseAndEnds() {
        int ended = run("demo", "--exit", "--port", "0", "--data", folder.toString());

        assertThat(ended).as(printed(err)).isZero();
        assertThat(printed(out))
                .contains("Status FULLY_ADOPTED: 15 of 15 adopted; text UNVERIFIED; council: no decision")
                .contains("2463  Åsele", "ASSERTED_BY_OTHER_RECORD")
                .doesNotContain("MADE UP", "PRIMARY_MINUTES");
        assertThat(folder.resolve("events.db")).isNotEmptyFile();
    }

    @Test
    void givenAnEmptyFolder_whenItIsPlayedWithWhatIsMadeUp_thenTheCaseGoesOnThroughCouncilAndReview() {
        int ended = run("demo", "--exit", "--made-up", "--port", "0", "--data", folder.toString());

        assertThat(ended).as(printed(err)).isZero();
        assertThat(printed(out))
                .contains("MADE UP from here on", "15 of 15 adopted", "council: ADOPTED")
                .containsPattern("2480 +Umeå +ADOPTED +2022-06-13 +113 +PRIMARY_MINUTES");
    }

    @Test
    void givenTheSeedsText_whenItsDigestIsTaken_thenItIsTheOneThatTheDemonstrationCites() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(SEED));

        assertThat(new String(resource("rs-759-2022.yaml"), UTF_8))
                .contains("sha256: " + HexFormat.of().formatHex(digest));
    }

    @Test
    void givenAFolderThatIsNotEmpty_whenTheDemonstrationIsToUseIt_thenItDeclinesInOneSentence() throws Exception {
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
    void givenAPortInUse_whenARegisterIsToListenThere_thenItDeclinesInOneSentence(String command) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            int ended = run(command, "--port", port, "--data", folder.toString());

            assertThat(ended).isEqualTo(1);
            assertThat(printed(err).lines())
                    .containsExactly("paragraf: port " + port + " is in use; choose another with --port.");
        }
    }

    @Test
    void givenARegisterInAFolder_whenAnotherIsToOpenIt_thenItDeclinesInOneSentence() {
        try (RunningRegister first = RunningRegister.start(folder, 0)) {
            int ended = run("serve", "--port", "0", "--data", first.data().toString());

            assertThat(ended).isEqualTo(1);
            assertThat(printed(err).lines()).singleElement().asString().startsWith("paragraf: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "demo --help"})
    void givenSomeoneWhoAsksForHelp_whenTheProgramIsCalled_thenItSaysHowToUseIt(String arguments) {
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
    void givenAWrongOption_whenTheProgramIsCalled_thenItNamesItAndEndsWithTwo(String arguments, String named) {
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
        try (InputStream bytes = DemoTest.class.getResourceAsStream("/demo/" + file)) {
            return bytes.readAllBytes();
        }
    }
}
