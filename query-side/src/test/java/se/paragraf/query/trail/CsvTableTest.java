package se.paragraf.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.web.csv.CsvTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tables as a spreadsheet reads them, by each separator that one may be set to. */
class CsvTableTest {

    private static final String FORMULA_STARTS = "=+-@＝＋－＠﹦﹢﹣﹫";
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "Avtal;=1+1~Avtal;'=1+1",
                "=1+1~'=1+1",
                "Avtal; \"@SUM(A1)~Avtal; \"'@SUM(A1)",
                "a,-b~a,'-b",
                "a;＝1~a;'＝1",
                "RS 759-2022; § 192~RS 759-2022; § 192",
                "2023–2026, a - b; c=d~2023–2026, a - b; c=d",
            })
    void an_apostrophe_is_put_where_a_formula_would_begin_and_nowhere_else(String text, String cell)
            throws IOException {
        assertThat(read(table(List.of("x", text)), ',').get(1)).containsExactly("x", cell);
    }

    @Test
    void json_with_a_formula_in_it_means_the_same() throws IOException {
        JsonNode data = JsonMapper.shared()
                .readTree("{\"title\":\"Avtal;=1+1\",\"list\":[\"b, \\\"@c\",\"-a\"],\"number\":-5,\"x\":[1,-2]}");

        String cell = read(table(List.of(data)), ',').get(1).get(0);

        assertThat(cell).contains("Avtal;\\u003d1+1", "\"\\u002da\"");
        assertThat(JsonMapper.shared().readTree(cell)).isEqualTo(data);
    }

    @Test
    void whatever_the_cells_say_no_cell_begins_a_formula_by_whichever_separator_the_table_is_read() throws IOException {
        Random random = new Random(14);
        String pieces = FORMULA_STARTS + ";;,,\t\n\r|\"\"\"  \u00A0'ab1\\";
        for (int trial = 0; trial < 20_000; trial++) {
            List<Object> cells = new ArrayList<>();
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(8); length > 0; length--) {
                    text.append(pieces.charAt(random.nextInt(pieces.length())));
                }
                boolean json = random.nextInt(3) == 0;
                cells.add(json ? JsonNodeFactory.instance.objectNode().put("text", text.toString()) : text.toString());
            }
            String table = table(cells);
            for (char separator : SEPARATORS) {
                for (List<String> row : read(table, separator)) {
                    assertThat(row).as("%s by %s", table, separator).noneMatch(CsvTableTest::isFormula);
                }
            }
        }
    }

    @Test
    void a_cell_that_was_guarded_reads_as_it_was() throws IOException {
        Random random = new Random(15);
        String pieces = FORMULA_STARTS + ";;,,\t\n|\"  ab1";
        for (int trial = 0; trial < 20_000; trial++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            String cell = random.nextBoolean() ? text.toString() : text.substring(1);
            StringBuilder table = new StringBuilder();
            try (CsvTable written = CsvTable.forSpreadsheet(table)) {
                written.row(List.of("x", cell));
            }

            List<List<String>> rows = read(table.substring(1), ';');

            assertThat(CsvTable.withoutGuard(rows.get(0).get(1))).isEqualTo(cell);
        }
    }

    @Test
    void no_other_class_writes_comma_separated_values() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotBelongToAnyOf(CsvTable.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CSVPrinter.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("se.paragraf"));
    }

    private static boolean isFormula(String cell) {
        String begins = cell.replaceFirst("^[\\s\\p{Z}\"]+", "");
        return !begins.isEmpty() && FORMULA_STARTS.indexOf(begins.charAt(0)) >= 0;
    }

    private static String table(List<?> cells) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CsvTable table = CsvTable.quoted(text, List.of("a"))) {
            table.row(cells);
        }
        return text.toString();
    }

    /**
     * Cells as Excel finds them: quotation marks count at the beginning of a cell only; what follows the closing one
     * belongs to the cell as it stands.
     */
    private static List<List<String>> read(String text, char separator) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean atStart = true;
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (quoted && each == '"' && index + 1 < text.length() && text.charAt(index + 1) == '"') {
                cell.append('"');
                index++;
            } else if (quoted && each == '"') {
                quoted = false;
            } else if (!quoted && atStart && each == '"') {
                quoted = true;
            } else if (!quoted && (each == separator || each == '\n' || each == '\r')) {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (each != separator) {
                    index += each == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n' ? 1 : 0;
                    rows.add(new ArrayList<>());
                }
                atStart = true;
                continue;
            } else {
                cell.append(each);
            }
            atStart = false;
        }
        return rows;
    }
}
