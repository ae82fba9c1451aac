package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes the JSON that a type is read from, as a noun phrase. A value of one member says by itself what it accepts:
 * it is made from something that no value is, and its refusal is read. An object is described by its members, an
 * enumeration by its constants, a list by its entries.
 */
public final class AcceptedForm {

    private static final Wording WHOLE_NUMBER = new Wording("ett heltal", "a whole number");

    private static final Map<Class<?>, Wording> PLAIN = Map.ofEntries(
            Map.entry(boolean.class, new Wording("true eller false", "true or false")),
            Map.entry(Boolean.class, new Wording("true eller false", "true or false")),
            Map.entry(String.class, new Wording("en text", "a string")),
            Map.entry(int.class, WHOLE_NUMBER),
            Map.entry(Integer.class, WHOLE_NUMBER),
            Map.entry(long.class, WHOLE_NUMBER),
            Map.entry(Long.class, WHOLE_NUMBER),
            Map.entry(LocalDate.class, new Wording("ett datum som \"2022-04-13\"", "a date such as \"2022-04-13\"")),
            Map.entry(
                    Instant.class,
                    new Wording(
                            "en tidpunkt som \"2022-04-13T09:30:00Z\"", "an instant such as \"2022-04-13T09:30:00Z\"")),
            Map.entry(
                    UUID.class,
                    new Wording(
                            "ett UUID som \"0190a6f2-7c3e-7b1a-9f52-1f6d2c8e4b10\"",
                            "a UUID such as \"0190a6f2-7c3e-7b1a-9f52-1f6d2c8e4b10\"")));

    /** By the type of its one parameter, what no value is made from. */
    private static final Map<Class<?>, Object> REFUSED =
            Map.of(String.class, "\0", Object.class, "\0", int.class, Integer.MIN_VALUE, long.class, Long.MIN_VALUE);

    /** By type, as many as are read: a value has to be refused to say what it accepts, and an exception is made for it. */
    private static final Map<Type, Wording> KNOWN = new ConcurrentHashMap<>();

    private AcceptedForm() {}

    /** What the type is read from. */
    public static Wording of(Type type) {
        Wording known = KNOWN.get(type);
        if (known == null) {
            known = described(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Wording described(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? of(argument) : listOf(argument);
        }
        return type instanceof Class<?> known ? of(known) : anything();
    }

    private static Wording of(Class<?> type) {
        Wording plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        } else if (type.isEnum()) {
            return oneOf(type);
        } else if (type.isRecord()) {
            return ofRecord(type);
        } else if (type.isArray()) {
            return listOf(type.getComponentType());
        } else if (Collection.class.isAssignableFrom(type)) {
            return new Wording("en lista", "an array");
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive()
                ? new Wording("ett tal", "a number")
                : anything();
    }

    private static Wording ofRecord(Class<?> type) {
        Optional<Executable> creator = delegating(type);
        if (creator.isEmpty()) {
            String members = Arrays.stream(type.getRecordComponents())
                    .map(AcceptedForm::nameInJson)
                    .collect(Collectors.joining(", "));
            return new Wording("ett objekt med " + members, "an object with " + members);
        }
        Class<?> parameter = creator.get().getParameterTypes()[0];
        return Optional.ofNullable(REFUSED.get(parameter))
                .flatMap(refused -> refusal(creator.get(), refused))
                .orElseGet(() -> of(parameter));
    }

    /** The name under which the member is read, which a keyword such as "for" can keep from being its name in Java. */
    public static String nameInJson(RecordComponent component) {
        JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
        return stated == null ? component.getName() : stated.value();
    }

    private static Optional<Executable> delegating(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> Modifier.isStatic(method.getModifiers())))
                .filter(executable -> executable.getParameterCount() == 1)
                .filter(executable -> {
                    JsonCreator creator = executable.getAnnotation(JsonCreator.class);
                    return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING;
                })
                .findFirst();
    }

    private static Optional<Wording> refusal(Executable creator, Object refused) {
        try {
            if (creator instanceof Method method) {
                method.invoke(null, refused);
            } else {
                ((Constructor<?>) creator).newInstance(refused);
            }
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof InvalidValueException invalid
                    ? Optional.of(invalid.accepted())
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Wording listOf(Type entry) {
        Wording entries = of(entry);
        return new Wording(
                "en lista där varje post är " + entries.sv(), "a list of which each entry is " + entries.en());
    }

    private static Wording oneOf(Class<?> type) {
        String constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
        return new Wording("någon av " + constants, "one of " + constants);
    }

    private static Wording anything() {
        return new Wording("ett JSON-värde", "a JSON value");
    }
}
