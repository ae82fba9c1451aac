package se.paragraf.http;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class OpenApiPageTest {

    @LocalServerPort
    private int port;

    @Test
    void givenAServiceWithoutADescription_whenItIsAskedForIt_thenThereIsNone() {
        new Client(port).get("/v1/openapi.yaml").isProblem(404, "not-found");
        new Client(port).get("/openapi.yaml").isProblem(404, "not-found");
    }
}
