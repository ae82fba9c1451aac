package se.paragraf.web.preconditions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sequence as a strong entity-tag (RFC 9110 section 8.8.3): 7 is {@code "7"}, quotation marks included. */
public final class EntityTag {

    // Eighteen digits always fit a long; no stream of events grows longer.
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private EntityTag() {}

    /**
     * The value of the {@code ETag} header for a sequence.
     *
     * @throws IllegalArgumentException where the sequence is negative
     */
    public static String of(long sequence) {
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence is not negative: " + sequence);
        }
        return "\"" + sequence + "\"";
    }

    /** The sequence that a tag holds, or empty where the text is not such a tag. */
    static Optional<Long> sequence(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
