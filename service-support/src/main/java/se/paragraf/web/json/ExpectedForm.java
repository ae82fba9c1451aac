package se.paragraf.web.json;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AcceptedForm;
import se.paragraf.value.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonToken;

/** Describes the JSON that was expected where Jackson refused a value, and the JSON found instead, without class names. */
final class ExpectedForm {

    private ExpectedForm() {}

    /**
     * What is accepted in the place of a value of that type: entries and all, where the exception points at a list that is
     * a member of a record.
     */
    static Wording of(JacksonException exception, @Nullable Class<?> type) {
        if (type == null) {
            return new Wording("ett värde av rätt typ", "a value of the right type");
        }
        return Collection.class.isAssignableFrom(type)
                ? AcceptedForm.of(member(exception).orElse(type))
                : AcceptedForm.of(type);
    }

    /** What is accepted in the place of a number that its type cannot hold. */
    static Wording withinRange(JacksonException exception, @Nullable Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return between(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return type == long.class || type == Long.class ? between(Long.MIN_VALUE, Long.MAX_VALUE) : of(exception, type);
    }

    private static Wording between(long smallest, long largest) {
        return new Wording(
                "ett heltal från " + smallest + " till " + largest,
                "a whole number from " + smallest + " to " + largest);
    }

    private static Optional<Type> member(JacksonException exception) {
        List<Reference> path = exception.getPath();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Reference last = path.get(path.size() - 1);
        return last.from() instanceof Class<?> owner && owner.isRecord()
                ? Arrays.stream(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(last.getPropertyName()))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                : Optional.empty();
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
}
