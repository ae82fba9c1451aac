package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;

/** Starts schemas of JSON Schema 2020-12, as OpenAPI 3.1 has them. */
final class Schemas {

    private static final String PLACE = "#/components/schemas/";

    private Schemas() {}

    static Schema<Object> any() {
        return new Schema<>(SpecVersion.V31);
    }

    static Schema<Object> of(String type) {
        Schema<Object> schema = any();
        schema.addType(type);
        return schema;
    }

    static Schema<Object> text(String format) {
        return of("string").format(format);
    }

    static Schema<Object> integer(String format) {
        return of("integer").format(format);
    }

    static Schema<Object> list(Schema<?> items) {
        return of("array").items(items);
    }

    static Schema<Object> ref(String name) {
        return any().$ref(PLACE + name);
    }

    /** The name of the schema that is referred to, or an empty string. */
    static String target(Schema<?> schema) {
        return schema.get$ref() == null ? "" : schema.get$ref().substring(PLACE.length());
    }
}
