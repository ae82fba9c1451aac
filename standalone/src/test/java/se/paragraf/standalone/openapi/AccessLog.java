package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;

/** The access log pages by a cursor of its own. */
final class AccessLog {

    private static final String PATH = "/v1/access-log";

    private AccessLog() {}

    static void describe(OpenAPI api) {
        api.getPaths()
                .get(PATH)
                .getGet()
                .getResponses()
                .get("200")
                .addHeaderObject(
                        "Link",
                        new Header()
                                .description("rel=next: earlier ones, where there may be some (RFC 8288)")
                                .schema(Schemas.of("string")));
    }
}
