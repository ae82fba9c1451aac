package se.paragraf.web.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Strict Jackson configuration, the same in the services and in tests.
 *
 * <p>Reading refuses: unknown, missing and duplicate names, trailing content, values of another type (no {@code "5"}
 * for a number, no {@code 1} for true), null where the type does not say {@code @Nullable}, null in lists, dates that
 * are not ISO 8601, text that {@link se.paragraf.value.Text} refuses, and what exceeds {@link #LIMITS}. A list that is
 * absent is empty.
 *
 * <p>Writing leaves out what is null or an empty {@code Optional}, keeps empty lists, keeps members in their declared
 * order and writes instants in UTC.
 */
public final class StrictJson {

    /** Limits to nesting, to the length of strings and names in characters, and to the digits of numbers. */
    public static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(64 * 1024)
            .maxNameLength(256)
            .maxNumberLength(32)
            .build();

    private static final JsonMapper MAPPER = create();

    private StrictJson() {}

    /** The mapper: immutable and safe to share. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Configures the limits and duplicate detection of a factory. */
    public static void customize(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(LIMITS);
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** Configures a mapper as described. */
    public static void customize(JsonMapper.Builder mapper) {
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .withCoercionConfigDefaults(coercions -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_ABSENT))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredUnlessNullable()))
                .addModule(new StrictTextModule())
                .addModule(new SimpleModule("unknown-names-first").setDeserializerModifier(new UnknownNamesFirst()));
    }

    private static JsonMapper create() {
        JsonFactoryBuilder factory = JsonFactory.builder();
        customize(factory);
        JsonMapper.Builder mapper = JsonMapper.builder(factory.build());
        customize(mapper);
        return mapper.build();
    }
}
