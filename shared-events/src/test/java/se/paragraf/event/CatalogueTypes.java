package se.paragraf.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.docs.Javadoc;
import tools.jackson.databind.JsonNode;

/** Tells the members of events and of the values in them, and remembers which values it has met. */
final class CatalogueTypes {

    private final Map<String, Class<?>> met = new TreeMap<>();

    /** A table of a record's members. */
    String members(Class<?> type) {
        return "| Member | | Type | Meaning |\n|---|---|---|---|\n"
                + Arrays.stream(type.getRecordComponents())
                        .map(component -> row(type, component))
                        .collect(Collectors.joining());
    }

    /** Every value met so far and those inside them, by name. */
    String text() {
        Map<String, String> told = new TreeMap<>();
        while (!told.keySet().containsAll(met.keySet())) {
            Map.copyOf(met).forEach((name, type) -> told.computeIfAbsent(name, untold -> value(type)));
        }
        return String.join("\n", told.values());
    }

    private String value(Class<?> type) {
        Javadoc javadoc = Javadoc.of(type);
        String opening = "### " + type.getSimpleName() + "\n\n" + javadoc.text() + "\n\n";
        if (type.isEnum()) {
            return opening
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> "- `" + constant + "`: " + javadoc.of(constant.toString()) + "\n")
                            .collect(Collectors.joining());
        }
        RecordComponent first = type.getRecordComponents()[0];
        return first.getAccessor().isAnnotationPresent(JsonValue.class)
                ? opening + "Written as " + name(first.getType()) + ": " + javadoc.of(first.getName()) + ".\n"
                : opening + members(type);
    }

    private String row(Class<?> type, RecordComponent component) {
        JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
        return "| `" + (stated == null ? component.getName() : stated.value()) + "` | " + (optional ? "optional" : "")
                + " | "
                + name(component.getGenericType()) + " | "
                + Javadoc.of(type).of(component.getName()) + " |\n";
    }

    private String name(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + name(list.getActualTypeArguments()[0]);
        }
        Class<?> known = (Class<?>) type;
        if (known.getName().startsWith("se.paragraf.")) {
            met.put(known.getSimpleName(), known);
            return "[" + known.getSimpleName() + "](#" + known.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        if (known == LocalDate.class) {
            return "date (ISO 8601)";
        }
        if (known == JsonNode.class) {
            return "any JSON value";
        }
        return known == int.class || known == Integer.class || known == long.class || known == Long.class
                ? "integer"
                : known == String.class ? "text" : known.getSimpleName();
    }
}
