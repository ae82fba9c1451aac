package se.paragraf.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The report of an import as text: what was understood of the rows, what they do to their cases, a line for each fault and
 * each warning, and what became of the list.
 *
 * @param report the report, as the API gives it
 * @param language the language of the text, sv or en
 */
public record ImportReportText(JsonNode report, String language) {

    private static final int MOST_LINES = 100;
    private static final int WIDEST = 30;
    private static final int WIDEST_SENTENCE = 160;
    private static final Map<String, String> SWEDISH = Map.ofEntries(
            Map.entry("ADOPTIONS", "antaganden"),
            Map.entry("DECISIONS", "beslut"),
            Map.entry("AGREEMENTS", "överenskommelser"),
            Map.entry("SEMICOLON", "semikolon"),
            Map.entry("COMMA", "komma"),
            Map.entry("TAB", "tabb"),
            Map.entry("PIPE", "lodstreck"),
            Map.entry("PRIMARY_MINUTES", "protokoll"),
            Map.entry("ASSERTED_BY_OTHER_RECORD", "annan handling"),
            Map.entry("TITLE", "rubrik"),
            Map.entry("TOTAL", "summa"),
            Map.entry("NOTE", "anmärkning"),
            Map.entry("GOOD", "godtas"),
            Map.entry("REPEATED", "redan registrerad"),
            Map.entry("NOT_DECIDED", "inget beslut"),
            Map.entry("REFUSED", "avvisas"),
            Map.entry("PENDING", "inte beslutat"),
            Map.entry("ADOPTED", "antagen"),
            Map.entry("ADOPTED_WITH_CONDITIONS", "antagen med villkor"),
            Map.entry("REJECTED", "avslagen"),
            Map.entry("POSTPONED", "uppskjuten"),
            Map.entry("REVOKED", "upphävd"),
            Map.entry("ANNULLED", "upphävd av domstol"),
            Map.entry("EXITED", "utträdd"),
            Map.entry("INDETERMINATE", "kan inte avgöras"),
            Map.entry("PROPOSED", "föreslagen"),
            Map.entry("UNDER_ADOPTION", "under antagande"),
            Map.entry("FULLY_ADOPTED", "antagen av alla"),
            Map.entry("HANDED_OVER", "överlämnad till fullmäktige"),
            Map.entry("ACTIVE", "gällande"),
            Map.entry("EXPIRED", "löpt ut"),
            Map.entry("WITHDRAWN", "återkallad"),
            Map.entry("TERMINATED", "upphörd"),
            Map.entry("SUPERSEDED", "ersatt"),
            Map.entry("VOIDED", "makulerad"));

    /** The text, each line ended. */
    public String text() {
        return head() + passedOver() + rows() + faults() + warnings() + end();
    }

    private boolean isSwedish() {
        return language.equals("sv");
    }

    private String say(String sv, String en) {
        return isSwedish() ? sv : en;
    }

    private String head() {
        JsonNode file = report.get("file");
        String read = file.has("encoding")
                ? say("läst som ", "read as ")
                        + file.get("encoding").asString()
                        + say(" med ", " with ")
                        + word(file.get("delimiter").asString())
                        + say("", "s")
                : say("läst som ", "read as ") + file.path("format").asString("");
        String sheet = file.has("sheet")
                ? say(", bladet ", ", sheet ") + cut(file.get("sheet").asString(), WIDEST) + otherSheets(file)
                : "";
        return report.get("rows").asInt() + say(" rader ", " rows of ")
                + word(report.get("list").asString()) + ", " + read + sheet + ", SHA-256 "
                + file.get("sha256").asString() + "\n";
    }

    private String otherSheets(JsonNode file) {
        List<String> others = StreamSupport.stream(file.path("otherSheets").spliterator(), false)
                .map(sheet -> cut(sheet.asString(), WIDEST))
                .toList();
        return others.isEmpty() ? "" : say(" (inte läst: ", " (not read: ") + String.join(", ", others) + ")";
    }

    /** The columns and rows that were passed over. */
    private String passedOver() {
        List<String> ignored = list("ignored").stream().map(JsonNode::asString).toList();
        String columns = ignored.isEmpty()
                ? ""
                : say("Kolumner som lämnats utanför: ", "Columns left out: ") + String.join(", ", ignored) + "\n";
        String evidence = report.has("evidence")
                ? say("Alla rader: ", "All rows: ")
                        + word(report.get("evidence").asString()) + "\n"
                : "";
        String rows = list("passedOver").stream()
                .map(row -> String.format(Locale.ROOT, "%6s", row.get("row").asString())
                        + say("  förbigången som ", "  passed over as a ")
                        + word(row.get("why").asString()) + ": "
                        + row.get("text").asString() + "\n")
                .collect(Collectors.joining());
        int more = report.path("passedOverLeftOut").asInt(0);
        return columns
                + evidence
                + rows
                + (more == 0
                        ? ""
                        : "        " + say("och ", "and ") + more + say(" till förbigångna\n", " more passed over\n"));
    }

