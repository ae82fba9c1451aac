package se.paragraf.event.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jackson configuration of stored events. It is part of the public contract, since events are never rewritten, and so
 * it depends on no setting of the frameworks around it.
 */
public final class EventJson {

    private EventJson() {}

    /** The mapper that reads and writes stored events. */
    public static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    /**
     * Configures a mapper: dates by ISO 8601, no null members, and a failure on unknown members, because a reader that
     * is older than an event must not silently ignore a part of it.
     */
    public static void configure(JsonMapper.Builder builder) {
        strict(builder).addModule(new PlainFormsModule());
    }

    /** The configuration without what only makes it fast. */
    static JsonMapper.Builder strict(JsonMapper.Builder builder) {
        return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
