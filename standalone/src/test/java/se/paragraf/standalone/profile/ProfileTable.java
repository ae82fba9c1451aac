package se.paragraf.standalone.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of {@code docs/api-profile.md}. */
final class ProfileTable {

    static final Path FILE = Path.of("../docs/api-profile.md");
    private static final String CELL = "\\s*\\|\\s*";

    private ProfileTable() {}

    static List<Row> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> line.matches("\\| [A-Z]{3}\\..*"))
                    .map(ProfileTable::row)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(CELL, -1);
        return new Row(cells[1], cells[2], cells[4], cells[5], cells[6].replace("`", ""));
    }

    /**
     * One rule.
     *
     * @param rule its identifier in the profile
     * @param kind how strongly it is meant
     * @param met whether the register keeps it
     * @param how how it does, or why not
     * @param test the class that tries it, empty where none does
     */
    record Row(String rule, String kind, String met, String how, String test) {}
}