    private String rows() {
        List<JsonNode> rows =
                list("rowByRow").stream().filter(row -> row.has("understood")).toList();
        if (rows.isEmpty()) {
            return "";
        }
        List<Function<JsonNode, String>> columns = List.of(
                row -> word(row.get("state").asString()),
                row -> cut(
                        row.path("caseNumber").asString(row.path("agreementId").asString("")), WIDEST),
                row -> cut(row.get("understood").get(language).asString(), WIDEST_SENTENCE),
                this::effects);
        List<String> headers = List.of(
                say("utfall", "outcome"),
                say("ärende", "case"),
                say("så förstods raden", "what was understood"),
                say("före → efter", "before → after"));
        return table(say("rad", "row"), headers, rows, columns) + more(rows.size(), "rowsLeftOut");
    }

    /** On its own day and, where it comes to something else, today. */
    private String effects(JsonNode row) {
        List<String> told = new ArrayList<>();
        String before = "";
        for (JsonNode effect : row.path("effects")) {
            String changes = change(effect.path("standing"), "")
                    + (effect.has("standing") && effect.has("status") ? "; " : "")
                    + change(effect.path("status"), say("ärendet ", "case "));
            if (!changes.equals(before)) {
                told.add(effect.get("on").asString() + " " + changes);
            }
            before = changes;
        }
        return String.join(" | ", told);
    }

    private String change(JsonNode change, String what) {
        if (change.isMissingNode()) {
            return "";
        }
        String before = word(change.path("before").asString(""));
        String after = word(change.path("after").asString(""));
        return what + (before.equals(after) ? after : (before.isEmpty() ? "–" : before) + " → " + after);
    }

    private String faults() {
        List<Function<JsonNode, String>> columns = List.of(
                ImportReportText::column, fault -> cut(fault.path("value").asString(""), WIDEST), this::reason);
        List<String> headers =
                List.of(say("kolumn", "column"), say("värde", "value"), say("vad som är fel", "what is wrong"));
        List<JsonNode> faults = list("faults");
        return faults.isEmpty()
                ? ""
                : table(say("rad", "row"), headers, faults, columns) + more(faults.size(), "faultsLeftOut");
    }

    private String warnings() {
        List<JsonNode> warnings = list("warnings");
        return warnings.isEmpty()
                ? ""
                : table(
                                say("rad", "row"),
                                List.of(say("varning", "warning")),
                                warnings,
                                List.of(warning -> warning.get(language).asString()))
                        + more(warnings.size(), "warningsLeftOut");
    }

    private String reason(JsonNode fault) {
        String reason = fault.get("reason").get(language).asString();
        return fault.has("accepted")
                ? reason
                        + say("; godtas: ", "; accepted: ")
                        + fault.get("accepted").get(language).asString()
                : reason;
    }

    private String end() {
        int refused = report.get("refused").asInt();
        int repeated = report.get("repeated").asInt();
        int undecided = report.path("notDecided").asInt(0);
        String others = (repeated == 0
                        ? ""
                        : ", " + repeated
                                + say(" registrerade från den här filen tidigare", " recorded from this file before"))
                + (undecided == 0 ? "" : ", " + undecided + say(" utan beslut", " without a decision"))
                + (refused == 0 ? "" : ", " + refused + say(" avvisade", " refused"));
        return report.get("dryRun").asBoolean()
                ? say("Ingenting registrerades: ", "Nothing was recorded: ")
                        + report.get("good").asInt() + say(" rader kan registreras", " rows can be") + others + "\n"
                : say("Registrerade ", "Recorded ") + report.get("recorded").asInt() + say(" händelser", " events")
                        + others + "\n";
    }

    /** How many more there are than are shown. */
    private String more(int reported, String leftOutOfReport) {
        int leftOut = report.path(leftOutOfReport).asInt(0);
        int notShown = Math.max(0, reported - MOST_LINES) + leftOut;
        if (notShown == 0) {
            return "";
        }
        String all = leftOut == 0 ? say("alla", "all") : String.valueOf(reported);
        return say(
                "        och " + notShown + " till; --report FIL skriver " + all + " av dem\n",
                "        and " + notShown + " more; --report FILE writes " + all + " of them\n");
    }

    private List<JsonNode> list(String name) {
        return StreamSupport.stream(report.path(name).spliterator(), false).toList();
    }

    private static String table(
            String row, List<String> headers, List<JsonNode> lines, List<Function<JsonNode, String>> columns) {
        List<List<String>> cells = lines.stream()
                .limit(MOST_LINES)
                .map(line -> columns.stream().map(column -> column.apply(line)).toList())
                .toList();
        int[] widths = IntStream.range(0, headers.size())
                .map(column -> Math.max(
                        headers.get(column).length(),
                        cells.stream()
                                .mapToInt(line -> line.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        String body = IntStream.range(0, cells.size())
                .mapToObj(line -> line(lines.get(line).get("row").asString(), cells.get(line), widths))
                .collect(Collectors.joining());
        return line(row, headers, widths) + body;
    }

    private static String line(String row, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%6s", row));
        for (int column = 0; column < cells.size(); column++) {
            line.append("  ")
                    .append(cells.get(column))
                    .append(" ".repeat(widths[column] - cells.get(column).length()));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String column(JsonNode fault) {
        return fault.has("column")
                ? cut(fault.get("column").asInt() + " " + fault.path("header").asString(""), WIDEST)
                : "";
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private String word(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return isSwedish() ? SWEDISH.getOrDefault(name, plain) : plain;
    }
}
