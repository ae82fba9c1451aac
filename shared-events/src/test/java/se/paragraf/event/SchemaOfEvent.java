package se.paragraf.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.Optional;
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
                .withRequiredCheck(field -> !mayBeAbsent(field))
                .withPropertyNameOverrideResolver(field -> Optional.ofNullable(field.getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value)
                        .orElse(null))
                .withDescriptionResolver(field ->
                        Javadoc.of(field.getRawMember().getDeclaringClass()).of(field.getDeclaredName()));
        builder.forTypesInGeneral()
                .withDescriptionResolver(type -> isOwn(type.getType().getErasedType())
                        ? Javadoc.of(type.getType().getErasedType()).text()
                        : null)
                .withCustomDefinitionProvider((type, context) -> definition(type.getErasedType(), context));
        return new SchemaGenerator(builder.build());
    }

    private static boolean mayBeAbsent(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                || field.getAnnotation(JsonInclude.class) != null;
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
