package se.paragraf.command.imports.csv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises codes that a spreadsheet has turned into numbers: 2480.0, 2480,00 or 2,48E+03. */
final class WrittenAsNumber {

    private static final int LONGEST = 20;
    private static final Pattern FORM = Pattern.compile("\\d+[.,]0+|\\d(?:[.,]\\d+)?[eE][+]?0?[1-9]");

    private WrittenAsNumber() {}

    /** The whole number that the text stands for, if it is written in one of these forms. */
    static Optional<String> digits(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return number.scale() > 0 ? Optional.empty() : Optional.of(number.toPlainString());
    }
}
