package se.paragraf.correction;

import java.lang.reflect.Type;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes single values with the strictness of events, and without coercion of types. */
final class CorrectedValue {

    private static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfigDefaults(coercions -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    coercions.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private CorrectedValue() {}

    static JsonNode write(Object value) {
        return JSON.valueToTree(value);
    }

    static <T> T read(String field, JsonNode value, Class<T> type, Wording accepted) {
        return type.cast(read(field, value, (Type) type, accepted));
    }

    static Object read(String field, JsonNode value, Type type, Wording accepted) {
        JavaType known = JSON.constructType(type);
        try {
            return JSON.treeToValue(value, known);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidValueException invalid) {
                    throw new InvalidValueException(
                            invalid.field()
                                    .filter(member -> type instanceof Class<?> single && !isEvent(single))
                                    .map(member -> field + "." + member)
                                    .orElse(field),
                            invalid.reason(),
                            invalid.accepted());
                }
            }
            throw new InvalidValueException(
                    field, new Wording("kan inte vara uppgiftens värde", "cannot be the member's value"), accepted);
        }
    }

    private static boolean isEvent(Class<?> type) {
        return AgreementEvent.class.isAssignableFrom(type);
    }
}
