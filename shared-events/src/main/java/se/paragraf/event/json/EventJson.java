package se.paragraf.event.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events become JSON and come back. It is part of the public contract: what it writes is stored for ever, so it
 * hangs on no setting of the frameworks around it.
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
     * Makes a mapper write dates by ISO 8601 and leave out what is null, and refuse to read a member that it does not
     * know: a reader that is older than an event must not pass over a part of it in silence.
     */
    public static void configure(JsonMapper.Builder builder) {
        builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
