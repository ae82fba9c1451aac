package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.audit.Audit;
import se.paragraf.query.audit.AuditResult;
import se.paragraf.query.audit.Difference;
import se.paragraf.query.audit.Finding;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.documents.HandedInBy;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.StoredCases;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.ViewKind;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Sha256;

/** Audits of views in MongoDB that were tampered with. */
class MongoAuditTest {

    private static final AuthenticationKey KEY = AuthenticationKey.of(new byte[AuthenticationKey.SHORTEST]);
    private static final Duration WAIT_LIMIT = Duration.ofMillis(100);

    private final CaseFile one = new CaseFile("RS 1-2022", 0)
            .proposed("Samverkan", null, "2401", "2480")
            .adopted("2401", null)
            .at(4)
            .adopted("2480", null)
            .handedOver()
            .councilAdopted()
            .then(Afterwards.noticePosted(new DecisionId("24-regionfullmaktige-2022-11-15-192"), "2022-11-22"));
    private final CaseFile other = new CaseFile("RS 2-2022", 2)
            .proposed("Kollektivtrafik", null, "2480")
            .rejected("2480");
    private final NaiveEventLog events = new NaiveEventLog();

    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private MongoViewStore store;
    private Documents documents;
    private MongoAccessLog accessLog;

    @BeforeEach
    void views() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("audit");
        store = new MongoViewStore(database, OptionalLong::empty);
        store.prepare();
        MongoDocumentStore kept = new MongoDocumentStore(database, Clock.systemUTC(), KEY);
        kept.prepare();
        documents = new Documents(kept);
        accessLog = new MongoAccessLog(database, KEY);
        accessLog.prepare();
        List<StoredEvent> stored = StoredCases.stored(one, other);
        stored.forEach(events::add);
        StoredCases.project(stored, store);
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void given_views_that_match_the_events_when_they_are_audited_then_nothing_differs() throws Exception {
        AuditResult result = audit();

        assertThat(result.differences()).isEmpty();
        assertThat(result).extracting(AuditResult::events, AuditResult::cases).containsExactly(8L, 2L);
        assertThat(result.documents()).isEqualTo(8 + 2 + 4 + 1);
    }

    @Test
    void given_an_altered_status_when_it_is_audited_then_the_field_is_reported() throws Exception {
        replace(ViewKind.STATUS, 0, "Samverkan", "Samvaro");

        assertThat(audit().differences())
                .extracting(Difference::finding, Difference::agreementId, Difference::position, Difference::field)
                .containsExactly(tuple(Finding.DOCUMENT_DIFFERS, one.id(), 7L, "$.proposal.title"));
    }

    @Test
    void given_an_altered_trail_when_it_is_audited_then_event_and_field_are_reported() throws Exception {
        replace(ViewKind.TRAIL, 1, "\"2022-06-13\"", "\"2022-06-14\"");

        assertThat(audit().differences())
                .extracting(
                        Difference::agreementId,
                        Difference::sequence,
                        Difference::position,
                        Difference::field,
                        Difference::expected,
                        Difference::found)
                .containsExactly(
                        tuple(one.id(), 1L, 1L, "$.data.source.meetingDate", "\"2022-06-13\"", "\"2022-06-14\""));
    }

    @Test
    void given_an_altered_index_entry_when_it_is_audited_then_both_sides_are_reported() throws Exception {
        Document held = collection(ViewKind.STATUS)
                .find(Filters.eq(ViewDocuments.ID, id(ViewKind.STATUS, 0)))
                .first();
        List<String> keys = held.getList(IndexKeys.KEYS, String.class).stream()
                .map(key -> key.replace("party\u001f2480", "party\u001f2482"))
                .toList();
        set(ViewKind.STATUS, 0, IndexKeys.KEYS, keys);

        assertThat(audit().findings()).containsOnlyKeys(Finding.INDEX_ENTRY_MISSING, Finding.INDEX_ENTRY_UNEXPECTED);
        assertThat(audit().differences())
                .allSatisfy(difference -> assertThat(difference.agreementId()).isEqualTo(one.id()))
                .anySatisfy(difference -> assertThat(difference.expected()).startsWith("party 2480 "))
                .anySatisfy(difference -> assertThat(difference.found()).startsWith("party 2482 "));
    }

