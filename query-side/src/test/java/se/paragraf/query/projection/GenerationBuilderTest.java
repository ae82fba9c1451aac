package se.paragraf.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.value.AgreementId;
import tools.jackson.databind.json.JsonMapper;

/** A generation that is built holds exactly what the projection makes of the same events one by one. */
class GenerationBuilderTest {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final StoredContent CONTENT = new StoredContent(DefaultConfigurer.defaultConfiguration(false)
            .configureEventSerializer(axon -> Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(EventJson::configure)
                    .build())
            .buildConfiguration());

    @Property(tries = 150)
    void a_built_generation_equals_the_live_one_in_every_document_and_entry_and_position(
            @ForAll("caseFiles") List<CaseFile> files,
            @ForAll long chance,
            @ForAll @IntRange(min = 1, max = 40) int chunk,
            @ForAll @IntRange(min = 1, max = 6) int open) {
        Register register = Register.of(interleaved(files, new Random(chance)), new Random(chance));
        NaiveViewStore store = new NaiveViewStore();
        register.project(store, chunk);
        Generation built = store.open();
        GenerationBuilder builder = new GenerationBuilder(
                store, built, register.stored, CONTENT, CLOCK, ThreadPerTask.EXECUTOR, chunk, open);

        long reached = builder.toTheHead((taken, position) -> true);

        assertThat(reached).isEqualTo(register.stored.head());
        assertThat(store.documents(built)).isEqualTo(store.documents(store.live()));
    }

    @Property(tries = 50)
    void what_is_recorded_after_the_build_is_added_by_building_on(
            @ForAll("caseFiles") List<CaseFile> files,
            @ForAll long chance,
            @ForAll @IntRange(min = 1, max = 40) int chunk,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        List<RecordedEvent> events = interleaved(files, new Random(chance));
        Register register = Register.of(List.of(), new Random(chance));
        NaiveViewStore store = new NaiveViewStore();
        Generation built = store.open();
        GenerationBuilder builder =
                new GenerationBuilder(store, built, register.stored, CONTENT, CLOCK, ThreadPerTask.EXECUTOR, chunk, 3);
        int first = events.size() * percent / 100;

        register.record(events.subList(0, first), new Random(chance));
        builder.toTheHead((taken, position) -> true);
        register.record(events.subList(first, events.size()), new Random(chance));
        builder.toTheHead((taken, position) -> true);

        register.project(store, chunk);
        assertThat(store.documents(built)).isEqualTo(store.documents(store.live()));
    }

    @Provide
    Arbitrary<List<CaseFile>> caseFiles() {
        return CaseFiles.any(60)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(CaseFile::id)
                .filter(files -> !files.isEmpty());
    }

    /** The events of all case files in some order that keeps that of each, at positions of their own. */
    private static List<RecordedEvent> interleaved(List<CaseFile> files, Random chance) {
        List<Deque<RecordedEvent>> left = new ArrayList<>();
        files.forEach(file -> left.add(new ArrayDeque<>(file.events())));
        List<RecordedEvent> events = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<RecordedEvent> next = left.get(chance.nextInt(left.size()));
            events.add(at(events.size(), next.remove()));
            left.removeIf(Collection::isEmpty);
        }
        return events;
    }

    private static RecordedEvent at(long position, RecordedEvent event) {
        return new RecordedEvent(
                position,
                event.sequence(),
                "event-" + position,
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.actor(),
                event.role(),
                event.commandId(),
                event.event());
    }

    /** The events as they are stored, and as they are delivered: now and then one that cannot be read. */
    private static final class Register {

        private final NaiveEventLog stored = new NaiveEventLog();
        private final List<DeliveredEvent> delivered = new ArrayList<>();

        static Register of(List<RecordedEvent> events, Random chance) {
            Register register = new Register();
            register.record(events, chance);
            return register;
        }

        void record(List<RecordedEvent> events, Random chance) {
            for (RecordedEvent event : events) {
                boolean readable = chance.nextInt(300) > 0;
                StoredEvent written = written(event, readable);
                stored.add(written);
                delivered.add(readable ? DeliveredEvent.of(event) : CONTENT.delivered(written));
            }
        }

        void project(NaiveViewStore store, int batchSize) {
            RecentCaseFiles recent = new RecentCaseFiles(20);
            for (int start = 0; start < delivered.size(); start += batchSize) {
                ViewBatch batch = new ViewBatch(recent);
                delivered
                        .subList(start, Math.min(start + batchSize, delivered.size()))
                        .forEach(batch::add);
                batch.writeTo(store, CLOCK.instant());
            }
        }

        private static StoredEvent written(RecordedEvent event, boolean readable) {
            AgreementId agreementId = event.event().agreementId();
            Map<String, String> noted = new HashMap<>(Map.of(MetaDataKey.ACTOR, event.actor()));
            if (event.role() != null) {
                noted.put(MetaDataKey.ROLE, event.role());
            }
            if (event.commandId() != null) {
                noted.put(MetaDataKey.COMMAND_ID, event.commandId());
            }
            return new StoredEvent(
                    event.position(),
                    event.eventId(),
                    agreementId.toString(),
                    event.sequence(),
                    event.event().getClass().getName(),
                    event.revision(),
                    event.recordedAt(),
                    readable ? MAPPER.writeValueAsString(event.event()) : "{\"nothing\":\"of the kind\"}",
                    new TreeMap<>(noted));
        }
    }
}
