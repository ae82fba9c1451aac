package se.paragraf.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class OpenApiPageTest {

    @LocalServerPort
    private int port;

    @Test
    void a_service_serves_its_description_at_both_addresses_with_one_entity_tag() {
        Answer description = new Client(port).get("/v1/openapi.yaml");
        Answer same = new Client(port).get("/openapi.yaml");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body()).startsWith("openapi: 3.1.0");
        assertThat(same.body()).isEqualTo(description.body());
        assertThat(same.header("ETag")).isEqualTo(description.header("ETag")).isNotEmpty();
    }
}
