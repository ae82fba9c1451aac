package se.paragraf.event.json;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.PlainIso;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Jackson module for speed alone: what is read and written, and what is refused, stays as it is without it. Dates and
 * instants in their {@linkplain PlainIso plain forms} are parsed and written without the JDK's formatters, and records are
 * made by their constructor, which Jackson calls by {@code MethodHandle.invokeWithArguments}, several times as slow.
 */
final class PlainFormsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainFormsModule() {
        super("plain-forms");
        addDeserializer(
                LocalDate.class, new PlainText<>(LocalDate.class, PlainIso::date, LocalDateDeserializer.INSTANCE));
        addDeserializer(Instant.class, new PlainText<>(Instant.class, PlainIso::instant, InstantDeserializer.INSTANT));
        addSerializer(Instant.class, new InstantText());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new RecordInstantiators());
    }

    /** Reads the plain form; Jackson's own deserializer reads, or refuses, every other. */
    private static final class PlainText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, @Nullable T> plain;
        private final ValueDeserializer<T> other;

        PlainText(Class<T> type, Function<String, @Nullable T> plain, ValueDeserializer<T> other) {
            super(type);
            this.plain = plain;
            this.other = other;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T value = parser.hasToken(JsonToken.VALUE_STRING) ? plain.apply(parser.getString()) : null;
            return value == null ? other.deserialize(parser, context) : value;
        }
    }

    private static final class InstantText extends StdScalarSerializer<Instant> {

        InstantText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            generator.writeString(PlainIso.text(instant));
        }
    }

    private static final class RecordInstantiators extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator standard) {
            return bean.getBeanClass().isRecord()
                            && standard instanceof StdValueInstantiator by
                            && by.getWithArgsCreator() instanceof AnnotatedConstructor creator
                    ? new RecordInstantiator(by, creator.getAnnotated())
                    : standard;
        }
    }

    private static final class RecordInstantiator extends StdValueInstantiator {

        private static final long serialVersionUID = 1L;

        private final transient Constructor<?> constructor;

        RecordInstantiator(StdValueInstantiator standard, Constructor<?> constructor) {
            super(standard);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.newInstance(arguments);
            } catch (Exception e) {
                return context.handleInstantiationProblem(getValueClass(), arguments, rewrapCtorProblem(context, e));
            }
        }
    }
}