    @Test
    void given_an_altered_calendar_and_a_missing_document_when_they_are_audited_then_both_are_reported()
            throws Exception {
        set(ViewKind.APPEAL, 0, ViewDocuments.SORT_KEY, 99L);
        collection(ViewKind.REVIEW).deleteOne(Filters.eq(ViewDocuments.ID, id(ViewKind.REVIEW, 1)));
        collection(ViewKind.TRAIL).deleteOne(Filters.eq(ViewDocuments.ID, id(ViewKind.TRAIL, 2)));

        assertThat(audit().differences())
                .extracting(Difference::finding, Difference::document, Difference::ordinal, Difference::field)
                .containsExactlyInAnyOrder(
                        tuple(Finding.DOCUMENT_DIFFERS, ViewKind.APPEAL, 0L, "sortKey"),
                        tuple(Finding.DOCUMENT_MISSING, ViewKind.REVIEW, 1L, null),
                        tuple(Finding.DOCUMENT_MISSING, ViewKind.TRAIL, 2L, null));
    }

    @Test
    void given_documents_without_an_event_when_they_are_audited_then_they_are_reported() throws Exception {
        copy(ViewKind.REVIEW, 0, one.id() + "/7", one.id().toString(), 7);
        String nobodys = "00000000-0000-4000-8000-000000000000";
        copy(ViewKind.TRAIL, 0, nobodys + "/0", nobodys, 0);

        assertThat(audit().differences())
                .extracting(
                        Difference::finding,
                        difference -> difference.agreementId().toString())
                .containsExactlyInAnyOrder(
                        tuple(Finding.DOCUMENT_UNEXPECTED, one.id().toString()), tuple(Finding.EVENT_MISSING, nobodys));
    }

    @Test
    void given_views_that_lag_behind_when_they_do_not_catch_up_then_that_is_reported() throws Exception {
        one.reviewed(1, "2024-05-02");
        events.add(StoredCases.stored(one).get(6));

        assertThat(audit().findings()).containsKeys(Finding.VIEWS_BEHIND, Finding.DOCUMENT_MISSING);
    }

    @Test
    void given_views_that_lag_behind_when_they_catch_up_then_nothing_differs() throws Exception {
        one.reviewed(1, "2024-05-02");
        List<StoredEvent> all = StoredCases.stored(one);
        events.add(all.get(6));
        Thread late = new Thread(() -> StoredCases.project(all, store));
        Audit audit =
                new Audit(events, StoredCases.content(), store, documents, accessLog, List.of(), Duration.ofMinutes(1));

        AuditResult result = audit.run(progress -> {
            if (late.getState() == Thread.State.NEW) {
                late.start();
            }
            return true;
        });

        assertThat(result.differences()).isEmpty();
    }

