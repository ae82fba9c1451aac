package se.paragraf.command.imports.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The character between two cells. */
public enum Delimiter {
    /** What spreadsheets write where the comma is the decimal sign, as in Swedish. */
    SEMICOLON(';'),
    /** What they write elsewhere. */
    COMMA(','),
    /** What they write as text. */
    TAB('\t'),
    /** What exports of databases have. */
    PIPE('|');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /**
     * Detects the delimiter: the one by which a row among the first has the most known headers, the first of them if several
     * do.
     */
    static Delimiter of(String text) {
        Optional<Delimiter> best = Arrays.stream(values())
                .max(Comparator.comparing((Delimiter delimiter) -> HeaderRow.mostKnown(Table.first(text, delimiter)))
                        .thenComparing(Comparator.reverseOrder()));
        return best.orElseThrow();
    }
}
