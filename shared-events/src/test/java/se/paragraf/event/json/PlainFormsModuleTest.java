package se.paragraf.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.value.DecisionId;
import se.paragraf.value.ParagraphNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The module is for speed alone: with it Jackson reads, writes and refuses what it does without. */
class PlainFormsModuleTest {

    private static final JsonMapper WITH = EventJson.mapper();
    private static final JsonMapper WITHOUT =
            EventJson.strict(JsonMapper.builder()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":\"2022-04-13\",\"at\":\"2022-04-13T09:30:00.123Z\",\"decision\":\"a-1\",\"number\":7}",
                "{\"day\":\" 2022-04-13 \",\"at\":\"2022-04-13T11:30:00+02:00\",\"number\":7}",
                "{\"day\":[2022,4,13],\"at\":1649842200.5,\"number\":7,\"paragraph\":\"§ 31 a\"}",
                "{\"day\":19095,\"at\":\"1649842200\",\"number\":\"7\",\"paragraph\":31}",
                "{\"day\":\"\",\"at\":\"\",\"number\":null}",
                "{\"at\":\"2022-04-13T24:00:00Z\"}",
                "{\"day\":\"2022-02-30\"}",
                "{\"day\":\"2022-4-13\"}",
                "{\"day\":true}",
                "{\"at\":\"2022-04-13T09:30:61Z\"}",
                "{\"at\":{}}",
                "{\"number\":-1}",
                "{\"decision\":\"A-1\"}",
                "{\"decision\":\"a--1\"}",
                "{\"paragraph\":\"0\"}",
                "{\"unknown\":1}",
                "{}",
                "[]"
            })
    void a_record_is_read_or_refused_as_without_it(String json) {
        assertThat(outcome(WITH, json)).isEqualTo(outcome(WITHOUT, json));
    }

    private static String outcome(JsonMapper mapper, String json) {
        try {
            Example example = mapper.readValue(json, Example.class);
            return example + " written as " + mapper.writeValueAsString(example);
        } catch (JacksonException e) {
            return e.getClass() + " " + e.getMessage() + " for " + e.getCause();
        }
    }

    /** Refuses a number below zero, as the values do. */
    record Example(
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable DecisionId decision,
            @Nullable ParagraphNumber paragraph,
            int number) {
        Example {
            if (number < 0) {
                throw new IllegalArgumentException("below zero: " + number);
            }
        }
    }
}
