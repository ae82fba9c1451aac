package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/** Audits of registers whose files were tampered with. */
class AuditTest {

    @TempDir
    private static Path folder;

    @TempDir
    private Path corrupted;

    private static AuditedRegister register;

    @BeforeAll
    static void record() {
        register = AuditedRegister.recorded(folder);
    }

    /**
     * What an intruder with disk access does to the files, and what an audit must report, among other things.
     *
     * @param name what it is
     * @param of does it
     * @param found each a finding, the case (1 or 2), the sequence, the position and the field, separated by blanks; a
     *     dash for what is not told
     */
    record Plant(String name, Consumer<AuditedRegister> of, List<String> found) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Plant> plants() {
        return Stream.of(
                plant(
                        "a payload changed",
                        files -> files.inEvents(
                                "UPDATE events SET payload = replace(payload, '2022-06-13', '2022-06-12')"
                                        + " WHERE position = 3"),
                        "DOCUMENT_DIFFERS 1 1 3 $.data.source.meetingDate",
                        "DOCUMENT_DIFFERS 1 5 11 $.parties[1].decision.meetingDate"),
                plant(
                        "who recorded an event changed",
                        files -> files.inEvents(
                                "UPDATE events SET metadata = replace(metadata, 'test-registrar', 'other') WHERE position = 4"),
                        "DOCUMENT_DIFFERS 2 1 4 $.actor"),
                plant(
                        "when an event was recorded changed",
                        files -> files.inEvents("UPDATE events SET recorded_at = '2022-01-01T00:00:00.000000000Z'"
                                + " WHERE position = 4"),
                        "DOCUMENT_DIFFERS 2 1 4 $.recordedAt",
                        "RECORDED_AT_FALLS 2 1 4 recordedAt"),
                plant(
                        "two events of a case swapped",
                        files -> files.inEvents(
                                "UPDATE events SET sequence = 99 WHERE position = 3",
                                "UPDATE events SET sequence = 1 WHERE position = 5",
                                "UPDATE events SET sequence = 2 WHERE position = 3"),
                        "EVENT_OUT_OF_ORDER 1 1 5 sequence",
                        "DOCUMENT_DIFFERS 1 1 5 $.data.municipality",
                        "DOCUMENT_DIFFERS 1 2 3 $.data.municipality"),
                plant(
                        "what two events of a case say swapped",
                        files -> files.inEvents(
                                "CREATE TEMP TABLE held AS SELECT position, payload FROM events",
                                "UPDATE events SET payload = (SELECT h.payload FROM held h WHERE h.position ="
                                        + " 8 - events.position) WHERE position IN (3, 5)"),
                        "DOCUMENT_DIFFERS 1 1 3 $.data.municipality",
                        "DOCUMENT_DIFFERS 1 2 5 $.data.municipality"),
                plant(
                        "what events of two cases say swapped",
                        files -> files.inEvents(
                                "CREATE TEMP TABLE held AS SELECT position, payload FROM events",
                                "UPDATE events SET payload = (SELECT h.payload FROM held h WHERE h.position ="
                                        + " 7 - events.position) WHERE position IN (3, 4)"),
                        "EVENT_UNREADABLE 1 1 3 se.paragraf.event.AdoptedByMunicipality",
                        "EVENT_UNREADABLE 2 1 4 se.paragraf.event.AdoptedByMunicipality"),
                plant(
                        "an event in the middle deleted",
                        files -> files.inEvents("DELETE FROM events WHERE position = 5"),
                        "POSITION_MISSING - - 5 position",
                        "EVENT_MISSING 1 2 5 -"),
                plant(
                        "the last events deleted",
                        files -> files.inEvents("DELETE FROM events WHERE position > 10"),
                        "VIEWS_AHEAD - - 12 position",
                        "EVENT_MISSING 1 5 11 -",
                        "EVENT_MISSING 2 5 12 -"),
                plant(
                        "all events of a case deleted",
                        files -> files.inEvents("DELETE FROM events WHERE aggregate_id = '" + files.other() + "'"),
                        "POSITION_MISSING - - 2 position",
                        "EVENT_MISSING 2 3 8 -",
                        "DOCUMENT_UNEXPECTED 2 - 12 -"),
                plant(
                        "a payload that cannot be read",
                        files -> files.inEvents("UPDATE events SET payload = '{' WHERE position = 9"),
                        "EVENT_UNREADABLE 1 4 9 se.paragraf.event.MinutesApproved"),
                plant(
                        "metadata that cannot be read",
                        files -> files.inEvents("UPDATE events SET metadata = '[1' WHERE position = 9"),
                        "EVENT_UNREADABLE 1 4 9 se.paragraf.event.MinutesApproved"),
                plant(
                        "another type",
                        files -> files.inEvents(
                                "UPDATE events SET payload_type = 'se.paragraf.event.Unheard' WHERE position = 9"),
                        "EVENT_UNREADABLE 1 4 9 se.paragraf.event.Unheard"),
                plant(
                        "another revision",
                        files -> files.inEvents("UPDATE events SET payload_revision = '7' WHERE position = 9"),
                        "EVENT_UNREADABLE 1 4 9 revision"),
                plant(
                        "an event inserted",
                        files -> files.inEvents(
                                "INSERT INTO events SELECT 13, 'inserted', aggregate_id, 6, aggregate_type, recorded_at, payload_type,"
                                        + " payload_revision, payload, metadata FROM events WHERE position = 9"),
                        "SEAL_MISSING 1 6 13 seal"),
                plant(
                        "an event inserted with a seal",
                        files -> files.inEvents(
                                "INSERT INTO events SELECT 13, 'inserted', aggregate_id, 6, aggregate_type, recorded_at, payload_type,"
                                        + " payload_revision, payload, metadata FROM events WHERE position = 9",
                                "INSERT INTO seals VALUES (13, randomblob(32))"),
                        "SEAL_WRONG 1 6 13 seal"),
                plant(
                        "the digest of a command changed",
                        files -> files.inEvents("UPDATE events SET metadata = replace(metadata, '\"commandDigest\":\"',"
                                + " '\"commandDigest\":\"0') WHERE position = 4"),
                        "SEAL_WRONG 2 1 4 seal"),
                plant(
                        "what traces a command changed",
                        files -> files.inEvents(
                                "UPDATE events SET metadata = replace(metadata, '\"traceId\":\"', '\"traceId\":\"0'),"
                                        + " payload = payload WHERE position = 5",
                                "UPDATE events SET metadata = replace(metadata, '\"correlationId\":\"',"
                                        + " '\"correlationId\":\"0') WHERE position = 6"),
                        "SEAL_WRONG 1 2 5 seal",
                        "SEAL_WRONG 2 2 6 seal"),
                plant(
                        "the seal of an event deleted",
                        files -> files.inEvents("DELETE FROM seals WHERE position = 7"),
                        "SEAL_MISSING 1 3 7 seal"),
                plant(
                        "the status altered",
                        files -> files.inViews(
                                "UPDATE documents SET body = replace(body, 'Överenskommelse om', 'Avtal om')"
                                        + " WHERE kind = 0"),
                        "DOCUMENT_DIFFERS 1 5 11 $.proposal.title",
                        "DOCUMENT_DIFFERS 2 5 12 $.proposal.title"),
                plant(
                        "the trail altered",
                        files -> files.inViews(
                                "UPDATE documents SET body = replace(body, '2022-06-20', '2022-06-21') WHERE kind = 1"),
                        "DOCUMENT_DIFFERS 1 4 9 $.data.approvedOn"),
                plant(
                        "the calendars altered",
                        files -> files.inViews(
                                "UPDATE documents SET body = '{\"more\":1}' WHERE kind = 3 AND ordinal = 0",
                                "UPDATE documents SET position = position - 1 WHERE kind = 4"),
                        "DOCUMENT_DIFFERS 1 5 7 $.more",
                        "DOCUMENT_DIFFERS 1 5 11 position"),
                plant(
                        "an entry of the index deleted",
                        files -> files.inViews(
                                "DELETE FROM entries WHERE kind = 0 AND field = 'party' AND value = '2480'"),
                        "INDEX_ENTRY_MISSING 1 5 11 index",
                        "INDEX_ENTRY_MISSING 2 5 12 index"),
                plant(
                        "an entry of the index added",
                        files -> files.inViews("INSERT INTO entries SELECT generation, kind, field, '2482', sort_key,"
                                + " valid_from, valid_until FROM entries WHERE kind = 0 AND field = 'party'"
                                + " AND value = '2480'"),
                        "INDEX_ENTRY_UNEXPECTED 1 - 11 index"),
                plant(
                        "documents deleted",
                        files -> files.inViews(
                                "DELETE FROM documents WHERE kind = 1 AND ordinal = 2",
                                "DELETE FROM documents WHERE kind = 4",
                                "DELETE FROM documents WHERE kind = 0 AND sort_key = 2"),
                        "DOCUMENT_MISSING 1 2 5 -",
                        "DOCUMENT_MISSING 1 5 11 -",
                        "DOCUMENT_MISSING 2 5 12 -"),
                plant(
                        "documents added",
                        files -> files.inViews(
                                "INSERT INTO documents SELECT NULL, generation, kind, agreement, ordinal + 40, position + 40,"
                                        + " sort_key + 40, entries, body FROM documents WHERE kind = 1 AND ordinal = 0",
                                "INSERT INTO documents SELECT NULL, generation, kind, randomblob(16), ordinal, position,"
                                        + " sort_key + 1, entries, body FROM documents WHERE kind = 4"
                                        + " AND sort_key = (SELECT max(sort_key) FROM documents WHERE kind = 4)"),
                        "DOCUMENT_UNEXPECTED 1 40 41 -",
                        "DOCUMENT_UNEXPECTED - - 12 -"));
    }

