package se.paragraf.web.problem;

/** A safe excerpt of a client's text, to be sent back or logged: short, printable and encodable as UTF-8. */
public final class Excerpt {

    private static final int MAX_LENGTH = 100;

    private Excerpt() {}

    /**
     * The text itself where it has at most 100 characters, otherwise its beginning and an ellipsis. Control characters
     * and lone surrogates, which JSON writers refuse, are replaced by U+FFFD.
     */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).map(Excerpt::printable).forEach(excerpt::appendCodePoint);
        return text.length() > MAX_LENGTH ? excerpt.append('…').toString() : excerpt.toString();
    }

    private static int printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> 0xFFFD;
            default -> codePoint;
        };
    }
}
