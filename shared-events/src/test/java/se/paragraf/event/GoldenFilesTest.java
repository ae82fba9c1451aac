package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.paragraf.event.json.EventJson;
import se.paragraf.event.json.EventUpcasters;
import se.paragraf.event.json.StoredForm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pins the stored form of every event: class name, member names, order and values. A golden file is written once, by
 * {@code mvn -Pregenerate} for a new event or a new revision, and never changed afterwards.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = EventJson.mapper();

    /** The members that a later revision has added or made optional. */
    private static final Map<Class<?>, List<String>> SINCE = Map.of(
            AgreementProposed.class, List.of("caseYear"),
            TextEvidenced.class, List.of("version"),
            AdoptionEvidenced.class, List.of("conditions"),
            AppealFiled.class, List.of("instance", "judgment"),
            AppealDecided.class, List.of("instance", "part"),
            LegalForceConfirmed.class, List.of("certificate", "appealableThrough"));

    /** The members of a decision's source that a later revision has added. */
    private static final List<String> SINCE_IN_SOURCE = List.of("meetingForm", "voting", "reservations");

    /** Earlier forms of the examples beside full and sparse. */
    private static final Set<String> EARLIER = Set.of("AdoptedByMunicipality.3.asserted.json");

    @Tag("generated")
    @TestFactory
    Stream<DynamicTest> an_event_is_stored_as_its_golden_file_says_and_comes_back_equal() {
        return EventExamples.all().entrySet().stream()
                .map(example -> dynamicTest(example.getKey(), () -> {
                    String golden = golden(example.getKey(), example.getValue());
                    assertThat(pretty(example.getValue())).isEqualTo(golden);
                    assertThat(JSON.treeToValue(
                                    JSON.readTree(golden).get("payload"),
                                    example.getValue().getClass()))
                            .isEqualTo(example.getValue());
                }));
    }

    @Test
    void every_event_has_golden_files_and_every_golden_file_an_event() throws IOException {
        Set<String> expected = new TreeSet<>(EARLIER);
        EventExamples.all().keySet().forEach(name -> expected.add(name + ".json"));
        leaves(AgreementEvent.class).forEach(type -> {
            String name = type.getSimpleName() + "."
                    + type.getAnnotation(Revision.class).value();
            expected.add(name + ".full.json");
            expected.add(name + ".sparse.json");
        });
        EventUpcasters.ALL.forEach(upcaster -> {
            String name = upcaster.type().substring(upcaster.type().lastIndexOf('.') + 1) + "." + upcaster.from();
            expected.add(name + ".full.json");
            expected.add(name + ".sparse.json");
        });
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> an_event_of_an_older_revision_is_read_as_the_same_event_of_the_present_one()
            throws IOException {
        Map<String, AgreementEvent> now = EventExamples.all();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(name -> !now.containsKey(name))
                    .sorted()
                    .toList()
                    .stream()
                    .map(name -> dynamicTest(name, () -> {
                        StoredForm stored =
                                JSON.readValue(Files.readString(GOLDEN.resolve(name + ".json")), StoredForm.class);
                        StoredForm read = EventUpcasters.upcast(stored);
                        String[] parts = name.split("\\.", -1);
                        AgreementEvent same = now.get(parts[0] + "." + read.revision() + "." + parts[2]);
                        AgreementEvent event = JSON.treeToValue(read.payload(), same.getClass());
                        assertThat(tree(event)).as("nothing is lost or made up").isEqualTo(read.payload());
                        assertThat(earlier(event)).isEqualTo(earlier(same));
                    }));
        }
    }

    @Test
    void an_event_has_the_class_of_its_stored_name_and_states_its_revision() {
        assertThat(leaves(AgreementEvent.class)).isNotEmpty().allSatisfy(type -> {
            assertThat(type.getPackageName()).isEqualTo("se.paragraf.event");
            assertThat(type.isRecord()).isTrue();
            assertThat(type.getAnnotation(Revision.class)).as(type.getName()).isNotNull();
        });
    }

    private static ObjectNode tree(AgreementEvent event) {
        return JSON.readValue(JSON.writeValueAsString(event), ObjectNode.class);
    }

    /** The event without what later revisions have added. */
    private static ObjectNode earlier(AgreementEvent event) {
        ObjectNode tree = tree(event).without(SINCE.getOrDefault(event.getClass(), List.of()));
        if (tree.get("source") instanceof ObjectNode source) {
            source.remove(SINCE_IN_SOURCE);
        }
        return tree;
    }

    /** The golden file's text; it is written first where it is missing and generated files are to be written. */
    static String golden(String name, AgreementEvent event) throws IOException {
        Path file = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("paragraf.regenerate") && !Files.exists(file)) {
            Files.writeString(file, pretty(event));
        }
        return Files.readString(file);
    }

    private static String pretty(AgreementEvent event) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Stored(
                                event.getClass().getName(),
                                event.getClass().getAnnotation(Revision.class).value(),
                                event))
                + "\n";
    }

    private record Stored(String type, String revision, AgreementEvent payload) {}

    private static Set<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Set.of(type)
                : Stream.of(permitted).flatMap(kind -> leaves(kind).stream()).collect(Collectors.toSet());
    }
}
