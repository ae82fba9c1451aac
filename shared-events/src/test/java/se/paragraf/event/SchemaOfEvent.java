package se.paragraf.event;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.paragraf.docs.Javadoc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of an event's stored form from its class: its members, null marks and javadoc. */
final class SchemaOfEvent {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOfEvent() {}

    static ObjectNode of(Class<?> event) {
        ObjectNode schema = GENERATOR.generateSchema(event);
        schema.put("title", event.getSimpleName());
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.FLATTENED_ENUMS,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withDescriptionResolver(field ->
                        Javadoc.of(field.getRawMember().getDeclaringClass()).of(field.getName()));
        builder.forTypesInGeneral()
                .withDescriptionResolver(type -> isOwn(type.getType().getErasedType())
                        ? Javadoc.of(type.getType().getErasedType()).text()
                        : null)
                .withCustomDefinitionProvider((type, context) -> definition(type.getErasedType(), context));
        return new SchemaGenerator(builder.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isOwn(Class<?> type) {
        return type.getName().startsWith("se.paragraf.");
    }

    private static @Nullable CustomDefinition definition(Class<?> type, SchemaGenerationContext context) {
        ObjectNode plain = context.getGeneratorConfig().createObjectNode();
        if (type == LocalDate.class) {
            return inline(plain.put("type", "string").put("format", "date"));
        }
        if (type == UUID.class) {
            return inline(plain.put("type", "string").put("format", "uuid"));
        }
        if (type == JsonNode.class) {
            return inline(plain);
        }
        if (type.isRecord()) {
            RecordComponent first = type.getRecordComponents()[0];
            if (first.getAccessor().isAnnotationPresent(JsonValue.class)) {
                return named(context.createStandardDefinition(
                        context.getTypeContext().resolve(first.getType()), null));
            }
        }
        if (type.isEnum()) {
            ArrayNode constants = plain.put("type", "string").putArray("enum");
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(constants::add);
            return named(plain);
        }
        return null;
    }

    private static CustomDefinition named(ObjectNode definition) {
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.ALWAYS_REF, CustomDefinition.AttributeInclusion.YES);
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }
}
