package se.paragraf.value;

import java.util.Locale;

/**
 * A text in both languages of the register, neither of them blank.
 *
 * @param sv the text in Swedish, not blank
 * @param en the text in English, not blank
 */
public record Wording(String sv, String en) {

    /**
     * Checks that both languages are there.
     *
     * @throws IllegalArgumentException where a text is null or blank
     */
    public Wording {
        requireText("sv", sv);
        requireText("en", en);
    }

    /** The Swedish text where the locale's language is Swedish, otherwise the English one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("sv") ? sv : en;
    }

    @SuppressWarnings("ConstantValue") // Callers outside the null-checked code can still pass null.
    private static void requireText(String language, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("a wording needs its " + language + " text");
        }
    }
}
