package se.paragraf.standalone.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.imports.CaseEffect;
import se.paragraf.command.imports.ReportedRow;
import se.paragraf.docs.Javadoc;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.audit.AuditProgress;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobState;
import se.paragraf.query.rebuild.RebuildProgress;
import se.paragraf.query.statistics.AdoptionStatistics;
import se.paragraf.query.statistics.DecisionsByMonth;
import se.paragraf.query.status.Status;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.web.Page;
import tools.jackson.databind.JsonNode;

/** Makes schemas of the register's records: what they say in Java, in null marks and in javadoc, is what they are. */
final class RecordSchemas implements ModelConverter {

    private static final Map<Class<?>, Supplier<Schema<Object>>> PLAIN = Map.ofEntries(
            Map.entry(String.class, () -> Schemas.of("string")),
            Map.entry(int.class, () -> Schemas.integer("int32").minimum(BigDecimal.ZERO)),
            Map.entry(Integer.class, () -> Schemas.integer("int32").minimum(BigDecimal.ZERO)),
            Map.entry(long.class, () -> Schemas.integer("int64").minimum(BigDecimal.ZERO)),
            Map.entry(Long.class, () -> Schemas.integer("int64").minimum(BigDecimal.ZERO)),
            Map.entry(boolean.class, () -> Schemas.of("boolean")),
            Map.entry(Boolean.class, () -> Schemas.of("boolean")),
            Map.entry(LocalDate.class, () -> Schemas.text("date")),
            Map.entry(Instant.class, () -> Schemas.text("date-time")),
            Map.entry(UUID.class, () -> Schemas.text("uuid")),
            Map.entry(JsonNode.class, Schema::new));

    /** Schema names that are not the class's own: published earlier, or else the same for two classes. */
    private static final Map<Class<?>, String> NAMES = Map.of(
            RebuildProgress.Phase.class, "RebuildPhase",
            AuditProgress.Phase.class, "AuditPhase",
            AccessEntry.class, "Access",
            JobId.class, "RunId",
            JobState.class, "RunState",
            CaseEffect.Change.class, "EffectOnCase",
            ReportedRow.Decision.class, "RowDecision");

    /** Documents that reflect a position, which is the one before the first where they reflect no event. */
    private static final Set<Class<?>> REFLECT_A_POSITION =
            Set.of(Page.class, AdoptionStatistics.class, DecisionsByMonth.class);

    private final Map<String, JavaType> names = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /**
     * Speaks of what springdoc passes over: it leaves out of the description what could not be described.
     *
     * @throws IllegalStateException where a type could not be described
     */
    void mustBeWhole() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("; ", failures));
        }
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType type = TypeFactory.defaultInstance().constructType(asked.getType());
        if (isOwn(type)) {
            try {
                return reference(type, context);
            } catch (IllegalStateException failure) {
                failures.add(String.valueOf(failure.getMessage()));
                throw failure;
            }
        }
        return others.hasNext() ? others.next().resolve(asked, context, others) : null;
    }

    private static boolean isOwn(JavaType type) {
        Class<?> raw = type.getRawClass();
        return raw.getName().startsWith("se.paragraf.") && (raw.isRecord() || raw.isEnum());
    }

    private Schema<?> schema(JavaType type, ModelConverterContext context) {
        if (type.isTypeOrSubTypeOf(Collection.class)) {
            return Schemas.list(schema(type.getContentType(), context));
        }
        if (type.isMapLikeType()) {
            return map(type, context);
        }
        if (isOwn(type)) {
            return reference(type, context);
        }
        return Optional.ofNullable(PLAIN.get(type.getRawClass()))
                .map(Supplier::get)
                .orElseGet(() -> Schemas.of("object"));
    }

    /** A map whose keys are constants has each of them; cases that are voided are not counted. */
    private Schema<?> map(JavaType type, ModelConverterContext context) {
        Schema<?> map = Schemas.of("object");
        if (!type.getKeyType().isEnumType()) {
            return map;
        }
        for (Object constant : type.getKeyType().getRawClass().getEnumConstants()) {
            if (constant != Status.VOIDED) {
                map.addProperty(constant.toString(), schema(type.getContentType(), context));
                map.addRequiredItem(constant.toString());
            }
        }
        return map;
    }

    private Schema<?> reference(JavaType type, ModelConverterContext context) {
        String name = name(type);
        JavaType known = names.putIfAbsent(name, type);
        if (known != null && !known.equals(type)) {
            throw new IllegalStateException("both " + known + " and " + type + " would be called " + name);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, Schemas.of("object"));
            context.defineModel(name, definition(type, context));
        }
        return Schemas.ref(name);
    }

    private static String name(JavaType type) {
        StringBuilder name = new StringBuilder();
        type.getBindings().getTypeParameters().forEach(inner -> name.append(name(inner)));
        return name.append(NAMES.getOrDefault(
                        type.getRawClass(), type.getRawClass().getSimpleName()))
                .toString();
    }

    private Schema<?> definition(JavaType type, ModelConverterContext context) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        RecordComponent[] components = raw.getRecordComponents();
        return components[0].getAccessor().isAnnotationPresent(JsonValue.class)
                ? ValueSchemas.of(raw)
                : object(type, components, context);
    }

    private Schema<?> object(JavaType type, RecordComponent[] components, ModelConverterContext context) {
        Javadoc javadoc = Javadoc.of(type.getRawClass());
        Schema<?> object = Schemas.of("object").description(javadoc.text());
        for (RecordComponent component : components) {
            JavaType of =
                    TypeFactory.defaultInstance().resolveMemberType(component.getGenericType(), type.getBindings());
            String name = nameInJson(component);
            object.addProperty(name, schema(of, context).description(javadoc.of(component.getName())));
            if (component.getName().equals("position") && REFLECT_A_POSITION.contains(type.getRawClass())) {
                ((Schema<?>) object.getProperties().get("position")).minimum(BigDecimal.valueOf(ViewReader.NOTHING));
            }
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                object.addRequiredItem(name);
            }
        }
        return object;
    }

    private static String nameInJson(RecordComponent component) {
        JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
        return stated == null ? component.getName() : stated.value();
    }

    private static Schema<?> enumeration(Class<?> type) {
        Javadoc javadoc = Javadoc.of(type);
        StringBuilder meaning = new StringBuilder(javadoc.text()).append('\n');
        Schema<Object> schema = Schemas.of("string");
        Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(constant -> {
            schema.addEnumItemObject(constant);
            meaning.append("\n- `").append(constant).append("`: ").append(javadoc.of(constant));
        });
        return schema.description(meaning.toString());
    }
}
