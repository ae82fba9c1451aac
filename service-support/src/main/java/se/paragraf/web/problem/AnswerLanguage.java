package se.paragraf.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Language negotiation between Swedish and English (RFC 9110 section 12.5.4, lookup of RFC 4647 section 3.4). Ranges
 * are matched by their primary subtag. Only the first {@value #MAX_LENGTH} characters of the header are read, in one
 * pass, so that its cost is small whatever a client sends; what is malformed is passed over.
 */
public final class AnswerLanguage {

    /** The language of the register's users. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** The default language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final int MAX_LENGTH = 1000;
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
    private static final int WHOLE = 1000;
    private static final int MALFORMED = -1;

    private AnswerLanguage() {}

    /** The language that the request's {@code Accept-Language} prefers, English by default. */
    public static Locale of(HttpServletRequest request) {
        return preferred(String.join(",", Collections.list(request.getHeaders("Accept-Language"))));
    }

    /** The language that an {@code Accept-Language} prefers, English by default. */
    public static Locale preferred(String acceptLanguage) {
        Locale preferred = ENGLISH;
        int highest = 0;
        for (String range : ranges(acceptLanguage)) {
            int parameters = range.indexOf(';');
            Locale language = language(parameters < 0 ? range : range.substring(0, parameters));
            int weight = parameters < 0 ? WHOLE : weight(range.substring(parameters + 1));
            if (language != null && weight > highest) {
                preferred = language;
                highest = weight;
            }
        }
        return preferred;
    }

    /** The ranges within the bound. One that the bound cuts through is left out. */
    private static List<String> ranges(String acceptLanguage) {
        boolean whole = acceptLanguage.length() <= MAX_LENGTH;
        String bounded = whole
                ? acceptLanguage
                : acceptLanguage.substring(0, Math.max(0, acceptLanguage.lastIndexOf(',', MAX_LENGTH)));
        return List.of(bounded.split(",", -1));
    }

    private static @Nullable Locale language(String range) {
        String tag = range.strip();
        int end = tag.indexOf('-');
        String primary = end < 0 ? tag : tag.substring(0, end);
        if (primary.equalsIgnoreCase(SWEDISH.getLanguage())) {
            return SWEDISH;
        }
        return primary.equalsIgnoreCase(ENGLISH.getLanguage()) ? ENGLISH : null;
    }

    /** The weight in thousandths, as {@code q=0.5} has it (RFC 9110 section 12.4.2). */
    private static int weight(String parameter) {
        String text = parameter.strip();
        if (!text.regionMatches(true, 0, "q=", 0, 2)) {
            return MALFORMED;
        }
        String digits = text.substring(2).strip();
        return WEIGHT.matcher(digits).matches() ? (int) Math.round(Double.parseDouble(digits) * WHOLE) : MALFORMED;
    }
}
