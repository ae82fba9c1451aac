package se.paragraf.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Jackson module for values that are written as JSON strings and as nothing else. */
final class StrictTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictTextModule() {
        super("strict-text");
        addDeserializer(String.class, new PlainText(false));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, IsoText::date));
        addDeserializer(Instant.class, new FromText<>(Instant.class, IsoText::instant));
        addDeserializer(UUID.class, new FromText<>(UUID.class, IsoText::uuid));
    }

    /** Text by the rule for text on its way in: one line, or several where the record's component says so. */
    private static final class PlainText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private final boolean severalLines;

        PlainText(boolean severalLines) {
            super(String.class);
            this.severalLines = severalLines;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new PlainText(property != null && property.getAnnotation(SeveralLines.class) != null);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            String text = parser.getString();
            return severalLines ? Text.lines(text) : Text.line(text);
        }
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
