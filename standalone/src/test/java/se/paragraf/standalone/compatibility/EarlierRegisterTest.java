package se.paragraf.standalone.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.Tokens;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data folder that an earlier program left, served by this one. Nothing is recorded into it here. */
@Timeout(120)
class EarlierRegisterTest {

    private static final String KEY = "the-same-key";
    private static final int EVENTS = 175;

    @TempDir
    private static Path folder;

    private static EarlierRegister earlier;
    private static RunningRegister running;
    private static Register register;

    @BeforeAll
    static void serve() throws SQLException {
        earlier = EarlierRegister.unpackedIn(folder);
        try (Connection accounts = DriverManager.getConnection(
                        "jdbc:sqlite:" + earlier.data().resolve("accounts.db"));
                Statement statement = accounts.createStatement()) {
            // Whenever this runs: the tokens were given for a year.
            statement.executeUpdate("UPDATE token SET expires = 4102444800000");
        }
        running = RunningRegister.start(earlier.data(), 0);
        register = TestAccounts.register(running);
        while (EarlierRegister.read(register, "/v1/agreements").get("position").asInt() < EVENTS) {
            Thread.onSpinWait(); // its views are made again while it is served
        }
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void given_a_folder_of_an_earlier_program_when_it_is_served_then_every_answer_is_the_earlier_one() {
        assertEarlierAnswers();
    }

    @Test
    void given_a_folder_of_an_earlier_program_when_it_is_audited_and_its_views_rebuilt_then_nothing_differs() {
        JsonNode audit = finished("/v1/audits");

        assertThat(audit.get("clean").asBoolean()).as(audit.toString()).isTrue();
        assertThat(audit.get("events").asInt()).isEqualTo(EVENTS);
        assertThat(audit.get("keptDocuments").asInt()).isEqualTo(1);

        assertThat(finished("/v1/rebuilds").get("state").asString()).isEqualTo("DONE");
        assertEarlierAnswers();
    }

    @Test
    void given_an_audit_by_an_earlier_program_when_audits_are_listed_then_its_report_is_among_them() {
        JsonNode audits = EarlierRegister.read(register, "/v1/audits");

        JsonNode first = audits.get("items")
                .valueStream()
                .reduce((later, before) -> before)
                .orElseThrow();
        assertThat(first.get("startedAt").asString()).startsWith("2026-11-28T03:20:");
        assertThat(first.get("events").asInt()).isEqualTo(175);
    }

    @Test
    void given_a_command_that_an_earlier_program_recorded_when_it_is_sent_again_then_it_is_given_its_first_answer() {
        Map<String, Object> ofTheRejected = new HashMap<>(council("2480", "2022-06-13", 113));
        ofTheRejected.put(
                "minutes",
                Map.of(
                        "name",
                        "Påhittat protokoll.txt",
                        "sha256",
                        "a0b00d5b4ca02a0c639103feb02df7a284546dc8a00c2cb2bf794f627b7c4ed3",
                        "mediaType",
                        "text/plain"));

        assertIsRepeated(EarlierRegister.REJECTED, Map.of("municipality", "2480", "source", ofTheRejected));
        // The key of this one is in a snapshot.
        assertIsRepeated(
                EarlierRegister.LONG,
                Map.of(
                        "municipality",
                        "2480",
                        "source",
                        council("2480", "2022-06-13", 113),
                        "conditions",
                        List.of("Påhittat villkor")));
    }

    @Test
    void given_a_list_that_an_earlier_program_imported_when_it_is_imported_again_then_every_row_is_repeated() {
        JsonNode first = JsonMapper.shared().readTree(earlier.text("import-report.json"));

        Answer again =
                register.post("/v1/imports?dryRun=false", earlier.text("import.csv"), "Content-Type", "text/csv");

        assertThat(first.get("file").properties())
                .allSatisfy(member -> assertThat(again.json().get("file").get(member.getKey()))
                        .isEqualTo(member.getValue()));
        assertThat(again.number("repeated")).isEqualTo(first.get("recorded").asInt());
        assertThat(again.number("recorded")).isZero();
    }

    @Test
    void given_tokens_of_an_earlier_program_when_a_request_comes_with_one_then_its_role_is_known() {
        Register withFirstTokens =
                new Register(running.address(), Tokens.noted(earlier.data().resolve("first-tokens")));

        assertThat(withFirstTokens.get("/v1/agreements").status()).isEqualTo(200);
        assertThat(withFirstTokens.get("/v1/dead-letters").status()).isEqualTo(200);
        assertThat(withFirstTokens
                        .post("/v1/agreements/" + EarlierRegister.REJECTED + "/annotations", Map.of())
                        .status())
                .isEqualTo(400);
    }

    private static void assertEarlierAnswers() {
        assertThat(earlier.answers()).hasSizeGreaterThan(30).allSatisfy((path, answer) -> {
            JsonNode now = EarlierRegister.inEarlierTerms(EarlierRegister.read(register, path));
            List<String> leftOut = EarlierRegister.leftOut(now);
            assertThat(EarlierRegister.without(EarlierRegister.comparable(path, now), leftOut))
                    .as(path)
                    .isEqualTo(EarlierRegister.without(
                            EarlierRegister.comparable(path, EarlierRegister.expected(path, answer)), leftOut));
        });
    }

    private static void assertIsRepeated(String agreement, Map<String, Object> adoption) {
        Answer again = register.post("/v1/agreements/" + agreement + "/adoptions", adoption, "Idempotency-Key", KEY);

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.number("sequence")).isEqualTo(1);
        assertThat(again.json().at("/eventIds/0"))
                .isEqualTo(earlier.answers()
                        .get("/v1/agreements/" + agreement + "/trail?limit=100")
                        .at("/items/1/eventId"));
    }

    private static JsonNode finished(String work) {
        Answer started = register.post(work, "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        JsonNode job = register.get(started.header("Location")).json();
        while (job.get("state").asString().equals("RUNNING")) {
            job = register.get(started.header("Location")).json();
        }
        return job;
    }

    static Map<String, Object> council(String authority, String meetingDate, int paragraph) {
        return Map.of(
                "authority",
                authority,
                "body",
                Map.of("name", "Kommunfullmäktige", "kind", "COUNCIL"),
                "meetingDate",
                meetingDate,
                "paragraph",
                paragraph,
                "evidence",
                "PRIMARY_MINUTES");
    }
}
