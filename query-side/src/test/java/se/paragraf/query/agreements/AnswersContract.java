package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import se.paragraf.event.TextEvidenced;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;
import se.paragraf.query.documents.NaiveDocumentStore;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Events;
import se.paragraf.query.example.StoredCases;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.projection.CaseDocuments;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ReadYourWrites;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DocumentRef;
import se.paragraf.web.json.StrictJson;
import se.paragraf.web.paging.Paging;
import tools.jackson.databind.JsonNode;

/**
 * What is answered by controllers that keep facts and answers, over every store of views: always what controllers that have
 * kept nothing answer.
 */
public abstract class AnswersContract {

    /** What is to be tried on a store. */
    @FunctionalInterface
    protected interface Trial {
        void on(ViewStore store) throws Exception;
    }

    /** Makes an empty store, tries the trial on it and throws the store away. */
    protected abstract void withEmptyStore(Trial trial) throws Exception;

    @Test
    void given_a_case_that_gets_every_kind_of_event_when_it_is_read_after_each_then_no_answer_is_an_earlier_one()
            throws Exception {
        withEmptyStore(store -> {
            List<RecordedEvent> events = Events.oneOfEach();
            Instance keeping = new Instance(store);
            for (int count = 1; count <= events.size(); count++) {
                put(store, store.live(), events.subList(0, count));
                Instance fresh = new Instance(store);
                AgreementId id = events.get(0).event().agreementId();
                for (int again = 0; again < 2; again++) {
                    assertThat(keeping.status(id)).isEqualTo(fresh.status(id));
                    assertThat(keeping.trail(id)).isEqualTo(fresh.trail(id));
                    assertThat(keeping.list()).isEqualTo(fresh.list());
                }
                assertThat(json(keeping.status(id)).at("/sequence").asInt()).isEqualTo(count - 1);
                assertThat(json(keeping.trail(id)).at("/total").asInt()).isEqualTo(count);
            }
        });
    }

    @Test
    void given_another_case_gets_an_event_when_a_case_is_read_again_then_only_the_position_has_changed()
            throws Exception {
        withEmptyStore(store -> {
            CaseFile one = new CaseFile("RS 1-2022", 0).proposed("\"position\":7,", null, "2480");
            put(store, store.live(), one.events());
            Instance keeping = new Instance(store);
            String before = keeping.status(one.id());
            String trail = keeping.trail(one.id());

            put(
                    store,
                    store.live(),
                    new CaseFile("RS 2-2022", 40).proposed(null, "2480").events());

            assertThat(json(keeping.status(one.id())).at("/position").asLong()).isEqualTo(40);
            assertThat(keeping.status(one.id()))
                    .isEqualTo(before.replace("\"position\":0,\"recorded", "\"position\":40,\"recorded"));
            assertThat(keeping.trail(one.id())).isEqualTo(trail.substring(0, trail.length() - 2) + "40}");
            assertThat(json(keeping.list()).at("/items/1/position").asLong()).isEqualTo(40);
        });
    }

    @Test
    void given_midnight_passes_when_a_case_is_read_then_it_has_the_status_of_the_new_day() throws Exception {
        withEmptyStore(store -> {
            CaseFile file = new CaseFile("RS 1-2022", 0)
                    .proposed(null, "2480")
                    .adopted("2480", null)
                    .handedOver()
                    .councilAdopted();
            put(store, store.live(), file.events());
            Instance keeping = new Instance(store);
            keeping.clock.now = Instant.parse("2022-12-31T22:59:59Z");
            assertThat(json(keeping.status(file.id())).at("/status").asString()).isEqualTo("ADOPTED");
            assertThat(json(keeping.list()).at("/items/0/status").asString()).isEqualTo("ADOPTED");

            keeping.clock.now = Instant.parse("2022-12-31T23:00:00Z");

            assertThat(json(keeping.status(file.id())).at("/status").asString()).isEqualTo("ACTIVE");
            assertThat(json(keeping.list()).at("/items/0/status").asString()).isEqualTo("ACTIVE");
        });
    }

    @Test
    void given_a_document_arrives_when_the_case_is_read_then_it_is_missing_no_more() throws Exception {
        withEmptyStore(store -> {
            CaseFile file = new CaseFile("RS 1-2022", 0)
                    .proposed(null, "2480")
                    .then(id -> new TextEvidenced(
                            id,
                            CaseFile.DIGEST,
                            new DocumentRef(CaseFile.DIGEST, "Överenskommelsen", null),
                            TextEvidenced.PROPOSAL));
            put(store, store.live(), file.events());
            Instance keeping = new Instance(store);
            assertThat(json(keeping.status(file.id())).at("/documents/missing")).hasSize(1);

            try (DocumentUpload upload = keeping.documents.begin(CaseFile.DIGEST, "application/pdf", null)) {
                upload.keep();
            }

            assertThat(json(keeping.status(file.id())).at("/documents/missing")).isEmpty();
        });
    }

