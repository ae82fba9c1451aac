package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The parameters that many operations share. */
final class CommonParameters {

    static final Map<String, Parameter> ALL = new LinkedHashMap<>();

    static {
        Stream.of(
                        header(
                                "Idempotency-Key",
                                "The client's own name for this request, such as a UUID. A repetition with the same key"
                                        + " and body is given the first answer again; the same key with another body is"
                                        + " refused. Made up where absent; the answer carries it in any case.",
                                Schemas.of("string").pattern("^\"?[A-Za-z0-9._:~-]{1,128}\"?$"),
                                "8e03978e-40d5-43e8-bc93-6894a57f9324"),
                        header(
                                "If-Match",
                                "The ETag of the case as it was last seen: its sequence in quotation marks, or * for any."
                                        + " Where the case has moved on, nothing is recorded.",
                                Schemas.of("string").pattern("^(?:\\*|\"(?:0|[1-9][0-9]{0,17})\")$"),
                                "\"7\""),
                        header(
                                "If-None-Match",
                                "The ETag of what the client has already, or several; where one still holds, the"
                                        + " answer is 304 without a body. With * it is 304 whatever there is.",
                                Schemas.of("string"),
                                "\"7\""),
                        header(
                                "Accept-Language",
                                "The language of problem documents: sv or en, English where neither is asked for.",
                                Schemas.of("string"),
                                "sv"),
                        query(
                                "limit",
                                "How many entries the answer has at most.",
                                Schemas.integer("int32")
                                        .minimum(BigDecimal.ONE)
                                        .maximum(BigDecimal.valueOf(100))
                                        ._default(20)),
                        query(
                                "offset",
                                "How many entries come before the page.",
                                Schemas.integer("int32")
                                        .minimum(BigDecimal.ZERO)
                                        .maximum(BigDecimal.valueOf(1_000_000_000))
                                        ._default(0)),
                        query(
                                        "knownAt",
                                        "Only what had been recorded by that instant, which must not lie in the"
                                                + " future. A plus sign in it is written %2B.",
                                        Schemas.of("string").format("date-time"))
                                .example("2022-09-02T12:00:00Z"),
                        query(
                                        "effectiveAt",
                                        "Only what had happened by that day, and the status on it. Where it is not"
                                                + " given, the status is that on the day of knownAt, else today's.",
                                        Schemas.of("string").format("date"))
                                .example("2022-07-01"))
                .forEach(parameter -> ALL.put(parameter.getName(), parameter));
    }

    private CommonParameters() {}

    static Parameter ref(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static Parameter header(String name, String description, Schema<?> schema, String example) {
        return parameter(name, "header", description, schema).example(example);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return parameter(name, "query", description, schema);
    }

    private static Parameter parameter(String name, String in, String description, Schema<?> schema) {
        return new Parameter().name(name).in(in).description(description).schema(schema);
    }
}
