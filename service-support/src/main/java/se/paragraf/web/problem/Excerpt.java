package se.paragraf.web.problem;

/** As much of what a client sent as is safe to send back: short, printable and always encodable as UTF-8. */
public final class Excerpt {

    private static final int LONGEST = 100;

    private Excerpt() {}

    /**
     * The text itself where it has at most 100 characters, otherwise its beginning and an ellipsis. Control characters
     * and lone surrogates, which JSON writers refuse, are replaced by U+FFFD.
     */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints().limit(LONGEST).map(Excerpt::printable).forEach(excerpt::appendCodePoint);
        return text.length() > LONGEST ? excerpt.append('…').toString() : excerpt.toString();
    }

    private static int printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> 0xFFFD;
            default -> codePoint;
        };
    }
}
