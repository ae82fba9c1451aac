package se.paragraf.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;
import tools.jackson.core.JsonToken;

/** Describes the JSON that a type is read from, and the JSON found instead, without class names. */
final class ExpectedForm {

    private static final Map<Class<?>, Wording> FORMS = Map.ofEntries(
            Map.entry(boolean.class, new Wording("true eller false", "true or false")),
            Map.entry(Boolean.class, new Wording("true eller false", "true or false")),
            Map.entry(String.class, new Wording("en text", "a string")),
            Map.entry(int.class, wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Integer.class, wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(long.class, wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(LocalDate.class, new Wording("ett datum som \"2022-04-13\"", "a date such as \"2022-04-13\"")),
            Map.entry(
                    Instant.class,
                    new Wording(
                            "en tidpunkt som \"2022-04-13T09:30:00Z\"", "an instant such as \"2022-04-13T09:30:00Z\"")),
            Map.entry(UUID.class, new Wording("ett UUID", "a UUID")));

    private ExpectedForm() {}

    static Wording of(@Nullable Class<?> type) {
        if (type == null) {
            return new Wording("ett värde av rätt typ", "a value of the right type");
        }
        Wording form = FORMS.get(type);
        return form == null ? structure(type) : form;
    }

    static Wording found(@Nullable JsonToken token) {
        if (token == null) {
            return new Wording("har fel typ", "has the wrong type");
        }
        return switch (token) {
            case VALUE_STRING -> new Wording("är en text", "is a string");
            case VALUE_NUMBER_INT -> new Wording("är ett heltal", "is a whole number");
            case VALUE_NUMBER_FLOAT -> new Wording("är ett decimaltal", "is a decimal number");
            case VALUE_TRUE, VALUE_FALSE -> new Wording("är true eller false", "is true or false");
            case VALUE_NULL -> new Wording("är null", "is null");
            case START_ARRAY, END_ARRAY -> new Wording("är en lista", "is an array");
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> new Wording("är ett objekt", "is an object");
            default -> new Wording("har fel typ", "has the wrong type");
        };
    }

    private static Wording structure(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return new Wording("ett tal", "a number");
        }
        boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
        return list ? new Wording("en lista", "an array") : new Wording("ett objekt", "an object");
    }

    private static Wording wholeNumber(long smallest, long largest) {
        return new Wording(
                "ett heltal från " + smallest + " till " + largest,
                "a whole number from " + smallest + " to " + largest);
    }
}
