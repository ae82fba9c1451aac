package se.paragraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.paragraf.web.json.StrictJson;
import se.paragraf.web.sample.SampleServiceTest;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@SampleServiceTest
class WebConfigurationTest {

    @Test
    void given_a_service_when_it_starts_then_its_json_is_the_strict_one(@Autowired JsonMapper mapper) {
        JsonMapper strict = StrictJson.mapper();

        assertThat(mapper.tokenStreamFactory().streamReadConstraints()).isEqualTo(StrictJson.LIMITS);
        assertThat(mapper.tokenStreamFactory().getStreamReadFeatures())
                .isEqualTo(strict.tokenStreamFactory().getStreamReadFeatures());
        assertThat(mapper.deserializationConfig().getDeserializationFeatures())
                .isEqualTo(strict.deserializationConfig().getDeserializationFeatures());
        assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .isTrue();
        for (MapperFeature feature : MapperFeature.values()) {
            assertThat(mapper.isEnabled(feature)).as(feature.name()).isEqualTo(strict.isEnabled(feature));
        }
    }

    @Test
    void given_the_servers_defaults_when_they_are_imported_then_they_apply(@Autowired Environment environment) {
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
        assertThat(environment.getProperty("spring.web.resources.add-mappings")).isEqualTo("false");
    }
}
