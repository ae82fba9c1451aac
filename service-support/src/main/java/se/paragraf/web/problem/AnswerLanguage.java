package se.paragraf.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Language negotiation between Swedish and English (RFC 9110 section 12.5.4, RFC 4647). */
public final class AnswerLanguage {

    /** The language of the register's users. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** The default language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private AnswerLanguage() {}

    /** The language that the request's {@code Accept-Language} prefers, English by default. */
    public static Locale of(HttpServletRequest request) {
        return preferred(String.join(",", Collections.list(request.getHeaders("Accept-Language"))));
    }

    static Locale preferred(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), List.of(ENGLISH, SWEDISH));
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Java throws the latter for some malformed ranges, such as a hyphen alone.
            return ENGLISH;
        }
    }
}
