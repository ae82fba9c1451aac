package se.paragraf.command.imports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * A row of a sheet.
 *
 * @param number its number in the sheet, from 1
 * @param cells the texts of its cells from column A on, empty where there is none, up to the last that is not
 * @param spoilt why the text of a cell is not what the cell says, by place from 0
 */
public record SheetRow(int number, List<String> cells, Map<Integer, InvalidValueException> spoilt) {

    private static final Wording A_VALUE = new Wording("ett värde", "a value");

    /**
     * The row without its empty cells at the end.
     *
     * @throws UnreadableWorkbookException if a cell stands beyond the last column that is read
     */
    static SheetRow of(int number, List<String> texts, Map<Integer, InvalidValueException> spoilt) {
        int length = texts.size();
        while (length > 0 && texts.get(length - 1).isBlank()) {
            length--;
        }
        if (length > Workbook.MOST_COLUMNS) {
            throw new UnreadableWorkbookException(
                    "Rad " + number + " har något i kolumn " + length + ". Högst " + Workbook.MOST_COLUMNS
                            + " kolumner läses. Kopiera listan till ett eget blad.",
                    "Row " + number + " has something in column " + length + ". At most " + Workbook.MOST_COLUMNS
                            + " columns are read. Copy the list to a sheet of its own.");
        }
        return new SheetRow(number, new ArrayList<>(texts.subList(0, length)), spoilt);
    }

    static InvalidValueException withoutResult() {
        return new InvalidValueException(
                new Wording(
                        "är en formel vars resultat inte är sparat i filen",
                        "is a formula whose result is not saved in the file"),
                new Wording(
                        A_VALUE.sv() + ", eller filen sparad i ett kalkylprogram, som räknar ut det",
                        A_VALUE.en() + ", or the file saved in a spreadsheet program, which works it out"));
    }

    static InvalidValueException withLostDigits() {
        return new InvalidValueException(
                new Wording(
                        "är ett tal med fler än 15 siffror, av vilka ett kalkylprogram behåller 15",
                        "is a number of more than 15 digits, of which a spreadsheet program keeps 15"),
                new Wording("siffrorna som text", "the digits as text"));
    }
}