    private static Plant plant(String name, Consumer<AuditedRegister> of, String... found) {
        return new Plant(name, of, List.of(found));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void given_a_plant_when_the_register_is_audited_then_it_is_found_and_named(Plant plant) {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        plant.of().accept(copy);

        JsonNode audit = copy.audited();

        assertThat(audit.get("clean").asBoolean()).isFalse();
        assertThat(audit.get("differences").values().stream().map(AuditTest::named))
                .as(audit.get("differences").toPrettyString())
                .containsAll(plant.found());
    }

    private static String named(JsonNode difference) {
        String agreement = difference.path("agreementId").asString("-");
        String which = agreement.equals(register.one()) ? "1" : agreement.equals(register.other()) ? "2" : "-";
        return String.join(
                " ",
                difference.get("finding").asString(),
                which,
                difference.path("sequence").asString("-"),
                difference.path("position").asString("-"),
                difference.path("field").asString("-"));
    }

    @Test
    void
            given_a_register_that_nobody_has_written_in_when_it_is_audited_then_nothing_differs_and_the_report_says_what_that_means() {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        try (RunningRegister running = RunningRegister.start(copy.folder(), 0)) {
            Register client = TestAccounts.register(running);
            JsonNode audit = AuditedRegister.audited(client);

            assertThat(audit.get("differences")).isEmpty();
            assertThat(audit.get("clean").asBoolean()).isTrue();
            assertThat(audit.get("position").asLong()).isEqualTo(12);
            assertThat(audit.get("events").asLong()).isEqualTo(12);
            assertThat(audit.get("cases").asLong()).isEqualTo(2);
            String path = "/v1/audits/" + audit.get("id").asString();
            assertThat(client.get(path, "Accept", "text/plain", "Accept-Language", "sv")
                            .body())
                    .contains("ingenting skiljer sig", "Vad ingen granskning", "Händelser: 12", "Ärenden: 2");
            assertThat(client.get(path, "Accept", "text/plain").body())
                    .contains(
                            "nothing differs",
                            "the views deleted or made again",
                            "Every event has the register's seal");
            assertThat(client.get("/v1/audits").items()).hasSize(1);
        }
    }

    @Test
    void given_events_deleted_and_others_recorded_in_their_place_when_the_register_is_audited_then_that_is_found() {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        copy.inEvents("DELETE FROM events WHERE position > 10");
        try (RunningRegister running = RunningRegister.start(copy.folder(), 0)) {
            Register client = TestAccounts.register(running);
            for (int number = 0; number < 4; number++) {
                assertThat(client.post(
                                        "/v1/agreements",
                                        RequestBodies.proposal(
                                                RequestBodies.newCaseNumber(), List.of(AuditedRegister.UMEA)))
                                .status())
                        .isEqualTo(201);
            }
            JsonNode audit = AuditedRegister.audited(client);

            assertThat(audit.get("differences").values().stream().map(AuditTest::named))
                    .contains(
                            "EVENT_MISSING 1 5 11 -",
                            "EVENT_MISSING 2 5 12 -",
                            "SEAL_WITHOUT_EVENT - - 11 position",
                            "SEAL_WITHOUT_EVENT - - 12 position");
        }
    }

    @Test
    void given_a_payload_changed_and_the_views_rebuilt_from_it_when_the_register_is_audited_then_its_seal_is_broken() {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        copy.inEvents("UPDATE events SET payload = replace(payload, '2022-06-13', '2022-06-12') WHERE position = 3");
        copy.loseViews();

        assertThat(copy.audited().get("differences").values().stream().map(AuditTest::named))
                .containsExactly("SEAL_WRONG 1 1 3 seal");
    }

    /** As the report says: where no witness is left, no audit can find it. */
    @Test
    void given_the_last_events_deleted_with_their_seals_and_views_when_the_register_is_audited_then_nothing_is_found() {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        copy.inEvents("DELETE FROM events WHERE position > 10", "DELETE FROM seals WHERE position > 10");
        copy.loseViews();

        assertThat(copy.audited().get("clean").asBoolean()).isTrue();
    }

    /** Without its key a restored backup is sealed again; what it said before then is vouched for by nobody. */
    @Test
    void given_a_register_without_its_key_when_it_is_audited_then_the_report_says_that_it_was_sealed_afterwards()
            throws IOException {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        Files.delete(copy.folder().resolve("record-key"));

        JsonNode audit = copy.audited();

        assertThat(audit.get("clean").asBoolean()).isTrue();
        assertThat(audit.at("/notes/0/en").asString())
                .startsWith("The events up to position 12 were sealed afterwards")
                .contains("record-key");
    }

    @Test
    void given_a_schema_that_is_changed_while_the_register_is_open_when_it_is_audited_then_each_change_is_named() {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        try (RunningRegister running = RunningRegister.start(copy.folder(), 0)) {
            Register client = TestAccounts.register(running);
            copy.execute("events.db", "DROP TRIGGER events_never_deleted");
            copy.execute(
                    "access.db",
                    "CREATE TRIGGER swallows BEFORE INSERT ON access WHEN NEW.path LIKE '%secret%'"
                            + " BEGIN SELECT RAISE(IGNORE); END");
            copy.execute("accounts.db", "CREATE VIEW everybody AS SELECT 1");
            copy.execute("views.db", "CREATE INDEX more ON runs (body)");

            assertThat(AuditedRegister.audited(client).get("differences").values().stream()
                            .map(AuditTest::named))
                    .containsExactly(
                            "SCHEMA_DIFFERS - - - access.db trigger swallows",
                            "SCHEMA_DIFFERS - - - accounts.db view everybody",
                            "SCHEMA_DIFFERS - - - events.db trigger events_never_deleted",
                            "SCHEMA_DIFFERS - - - views.db index more");
        }
        for (String file : List.of("events.db", "access.db", "accounts.db")) {
            assertThatThrownBy(() -> RunningRegister.start(copy.folder(), 0).close())
                    .rootCause()
                    .hasMessageContaining(file)
                    .hasMessageContaining("paragraf backup");
            copy.execute(
                    file,
                    file.equals("events.db")
                            ? "CREATE TRIGGER events_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'a"
                                    + " recorded event is never deleted'); END"
                            : file.equals("access.db") ? "DROP TRIGGER swallows" : "DROP VIEW everybody");
        }
        assertThat(copy.audited().get("clean").asBoolean()).isTrue();
    }

    @Test
    void given_registrars_at_work_when_the_register_is_audited_then_nothing_differs() throws Exception {
        AuditedRegister copy = register.copiedTo(corrupted.resolve("copy"));
        try (RunningRegister running = RunningRegister.start(copy.folder(), 0)) {
            Register client = TestAccounts.register(running);
            List<Thread> registrars = Stream.generate(() -> new Thread(new Registrar(client)))
                    .limit(3)
                    .toList();
            registrars.forEach(Thread::start);
            long events = 0;
            while (events < 500) {
                JsonNode audit = AuditedRegister.audited(client);
                assertThat(audit.get("differences")).as(audit.toString()).isEmpty();
                events = audit.get("events").asLong();
            }
            running.close();
            for (Thread registrar : registrars) {
                registrar.join();
            }
        }
    }
}
