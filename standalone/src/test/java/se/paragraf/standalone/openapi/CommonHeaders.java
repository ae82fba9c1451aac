package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of answers. */
final class CommonHeaders {

    static final Map<String, Header> ALL = new LinkedHashMap<>();

    static {
        put(
                "ETag",
                "What If-Match and If-None-Match compare; of a case, its sequence in quotation marks, of a document or a calendar its digest.",
                Schemas.of("string"),
                "\"7\"");
        put(
                "Location",
                "Where what was recorded, handed in or set going is read.",
                Schemas.text("uri-reference"),
                "/v1/agreements/3f2a6c1e-58d3-5c0b-9d0e-3b1f6a7c8d9e");
        put(
                "Idempotency-Key",
                "The key of the request, or the one made up for it.",
                Schemas.of("string"),
                "8e03978e-40d5-43e8-bc93-6894a57f9324");
        put("X-Position", "The position in the register that the answer reflects.", Schemas.integer("int64"), 41);
        put(
                "Link",
                "The page itself, the first one and, where there are such, the previous and the next (RFC 8288);"
                        + " not beside a table.",
                Schemas.of("string"),
                "</v1/agreements?limit=20&before=41>; rel=\"next\"");
        put("Content-Language", "The language of title and detail: sv or en.", Schemas.of("string"), "en");
        put("Retry-After", "After how many seconds it is worth asking again.", Schemas.integer("int32"), 1);
    }

    private CommonHeaders() {}

    /** References to these headers. */
    static Map<String, Header> refs(String... names) {
        Map<String, Header> headers = new LinkedHashMap<>();
        for (String name : names) {
            headers.put(name, new Header().$ref("#/components/headers/" + name));
        }
        return headers;
    }

    /** Adds references to these headers. */
    static void add(ApiResponse answer, String... names) {
        refs(names).forEach(answer::addHeaderObject);
    }

    private static void put(String name, String description, Schema<?> schema, Object example) {
        ALL.put(name, new Header().description(description).schema(schema).example(example));
    }
}