    @Test
    void given_another_generation_with_other_facts_at_the_same_position_when_it_is_in_service_then_they_are_answered()
            throws Exception {
        withEmptyStore(store -> {
            CaseFile before = new CaseFile("RS 1-2022", 0).proposed("Before", null, "2480");
            CaseFile after = new CaseFile("RS 1-2022", 0).proposed("After", null, "2480");
            Generation old = store.live();
            put(store, old, before.events());
            Instance keeping = new Instance(store);
            keeping.trail(before.id());
            assertThat(json(keeping.status(before.id())).at("/title").asString())
                    .isEqualTo("Before");
            assertThat(json(keeping.list()).at("/items/0/title").asString()).isEqualTo("Before");

            Generation fresh = store.open();
            store.add(fresh, documents(after.events()));
            assertThat(store.switchTo(old, fresh, () -> 0)).isTrue();

            assertThat(json(keeping.status(before.id())).at("/title").asString())
                    .isEqualTo("After");
            assertThat(json(keeping.list()).at("/items/0/title").asString()).isEqualTo("After");
            assertThat(json(keeping.trail(before.id()))
                            .at("/items/0/data/title")
                            .asString())
                    .isEqualTo("After");
        });
    }

    @Test
    protected void given_a_writer_when_several_read_then_no_answer_is_older_than_what_was_acknowledged_or_read_before()
            throws Exception {
        withEmptyStore(store -> {
            CaseFile file = new CaseFile("RS 1-2022", 0).proposed(null, "2480");
            IntStream.range(0, 60).forEach(number -> file.then(Afterwards.annotated(null, "note " + number)));
            List<RecordedEvent> events = file.events();
            Instance keeping = new Instance(store);
            StoredCases.stored(file).forEach(keeping.events::add);
            put(store, store.live(), events.subList(0, 1));
            AtomicLong acknowledged = new AtomicLong(0);
            List<CompletableFuture<Void>> readers = IntStream.range(0, 3)
                    .mapToObj(reader -> CompletableFuture.runAsync(
                            () -> keeping.readUntil(file.id(), acknowledged, events.size() - 1),
                            ThreadPerTask.EXECUTOR))
                    .toList();

            for (int count = 2; count <= events.size(); count++) {
                put(store, store.live(), events.subList(0, count));
                acknowledged.set(count - 1);
            }

            readers.forEach(CompletableFuture::join);
        });
    }

    private static void put(ViewStore store, Generation generation, List<RecordedEvent> events) {
        store.put(generation, documents(events));
    }

    private static List<ViewDocument> documents(List<RecordedEvent> events) {
        List<ViewDocument> documents = new ArrayList<>();
        events.forEach(event -> documents.add(TrailView.document(event)));
        documents.addAll(CaseDocuments.of(AgreementHistory.of(events)));
        return documents;
    }

    private static JsonNode json(String text) {
        return StrictJson.mapper().readTree(text);
    }

    /** The controllers of one instance of the query side. */
    private static final class Instance {

        private final MovableClock clock = new MovableClock();
        private final NaiveDocumentStore documents = new NaiveDocumentStore(clock);
        private final NaiveEventLog events = new NaiveEventLog();
        private final StatusController statuses;
        private final TrailController trails;
        private final AgreementController lists;

        Instance(ViewStore store) {
            FactsCache facts = new FactsCache();
            AgreementReader reader =
                    new AgreementReader(store, facts, new ReadYourWrites(store, Duration.ofSeconds(10), 10), events);
            statuses = new StatusController(reader, documents, StrictJson.mapper(), clock);
            trails = new TrailController(reader, StrictJson.mapper());
            lists = new AgreementController(store, facts, StrictJson.mapper(), clock);
        }

        String status(AgreementId id) {
            return status(id, null);
        }

        String status(AgreementId id, @Nullable Long atLeast) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            return text(Objects.requireNonNull(statuses.get(
                    id.toString(),
                    atLeast,
                    TwoTimes.NOW,
                    new ServletWebRequest(new MockHttpServletRequest(), response),
                    response)));
        }

        String trail(AgreementId id) {
            return text(trails.json(
                    id.toString(),
                    null,
                    TrailOrder.RECORDED,
                    TwoTimes.NOW,
                    new Paging(100, 0),
                    new MockHttpServletRequest("GET", "/")));
        }

        String list() {
            return text(lists.list(
                    null, null, null, null, null, new Paging(20, 0), new MockHttpServletRequest("GET", "/")));
        }

        /** Reads until all is acknowledged; every second time it waits for one event more than was. */
        void readUntil(AgreementId id, AtomicLong acknowledged, long last) {
            long seen = 0;
            for (int round = 0; seen < last; round++) {
                long least = acknowledged.get();
                long awaited = round % 2 == 0 ? least : Math.min(least + 1, last);
                JsonNode status = json(status(id, awaited));
                long trail = json(trail(id)).at("/total").asLong() - 1;
                long listed = json(list()).at("/items/0/sequence").asLong();
                assertThat(status.at("/sequence").asLong()).isGreaterThanOrEqualTo(Math.max(awaited, seen));
                assertThat(status.at("/annotations"))
                        .hasSize((int) status.at("/sequence").asLong());
                assertThat(trail).isGreaterThanOrEqualTo(status.at("/sequence").asLong());
                assertThat(listed).isGreaterThanOrEqualTo(trail);
                seen = listed;
            }
        }

        private static String text(ResponseEntity<? extends WrittenJson<?>> answer) {
            return text(Objects.requireNonNull(answer.getBody()));
        }

        private static String text(WrittenJson<?> json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            json.parts().forEach(bytes::writeBytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** A clock that stands still until it is set. */
    private static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2024-05-15T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
