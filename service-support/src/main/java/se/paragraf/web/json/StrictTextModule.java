package se.paragraf.web.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Jackson module for values that are written as JSON strings and as nothing else. */
final class StrictTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictTextModule() {
        super("strict-text");
        addDeserializer(String.class, new FromText<>(String.class, StrictTextModule::wellFormed));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, IsoText::date));
        addDeserializer(Instant.class, new FromText<>(Instant.class, IsoText::instant));
        addDeserializer(UUID.class, new FromText<>(UUID.class, IsoText::uuid));
    }

    /** A JSON escape can be half of a surrogate pair, which cannot be encoded as UTF-8. */
    private static String wellFormed(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidValueException(
                    new Wording("är inte giltig Unicode", "is not well-formed Unicode"),
                    new Wording("text utan ensamma surrogat", "text without lone surrogates"));
        }
        return text;
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> conversion;

        FromText(Class<T> type, Function<String, T> conversion) {
            super(type);
            this.conversion = conversion;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            return conversion.apply(parser.getString());
        }
    }
}
