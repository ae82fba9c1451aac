package se.paragraf.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestBody;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Authority;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Voting;
import se.paragraf.web.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Every text in every request body of a command, found by reflection, goes through the rule for text on its way in. A
 * text of several lines is in the list here.
 */
class RequestTextTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper STRICT = StrictJson.mapper();

    /** The texts that may have several lines, of all bodies; every other one is of one line. */
    private static final Set<String> SEVERAL_LINES = Set.of(
            "reason",
            "note",
            "conditions/0",
            "source/reservations/0",
            "findings/workingForms",
            "findings/results",
            "findings/financing",
            "findings/structure");

    private static final Map<Class<?>, String> SAMPLES = Map.ofEntries(
            Map.entry(CaseNumber.class, "\"RS 1-2022\""),
            Map.entry(RegionCode.class, "\"24\""),
            Map.entry(MunicipalityCode.class, "\"2480\""),
            Map.entry(Authority.class, "\"2480\""),
            Map.entry(AgreementId.class, "\"7bd3dbf9-37de-5b43-aaec-586cc9eca3ce\""),
            Map.entry(DecisionId.class, "\"2480-kommunfullmaktige-2022-06-13-113\""),
            Map.entry(ParagraphNumber.class, "\"310 a\""),
            Map.entry(Voting.class, "{\"form\": \"VOTE\", \"for\": 31, \"against\": 18, \"abstained\": 2}"),
            Map.entry(Sha256.class, "\"" + "a".repeat(64) + "\""),
            Map.entry(LocalDate.class, "\"2022-06-13\""),
            Map.entry(Instant.class, "\"2022-06-13T10:00:00Z\""),
            Map.entry(UUID.class, "\"7bd3dbf9-37de-5b43-aaec-586cc9eca3ce\""));

    static Stream<Class<?>> bodies() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("se.paragraf.command").stream()
                        .filter(type -> type.getSimpleName().endsWith("Controller"))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .map(Method::getParameters)
                        .flatMap(Arrays::stream)
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .map(Parameter::getType)
                        .filter(type -> type != byte[].class) // a list, read by its cells
                        .distinct();
    }

    @Test
    void there_are_as_many_bodies_as_the_register_has_kinds_of_command() {
        assertThat(bodies()).hasSizeGreaterThan(18).allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_text_of_a_body_is_without_what_cannot_be_seen_and_has_one_line_unless_it_is_listed(Class<?> body) {
        ObjectNode sample = (ObjectNode) sample(body, body);
        assertThatCode(() -> STRICT.treeToValue(sample, body)).as("%s", sample).doesNotThrowAnyException();
        Map<String, String> texts = new TreeMap<>();
        collect("", sample, texts);
        Set<String> ofSeveralLines = new TreeSet<>();
        texts.forEach((path, text) -> {
            // A date or a name of an enum is refused for its form.
            assertThat(refusal(body, sample, path, text + "\u202E")).as(path).isNotNull();
            if (text.equals("x")) {
                assertThat(refusal(body, sample, path, text + "\u202E"))
                        .as(path)
                        .contains("U+202E");
                assertThat(refusal(body, sample, path, "\u200B")).as(path).contains("U+200B");
                assertThat(read(body, sample, path, "A\u030A\u00A0x").toString())
                        .as(path)
                        .contains("\u00C5 x");
            }
            if (refusal(body, sample, path, text + "\n" + text) == null) {
                ofSeveralLines.add(path.substring(1));
            }
        });
        assertThat(SEVERAL_LINES).containsAll(ofSeveralLines);
        assertThat(ofSeveralLines)
                .containsExactlyInAnyOrderElementsOf(texts.keySet().stream()
                        .map(path -> path.substring(1))
                        .filter(SEVERAL_LINES::contains)
                        .toList());
    }

    @Test
    void a_command_checks_its_texts_by_the_rule_for_what_comes_in() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(Check.class, "text", String.class, String.class, int.class)
                .orShould()
                .callMethod(Check.class, "optionalText", String.class, String.class, int.class)
                .orShould()
                .callMethod(Check.class, "texts", String.class, List.class, int.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("se.paragraf.command"));
    }

    private static String refusal(Class<?> body, ObjectNode sample, String path, String text) {
        try {
            read(body, sample, path, text);
            return null;
        } catch (JacksonException e) {
            return e.getMessage();
        }
    }

    private static Object read(Class<?> body, ObjectNode sample, String path, String text) {
        ObjectNode changed = sample.deepCopy();
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode holder = changed.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (holder instanceof ObjectNode object) {
            object.set(last, StringNode.valueOf(text));
        } else {
            ((ArrayNode) holder).set(Integer.parseInt(last), StringNode.valueOf(text));
        }
        return STRICT.readValue(STRICT.writeValueAsString(changed), body);
    }

    private static void collect(String path, JsonNode value, Map<String, String> texts) {
        if (value.isString()) {
            texts.put(path, value.asString());
        } else if (value instanceof ArrayNode list) {
            collect(path + "/0", list.get(0), texts);
        } else if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), texts));
        }
    }

    private static JsonNode sample(Type type, AnnotatedElement where) {
        if (type instanceof ParameterizedType list) {
            return JSON.arrayNode().add(sample(list.getActualTypeArguments()[0], where));
        }
        Class<?> known = (Class<?>) type;
        if (SAMPLES.containsKey(known)) {
            return STRICT.readTree(SAMPLES.get(known));
        } else if (known == String.class) {
            return JSON.stringNode("x");
        } else if (known == JsonNode.class) {
            return JSON.numberNode(1); // the value of a correction, whose texts the correction reads
        } else if (known.isEnum()) {
            return JSON.stringNode(((Enum<?>) known.getEnumConstants()[0]).name());
        } else if (known == boolean.class || known == Boolean.class) {
            return JSON.booleanNode(true);
        } else if (known.isPrimitive() || Number.class.isAssignableFrom(known)) {
            return JSON.numberNode(1);
        } else if (known.isRecord()
                && known.getRecordComponents().length == 1
                && known.getPackageName().endsWith("value")) {
            return sample(known.getRecordComponents()[0].getGenericType(), where);
        }
        assertThat(known)
                .as("a type that this test does not know, at %s", where)
                .matches(Class::isRecord);
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : known.getRecordComponents()) {
            boolean assertedOnly = component.getName().startsWith("asserted"); // not beside minutes
            if (component.getName().equals("mediaType")) {
                object.put("mediaType", "text/plain");
            } else if (!assertedOnly) {
                object.set(component.getName(), sample(component.getGenericType(), component));
            }
        }
        return object;
    }
}