    @Test
    void given_an_altered_document_when_the_register_is_audited_then_it_is_reported() throws Exception {
        Sha256 abc = new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        documents.receive(abc, "text/plain", new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
        assertThat(audit().differences()).isEmpty();
        assertThat(audit().keptDocuments()).isEqualTo(1);

        database.getCollection("documents.chunks")
                .updateMany(new Document(), Updates.set("data", new Binary("abd".getBytes(StandardCharsets.UTF_8))));

        assertThat(audit().differences())
                .extracting(Difference::finding, Difference::field, Difference::expected, Difference::found)
                .containsExactly(tuple(
                        Finding.KEPT_DOCUMENT_ALTERED,
                        "sha256",
                        abc.value(),
                        "a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9"));
    }

    @Test
    void given_a_document_with_a_missing_part_when_the_register_is_audited_then_it_is_reported() throws Exception {
        Sha256 abc = new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        documents.receive(abc, "text/plain", new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        database.getCollection("documents.chunks").deleteMany(new Document());

        assertThat(audit().differences())
                .extracting(Difference::finding, Difference::expected, Difference::found)
                .containsExactly(tuple(Finding.KEPT_DOCUMENT_ALTERED, abc.value(), null));
    }

    @Test
    void given_altered_notes_of_documents_when_the_register_is_audited_then_what_they_say_now_is_reported()
            throws Exception {
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
        documents.receive(
                Sha256.of(abc), "text/plain", new ByteArrayInputStream(abc), 0, new HandedInBy("bo", "registrar"));
        assertThat(audit().differences()).isEmpty();

        database.getCollection("documents.files")
                .updateMany(new Document(), Updates.set("metadata.handedInBy.actor", "ada"));
        database.getCollection("documents.files").insertOne(new Document("filename", "invoice.pdf"));

        assertThat(audit().differences())
                .extracting(Difference::finding, Difference::field)
                .containsExactly(
                        tuple(Finding.KEPT_DOCUMENT_NOTE_ALTERED, "note of " + Sha256.of(abc)),
                        tuple(Finding.KEPT_DOCUMENT_UNEXPECTED, "name"));
        assertThat(audit().differences().get(0).found()).contains("ada (registrar)");
    }

    @Test
    void given_altered_and_removed_entries_of_the_access_log_when_the_register_is_audited_then_they_are_reported()
            throws Exception {
        for (int number = 1; number <= 4; number++) {
            accessLog.append(new AccessEntry(
                    "access " + number, Instant.EPOCH, "bo", "compliance", one.id(), "/v1", null, "::1", "GET"));
        }
        assertThat(audit().differences()).isEmpty();

        database.getCollection("access_log").updateOne(Filters.eq("_id", "access 1"), Updates.set("actor", "ada"));
        database.getCollection("access_log").deleteOne(Filters.eq("_id", "access 3"));

        assertThat(audit().differences())
                .extracting(Difference::finding, Difference::agreementId)
                .containsExactly(tuple(Finding.ACCESS_ALTERED, one.id()), tuple(Finding.ACCESS_MISSING, null));
    }

    @Test
    void
            given_times_of_recording_that_fall_between_case_files_when_they_are_audited_then_it_is_noted_and_nothing_differs()
                    throws Exception {
        assertThat(audit().notes()).isEmpty();

        CaseFile behind = new CaseFile("RS 3-2022", 8).proposed("Kultur", null, "2480");
        StoredEvent stored = StoredCases.stored(behind).get(0);
        StoredEvent early =
                recordedAt(stored, events.after(6, 1).get(0).recordedAt().minusMillis(65_250));
        events.add(early);
        StoredCases.project(List.of(early), store);
        AuditResult result = audit();

        assertThat(result.differences()).isEmpty();
        assertThat(result.isClean()).isTrue();
        assertThat(result.notes()).singleElement().satisfies(note -> {
            assertThat(note.en()).contains("falls between case files at 1 places, by at most 1 min 5 s (position 8)");
            assertThat(note.sv()).contains("på 1 ställen, som mest med 1 min 5 s (position 8)");
        });
    }

    @Test
    void given_times_of_recording_that_fall_within_a_case_file_when_they_are_audited_then_it_is_reported_and_not_noted()
            throws Exception {
        Instant before = events.after(6, 1).get(0).recordedAt();
        one.reviewed(1, "2024-05-02");
        List<StoredEvent> all = StoredCases.stored(one);
        StoredEvent early = recordedAt(all.get(6), before.minusMillis(1));
        events.add(early);
        StoredCases.project(
                List.of(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), early), store);
        AuditResult result = audit();

        assertThat(result.differences())
                .extracting(
                        Difference::finding,
                        Difference::agreementId,
                        Difference::sequence,
                        Difference::position,
                        Difference::field,
                        Difference::expected,
                        Difference::found)
                .containsExactly(tuple(
                        Finding.RECORDED_AT_FALLS,
                        one.id(),
                        6L,
                        early.position(),
                        "recordedAt",
                        ">= " + before,
                        before.minusMillis(1).toString()));
        assertThat(result.notes()).isEmpty();
    }

    private static StoredEvent recordedAt(StoredEvent event, Instant instant) {
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.agreementId(),
                event.sequence(),
                event.type(),
                event.revision(),
                instant,
                event.payload(),
                event.metaData());
    }

    private AuditResult audit() throws InterruptedException {
        return new Audit(events, StoredCases.content(), store, documents, accessLog, List.of(), WAIT_LIMIT)
                .run(progress -> true);
    }

    private void replace(ViewKind kind, long ordinal, String old, String altered) {
        String body = collection(kind)
                .find(Filters.eq(ViewDocuments.ID, id(kind, ordinal)))
                .first()
                .getString(ViewDocuments.BODY);
        assertThat(body).contains(old);
        set(kind, ordinal, ViewDocuments.BODY, body.replace(old, altered));
    }

    private void set(ViewKind kind, long ordinal, String member, Object value) {
        collection(kind).updateOne(Filters.eq(ViewDocuments.ID, id(kind, ordinal)), Updates.set(member, value));
    }

    private void copy(ViewKind kind, long ordinal, String id, String agreement, long as) {
        Document held = collection(kind)
                .find(Filters.eq(ViewDocuments.ID, id(kind, ordinal)))
                .first();
        collection(kind)
                .insertOne(held.append(ViewDocuments.ID, id)
                        .append(ViewDocuments.AGREEMENT, agreement)
                        .append(ViewDocuments.ORDINAL, as)
                        .append(ViewDocuments.SORT_KEY, 1_000L));
    }

    private String id(ViewKind kind, long ordinal) {
        return ViewDocuments.id(new DocumentKey(kind, one.id(), ordinal));
    }

    private MongoCollection<Document> collection(ViewKind kind) {
        return new ViewCollections(database).documents(store.live(), kind);
    }
}
