package se.paragraf.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.value.AcceptedForm;
import se.paragraf.value.CaseNumber;

/** Every field of every request body, sent in every type of JSON that it is not read from. */
class WrongTypeTest {

    private enum Shape {
        TEXT("\"☃\"", "is a string"),
        WHOLE_NUMBER("5", "is a whole number"),
        NUMBER("5.5", "is a decimal number"),
        TRUTH("true", "is true or false"),
        LIST("[]", "is an array"),
        OBJECT("{}", "is an object");

        private final String json;
        private final String reason;

        Shape(String json, String reason) {
            this.json = json;
            this.reason = reason;
        }
    }

    private static final Map<Class<?>, Shape> PLAIN = Map.of(
            String.class, Shape.TEXT,
            LocalDate.class, Shape.TEXT,
            Instant.class, Shape.TEXT,
            UUID.class, Shape.TEXT,
            int.class, Shape.WHOLE_NUMBER,
            Integer.class, Shape.WHOLE_NUMBER,
            long.class, Shape.WHOLE_NUMBER,
            Long.class, Shape.WHOLE_NUMBER,
            boolean.class, Shape.TRUTH,
            Boolean.class, Shape.TRUTH);

    /** Read from text of any kind: there is no text that it refuses by itself. */
    private static final Set<Type> ANY_TEXT = Set.of(String.class);

    @TempDir
    private static Path data;

    private static RunningRegister register;

    @BeforeAll
    static void start() {
        register = RunningRegister.start(data, 0);
    }

    @AfterAll
    static void stop() {
        register.close();
    }

    /**
     * A member of a body.
     *
     * @param path the address that the body is sent to
     * @param names the names that lead to the member
     * @param type its type
     */
    private record Field(String path, List<String> names, Type type) {

        String name() {
            return String.join(".", names);
        }

        String body(String value) {
            StringBuilder body = new StringBuilder(value);
            for (int depth = names.size() - 1; depth >= 0; depth--) {
                body.insert(0, "{\"" + names.get(depth) + "\":").append('}');
            }
            return body.toString();
        }

        Set<Shape> shapes() {
            return shapesOf(type);
        }
    }

    @Test
    void given_any_field_of_any_body_when_it_has_a_wrong_type_then_the_answer_says_which_why_and_what_is_accepted() {
        List<Field> fields = fields();
        assertThat(fields).hasSizeGreaterThan(200);
        Register client = TestAccounts.register(register);

        for (Field field : fields) {
            Map<Shape, Answer> answers = new EnumMap<>(Shape.class);
            for (Shape shape : EnumSet.allOf(Shape.class)) {
                answers.put(shape, client.post(field.path(), field.body(shape.json)));
            }
            answers.forEach((shape, answer) -> {
                if (!field.shapes().contains(shape)) {
                    assertThat(List.of(answer.status(), answer.text("type"), answer.text("field")))
                            .as("%s: %s", field, answer.body())
                            .isEqualTo(List.of(400, "/problems/invalid-field", field.name()));
                    assertThat(answer.text("accepted"))
                            .as("%s: %s", field, answer.body())
                            .isEqualTo(accepted(field, answers));
                    assertThat(answer.text("reason"))
                            .as("%s: %s", field, answer.body())
                            .isIn(shape.reason, "has an unknown value");
                }
            });
        }
    }

    /** What the field itself says of a text that it refuses; else what its type is. */
    private static String accepted(Field field, Map<Shape, Answer> answers) {
        if (field.type() == CaseNumber.class) {
            // Any text is one, so that no answer says what would be.
            return "a case number as it is written, of at most 64 characters, such as \"RS 759-2022\" or \"KS 2022/759\"";
        }
        if (field.shapes().contains(Shape.TEXT) && !ANY_TEXT.contains(field.type())) {
            return answers.get(Shape.TEXT)
                    .text("accepted")
                    .replace("a date such as 2022-04-13", "a date such as \"2022-04-13\"");
        } else if (field.shapes().contains(Shape.OBJECT)) {
            return "an object with "
                    + String.join(
                            ", ",
                            Arrays.stream(((Class<?>) field.type()).getRecordComponents())
                                    .map(AcceptedForm::nameInJson)
                                    .toList());
        } else if (field.type() instanceof ParameterizedType list) {
            Field entry = new Field(field.path(), field.names(), list.getActualTypeArguments()[0]);
            Answer answer =
                    TestAccounts.register(register).post(field.path(), field.body("[" + Shape.TRUTH.json + "]"));
            assertThat(entry.shapes()).doesNotContain(Shape.TRUTH);
            return "a list of which each entry is " + answer.text("accepted");
        }
        return Map.of(
                        Shape.TEXT, "a string",
                        Shape.TRUTH, "true or false",
                        Shape.WHOLE_NUMBER, wholeNumber(field.type()))
                .get(field.shapes().iterator().next());
    }

    private static String wholeNumber(Type type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        return "a whole number from 1";
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Map<RequestMappingInfo, HandlerMethod> operations = register.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        operations.forEach((mapping, operation) -> {
            String path = mapping.getPatternValues().iterator().next();
            Arrays.stream(operation.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .map(MethodParameter::getParameterType)
                    .filter(Class::isRecord)
                    .forEach(body -> fields.addAll(members(filled(path), List.of(), body)));
        });
        return fields;
    }

    private static List<Field> members(String path, List<String> above, Class<?> type) {
        List<Field> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> names = Stream.concat(above.stream(), Stream.of(AcceptedForm.nameInJson(component)))
                    .toList();
            Field field = new Field(path, names, component.getGenericType());
            if (!field.shapes().equals(EnumSet.allOf(Shape.class))) {
                members.add(field);
            }
            if (field.shapes().equals(Set.of(Shape.OBJECT))) {
                members.addAll(members(path, names, component.getType()));
            }
        }
        return members;
    }

    /** The types of JSON that it is read from; all where it can be any JSON. */
    private static Set<Shape> shapesOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class
                    ? shapesOf(generic.getActualTypeArguments()[0])
                    : Set.of(Shape.LIST);
        }
        Class<?> known = (Class<?>) type;
        if (PLAIN.containsKey(known)) {
            return Set.of(PLAIN.get(known));
        } else if (known.isEnum()) {
            return Set.of(Shape.TEXT);
        } else if (Collection.class.isAssignableFrom(known)) {
            return Set.of(Shape.LIST);
        } else if (known.isRecord()) {
            return Stream.<Executable>concat(Arrays.stream(known.getConstructors()), Arrays.stream(known.getMethods()))
                    .filter(constructor ->
                            constructor.isAnnotationPresent(JsonCreator.class) && constructor.getParameterCount() == 1)
                    .map(constructor -> shapesOf(constructor.getParameterTypes()[0]))
                    .reduce((one, other) -> EnumSet.copyOf(
                            Stream.concat(one.stream(), other.stream()).toList()))
                    .orElse(Set.of(Shape.OBJECT));
        }
        return EnumSet.allOf(Shape.class);
    }

    private static String filled(String path) {
        return path.replace("{municipality}", "2480")
                .replace("{agreementId}", "7bd3dbf9-37de-5b43-aaec-586cc9eca3ce")
                .replace("{decisionId}", "24-styrelsen-2022-06-13-1")
                .replace("{sha256}", "ab".repeat(32))
                .replaceAll("\\{(condition|correctionId|reversalId)}", "1");
    }
}
