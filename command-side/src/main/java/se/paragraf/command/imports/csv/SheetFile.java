package se.paragraf.command.imports.csv;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.imports.workbook.SheetRow;
import se.paragraf.command.imports.workbook.UnreadableWorkbookException;
import se.paragraf.command.imports.workbook.Workbook;
import se.paragraf.web.problem.Excerpt;

/**
 * A sheet of a workbook: the one that is named, else the first that is not hidden. Its rows have the numbers that they have
 * in the sheet.
 */
record SheetFile(Workbook workbook, int sheet) implements ListFile {

    /** The most characters of all its cells, as of a text file. */
    private static final long MOST_CHARACTERS =
            Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 24);

    private static final int MOST_NAMES = 100;

    static SheetFile of(byte[] file, @Nullable String name) {
        try {
            Workbook workbook = Workbook.open(file);
            return new SheetFile(workbook, name == null ? first(workbook.sheets()) : named(workbook.sheets(), name));
        } catch (UnreadableWorkbookException e) {
            throw new UnreadableListException(e.reason());
        }
    }

    private static int first(List<Workbook.Sheet> sheets) {
        return IntStream.range(0, sheets.size())
                .filter(place -> !sheets.get(place).hidden())
                .findFirst()
                .orElse(0);
    }

    private static int named(List<Workbook.Sheet> sheets, String name) {
        return IntStream.range(0, sheets.size())
                .filter(place -> Heading.isSame(sheets.get(place).name(), name))
                .findFirst()
                .orElseThrow(() -> noSuch(sheets, name));
    }

    private static UnreadableListException noSuch(List<Workbook.Sheet> sheets, String name) {
        String names = sheets.stream()
                .limit(MOST_NAMES)
                .map(sheet -> "\"" + Excerpt.of(sheet.name()) + "\"")
                .collect(Collectors.joining(", "));
        String more = sheets.size() > MOST_NAMES ? " …" : "";
        return new UnreadableListException(
                "Arbetsboken har inget blad \"" + Excerpt.of(name) + "\". Den har " + names + more + ".",
                "The workbook has no sheet \"" + Excerpt.of(name) + "\". It has " + names + more + ".");
    }

    @Override
    public FileForm form() {
        List<Workbook.Sheet> sheets = workbook.sheets();
        return new FileForm(
                ListFormat.valueOf(workbook.format().name()),
                null,
                null,
                Excerpt.of(sheets.get(sheet).name()),
                IntStream.range(0, sheets.size())
                        .filter(place -> place != sheet)
                        .limit(MOST_NAMES)
                        .mapToObj(place -> Excerpt.of(sheets.get(place).name()))
                        .toList());
    }

    @Override
    public int place() {
        return sheet + 1;
    }

    @Override
    public @Nullable Fault read(Consumer<Table.Line> line) {
        long[] characters = {0};
        try {
            workbook.read(sheet, row -> {
                characters[0] += mustNotBeTooLong(row);
                if (characters[0] > MOST_CHARACTERS) {
                    throw new UnreadableListException(
                            "Listan har fler än " + MOST_CHARACTERS + " tecken. Dela den i flera filer.",
                            "The list has more than " + MOST_CHARACTERS + " characters. Divide it into several files.");
                }
                line.accept(new Table.Line(row.number(), row.cells(), true, row.spoilt()));
            });
            return null;
        } catch (UnreadableWorkbookException e) {
            throw new UnreadableListException(e.reason());
        }
    }

    private static long mustNotBeTooLong(SheetRow row) {
        long characters = row.cells().stream().mapToLong(String::length).sum();
        if (characters > Table.MOST_CHARACTERS) {
            throw Table.tooLong();
        }
        return characters;
    }
}
