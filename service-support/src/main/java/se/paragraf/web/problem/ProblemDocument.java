package se.paragraf.web.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import se.paragraf.value.Wording;

/** The members of a problem document (RFC 9457 section 3), in the order in which they are written. */
final class ProblemDocument {

    private ProblemDocument() {}

    static Map<String, Object> of(ProblemException problem, Locale language, @Nullable String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type().uri().toString());
        members.put("title", problem.type().title().in(language));
        members.put("status", problem.type().status().value());
        members.put("detail", problem.detail().in(language));
        if (instance != null) {
            members.put("instance", instance);
        }
        problem.facts().forEach((name, fact) -> members.put(name, worded(fact, language)));
        return members;
    }

    /** A status that no type explains: RFC 9457 section 4.2.1 says what {@code about:blank} means. */
    static Map<String, Object> untyped(HttpStatusCode status, @Nullable String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        HttpStatus known = HttpStatus.resolve(status.value());
        members.put("title", known == null ? "Error" : known.getReasonPhrase());
        members.put("status", status.value());
        if (instance != null) {
            members.put("instance", instance);
        }
        return members;
    }

    private static Object worded(Object fact, Locale language) {
        return fact instanceof Wording wording ? wording.in(language) : fact;
    }
}
