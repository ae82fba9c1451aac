package se.paragraf.correction;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AcceptedForm;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A member of an event that can be corrected.
 *
 * @param path the names that lead to it from the event
 * @param component the member itself
 */
record CorrectableField(List<String> path, RecordComponent component) {

    /** Those of each event: every correction is applied again whenever its case is read. */
    private static final ClassValue<List<CorrectableField>> OF_EVENT = new ClassValue<>() {
        @Override
        protected List<CorrectableField> computeValue(Class<?> event) {
            return List.copyOf(all(event, List.of()));
        }
    };

    /** The member of that name, with dots. */
    static CorrectableField of(Class<?> event, String field) {
        return OF_EVENT.get(event).stream()
                .filter(member -> member.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "field",
                        new Wording("kan inte rättas", "cannot be corrected"),
                        accepted(event, namesIn(event))));
    }

    static List<String> namesIn(Class<?> event) {
        return OF_EVENT.get(event).stream().map(CorrectableField::name).toList();
    }

    private static Wording accepted(Class<?> event, List<String> names) {
        String listed = String.join(", ", names);
        return names.isEmpty()
                ? new Wording(
                        "en annan post; i " + event.getSimpleName() + " finns inget att rätta",
                        "another record; there is nothing to correct in " + event.getSimpleName())
                : new Wording("någon av " + listed, "one of " + listed);
    }

    private static List<CorrectableField> all(Class<?> type, List<String> above) {
        List<CorrectableField> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> path = new ArrayList<>(above);
            path.add(component.getName());
            if (component.isAnnotationPresent(Correctable.class)) {
                found.add(new CorrectableField(List.copyOf(path), component));
            } else if (component.getType().isRecord()) {
                found.addAll(all(component.getType(), path));
            }
        }
        return found;
    }

    String name() {
        return String.join(".", path);
    }

    /** Whether it may be null. */
    boolean isOptional() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The value in the form in which it is stored, if it can be the member's. */
    JsonNode canonical(JsonNode value) {
        if (component.getType() == LocalDate.class && !value.isString()) {
            throw new InvalidValueException("newValue", new Wording("är inget datum", "is not a date"), accepted());
        }
        Object read = CorrectedValue.read("newValue", value, component.getGenericType(), accepted());
        return CorrectedValue.write(checked(read));
    }

    /** The value with its texts in their uniform form. */
    JsonNode entered(JsonNode value) {
        return entered("newValue", value, component.getGenericType(), isSeveralLines(component));
    }

    private static JsonNode entered(String place, JsonNode value, Type type, boolean severalLines) {
        if (value.isString()) {
            String text = value.asString();
            try {
                return StringNode.valueOf(severalLines ? Text.lines(text) : Text.line(text));
            } catch (InvalidValueException e) {
                throw new InvalidValueException(place, e.reason(), e.accepted());
            }
        }
        if (value instanceof ArrayNode entries && type instanceof ParameterizedType list) {
            ArrayNode read = entries.arrayNode(entries.size());
            for (int index = 0; index < entries.size(); index++) {
                String entry = place + "[" + index + "]";
                read.add(entered(entry, entries.get(index), list.getActualTypeArguments()[0], severalLines));
            }
            return read;
        }
        if (value instanceof ObjectNode object && type instanceof Class<?> known && known.isRecord()) {
            ObjectNode read = object.deepCopy();
            for (RecordComponent member : known.getRecordComponents()) {
                String name = AcceptedForm.nameInJson(member);
                JsonNode said = object.get(name);
                if (said != null) {
                    String inside = place + "." + name;
                    read.set(name, entered(inside, said, member.getGenericType(), isSeveralLines(member)));
                }
            }
            return read;
        }
        return value;
    }

    private static boolean isSeveralLines(RecordComponent component) {
        return component.isAnnotationPresent(SeveralLines.class);
    }

    private Object checked(Object value) {
        int most = component.getAnnotation(Correctable.class).most();
        if (value instanceof String text) {
            return Check.text("newValue", text, most);
        }
        if (value instanceof LocalDate day) {
            Check.optionalDay("newValue", day);
        }
        if (value instanceof List<?> list) {
            return isTexts()
                    ? Check.texts(
                            "newValue", list.stream().map(String.class::cast).toList(), most)
                    : Check.list("newValue", list);
        }
        return value;
    }

    private boolean isTexts() {
        return component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == String.class;
    }

    /** Which values are accepted. */
    Wording accepted() {
        return AcceptedForm.of(component.getGenericType());
    }
}
