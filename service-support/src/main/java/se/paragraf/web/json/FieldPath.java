package se.paragraf.web.json;

import java.util.List;
import se.paragraf.web.problem.Excerpt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/**
 * The path to a value in a JSON document: {@code source.body.kind}, {@code basis[2].sha256}, or {@code $} for all of
 * it.
 */
final class FieldPath {

    /** The document as a whole, as JSONPath (RFC 9535) writes it. */
    static final String ROOT = "$";

    private FieldPath() {}

    static String of(JacksonException exception) {
        return of(exception.getPath());
    }

    /** The path of a field inside the value at which the exception points. */
    static String of(JacksonException exception, String field) {
        String path = of(exception);
        if (path.equals(ROOT)) {
            return field;
        }
        return field.startsWith("[") ? path + field : path + "." + field;
    }

    private static String of(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Excerpt.of(name));
            }
        }
        return path.isEmpty() ? ROOT : path.toString();
    }
}
