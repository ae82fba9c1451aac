package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Feed and stream of changes. Other tests may record at the same time. */
@AgainstRegister
class ChangesTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final Pattern AFTER = Pattern.compile("after=\\d+");

    private final Register register;

    ChangesTest(Register register) {
        this.register = register;
    }

    @Test
    void
            given_a_case_when_the_feed_is_followed_page_by_page_then_each_event_comes_once_in_order_as_it_is_in_the_trail() {
        String beginning = end();
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE).adoptedBy(UMEA, SKELLEFTEA, ASELE);

        List<CloudEvent> changes = of(open, follow(beginning, 3));

        List<JsonNode> trail = open.trail();
        assertThat(changes).hasSameSizeAs(trail);
        for (int index = 0; index < changes.size(); index++) {
            CloudEvent change = changes.get(index);
            JsonNode entry = trail.get(index);
            assertThat(change.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(change.getId()).isEqualTo(entry.get("eventId").asString());
            assertThat(change.getSource()).isEqualTo(URI.create(open.path()));
            assertThat(change.getType())
                    .isEqualTo("se.paragraf.event." + entry.get("type").asString());
            assertThat(Objects.requireNonNull(change.getTime()).toInstant().toString())
                    .isEqualTo(entry.get("recordedAt").asString());
            assertThat(change.getExtension("position"))
                    .isEqualTo(entry.get("position").asString());
            assertThat(change.getExtension("casesequence")).isEqualTo(index);
            assertThat(change.getExtension("revision"))
                    .isEqualTo(entry.get("revision").asString());
            assertThat(change.getExtension("actor"))
                    .isEqualTo(entry.get("actor").asString());
            assertThat(data(change)).isEqualTo(entry.get("data"));
        }
    }

    @Test
    void given_the_end_of_the_feed_when_its_next_link_is_followed_later_then_it_has_what_was_recorded_since() {
        String next = end();

        OpenCase open = OpenCase.of(register, UMEA);

        assertThat(of(open, follow(next, 100))).hasSize(1);
    }

    @Test
    void given_an_empty_page_when_it_is_read_then_it_is_a_batch_of_nothing() {
        OpenCase.of(register, UMEA);

        Answer last = register.get(end()).is(200);

        assertThat(last.header("Content-Type")).startsWith("application/cloudevents-batch+json");
        assertThat(next(last)).contains("after=" + last.header("X-Position"));
    }

    @Test
    void given_a_listener_that_is_cut_off_again_and_again_when_it_resumes_then_it_has_every_event_once()
            throws Exception {
        String beginning = end();
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE);
        URI stream = register.readers().get(0).resolve("/v1/changes/stream");
        List<EventSource.Event> received = new ArrayList<>();

        try (EventSource source = EventSource.open(register, streamAfter(beginning))) {
            received.addAll(source.take(1));
        }
        open.adoptedBy(UMEA, SKELLEFTEA, ASELE);
        while (received.stream().filter(event -> isOf(open, event)).count() < 4) {
            String last = received.get(received.size() - 1).id();
            try (EventSource source = EventSource.open(register, stream, "Last-Event-ID", last)) {
                received.addAll(source.take(1));
            }
        }

        assertThat(received).extracting(EventSource.Event::type).containsOnly("change");
        List<Long> positions =
                received.stream().map(event -> Long.parseLong(event.id())).toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(positions)
                .isEqualTo(follow(beginning, 100).stream()
                        .map(change -> Long.parseLong(String.valueOf(change.getExtension("position"))))
                        .limit(positions.size())
                        .toList());
    }

    @Test
    void given_a_listener_when_things_are_recorded_one_after_another_then_each_is_sent_without_being_asked_for()
            throws Exception {
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE);
        try (EventSource source = EventSource.open(register, streamAfter(end()))) {
            for (String municipality : List.of(UMEA, SKELLEFTEA, ASELE)) {
                open.adoptedBy(municipality);
                EventSource.Event event = source.take(1).get(0);
                while (!isOf(open, event)) {
                    event = source.take(1).get(0);
                }

                CloudEvent change = read(event.data());
                assertThat(change.getExtension("position")).isEqualTo(event.id());
                assertThat(data(change).get("municipality").asString()).isEqualTo(municipality);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/changes?after=-1",
                "/v1/changes?after=x",
                "/v1/changes?after=1000000000000",
                "/v1/changes?limit=0",
                "/v1/changes?limit=101",
                "/v1/changes/stream?after=-1",
                "/v1/changes/stream?after=1000000000000"
            })
    void given_a_position_that_is_none_when_the_feed_is_asked_then_the_parameter_is_named(String path) {
        Answer answer = register.get(path).isProblem(400);

        assertThat(answer.text("field")).isIn("after", "limit");
        assertThat(answer.text("accepted")).isNotBlank();
    }

    @Test
    void given_a_last_event_id_of_another_register_when_a_listener_resumes_with_it_then_it_is_told_so() {
        Answer answer = register.get(
                        "/v1/changes/stream", "Last-Event-ID", "1000000000000", "Accept", "text/event-stream, */*")
                .isProblem(400);

        assertThat(answer.text("field")).isEqualTo("Last-Event-ID");
    }

    /** The link to what comes after all that is recorded now. */
    private String end() {
        String next = "/v1/changes?limit=100";
        for (Answer page = register.get(next).is(200);
                !page.json().isEmpty();
                page = register.get(next).is(200)) {
            next = next(page);
        }
        return next;
    }

    private List<CloudEvent> follow(String link, int limit) {
        List<CloudEvent> changes = new ArrayList<>();
        String next = link.replaceAll("limit=\\d+", "limit=" + limit);
        for (Answer page = register.get(next).is(200);
                !page.json().isEmpty();
                page = register.get(next).is(200)) {
            page.json().forEach(change -> changes.add(read(change.toString())));
            next = next(page);
        }
        return changes;
    }

    private static List<CloudEvent> of(OpenCase open, List<CloudEvent> changes) {
        return changes.stream()
                .filter(change -> change.getSource().equals(URI.create(open.path())))
                .toList();
    }

    private static boolean isOf(OpenCase open, EventSource.Event event) {
        return read(event.data()).getSource().equals(URI.create(open.path()));
    }

    private static CloudEvent read(String json) {
        return new JsonFormat().deserialize(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode data(CloudEvent change) {
        return Register.JSON.readTree(Objects.requireNonNull(change.getData()).toBytes());
    }

    private static String next(Answer page) {
        Matcher link = NEXT.matcher(page.header("Link"));
        assertThat(link.find()).as(page.header("Link")).isTrue();
        return link.group(1);
    }

    private URI streamAfter(String link) {
        Matcher after = AFTER.matcher(link);
        return register.readers().get(0).resolve("/v1/changes/stream" + (after.find() ? "?" + after.group() : ""));
    }
}
