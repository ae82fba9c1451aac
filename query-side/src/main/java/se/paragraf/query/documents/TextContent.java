package se.paragraf.query.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells HTML and messages from other texts, by how they begin. */
final class TextContent {

    private static final Pattern FIRST_TAG = Pattern.compile("(?i)<(?:!doctype\\s{1,100}html|html|head|body)[\\s>]");

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*+):.*");

    private TextContent() {}

    /** The type of the text that begins with those bytes. */
    static RecognizedType typeOf(byte[] head) {
        String text = new String(head, charset(head));
        if (FIRST_TAG.matcher(text.substring(beginning(text))).lookingAt()) {
            return RecognizedType.HTML;
        }
        return isMessage(text) ? RecognizedType.EML : RecognizedType.TEXT;
    }

    /** Where the first tag would be: after a mark, blanks, an XML declaration and comments. */
    private static int beginning(String text) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        int before = -1;
        while (at != before) {
            before = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = passedOver(text, at, "<?xml", "?>");
            at = passedOver(text, at, "<!--", "-->");
        }
        return at;
    }

    private static int passedOver(String text, int at, String begin, String end) {
        int found = text.startsWith(begin, at) ? text.indexOf(end, at) : -1;
        return found < 0 ? at : found + end.length();
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        } else if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** A header with From and Date, which every message has (RFC 5322 section 3.6), and nothing but fields before its end. */
    private static boolean isMessage(String text) {
        Set<String> fields = new HashSet<>();
        for (String line : text.split("\\r?\\n", -1)) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                fields.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (line.isEmpty()) {
                break;
            } else if (fields.isEmpty() || !line.startsWith(" ") && !line.startsWith("\t")) {
                return false;
            }
        }
        return fields.contains("from") && fields.contains("date");
    }
}
