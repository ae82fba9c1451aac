package se.paragraf.standalone.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The register's report of a list as text: what became of the rows, and a line for each fault and each warning.
 *
 * @param report the report
 * @param language the language of the faults, sv or en
 */
record ImportReportText(JsonNode report, String language) {

    private static final int MOST_FAULTS = 100;
    private static final int WIDEST = 30;

    String text() {
        return head() + passedOver() + faults() + warnings() + end();
    }

    private String head() {
        JsonNode file = report.get("file");
        String form = file.has("sheet")
                ? file.path("format").asString("") + ", sheet "
                        + cut(file.get("sheet").asString()) + otherSheets(file)
                : file.get("encoding").asString() + " with " + word(file.get("delimiter")) + "s";
        return String.format(
                Locale.ROOT,
                "%d rows of %s, read as %s, SHA-256 %s%n",
                report.get("rows").asInt(),
                word(report.get("list")),
                form,
                file.get("sha256").asString());
    }

    private static String otherSheets(JsonNode file) {
        List<String> others = StreamSupport.stream(file.path("otherSheets").spliterator(), false)
                .map(sheet -> cut(sheet.asString()))
                .toList();
        return others.isEmpty() ? "" : " (not read: " + String.join(", ", others) + ")";
    }

    /** The columns and rows that were passed over. */
    private String passedOver() {
        List<String> ignored = StreamSupport.stream(report.path("ignored").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        String columns = ignored.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "Columns left out: %s%n", String.join(", ", ignored));
        String rows = StreamSupport.stream(report.path("passedOver").spliterator(), false)
                .map(row -> String.format(
                        Locale.ROOT,
                        "%6s  passed over as a %s: %s%n",
                        row.get("row").asInt(),
                        word(row.get("why")),
                        row.get("text").asString()))
                .collect(Collectors.joining());
        int more = report.path("passedOverLeftOut").asInt(0);
        return columns
                + rows
                + (more == 0 ? "" : String.format(Locale.ROOT, "        and %d more passed over%n", more));
    }

    private String faults() {
        List<JsonNode> faults =
                StreamSupport.stream(report.get("faults").spliterator(), false).toList();
        if (faults.isEmpty()) {
            return "";
        }
        int column = Math.max(
                "column".length(),
                width(faults.stream().map(ImportReportText::column).toList()));
        int value = Math.max(
                "value".length(),
                width(faults.stream().map(ImportReportText::value).toList()));
        String form = "%6s  %-" + column + "s  %-" + value + "s  %s%n";
        String lines = faults.stream()
                .limit(MOST_FAULTS)
                .map(fault -> String.format(
                        Locale.ROOT, form, fault.get("row").asInt(), column(fault), value(fault), reason(fault)))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, form, "row", "column", "value", "what is wrong")
                + lines
                + more(faults.size(), "faultsLeftOut");
    }

    /** How many more there are than are shown. */
    private String more(int reported, String leftOutOfReport) {
        int leftOut = report.path(leftOutOfReport).asInt(0);
        return reported <= MOST_FAULTS
                ? ""
                : String.format(
                        Locale.ROOT,
                        "        and %d more; --report FILE writes %s of them%n",
                        reported - MOST_FAULTS + leftOut,
                        leftOut == 0 ? "all" : reported);
    }

    private String warnings() {
        List<JsonNode> warnings = StreamSupport.stream(report.path("warnings").spliterator(), false)
                .toList();
        if (warnings.isEmpty()) {
            return "";
        }
        String lines = warnings.stream()
                .limit(MOST_FAULTS)
                .map(warning -> String.format(
                        Locale.ROOT,
                        "%6s  %s%n",
                        warning.get("row").asInt(),
                        warning.get(language).asString()))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "%6s  %s%n", "row", "warning")
                + lines
                + more(warnings.size(), "warningsLeftOut");
    }

    private String reason(JsonNode fault) {
        String reason = fault.get("reason").get(language).asString();
        return fault.has("accepted")
                ? reason
                        + (language.equals("sv") ? "; godtas: " : "; accepted: ")
                        + fault.get("accepted").get(language).asString()
                : reason;
    }

    private String end() {
        int refused = report.get("refused").asInt();
        int repeated = report.get("repeated").asInt();
        String others = (repeated == 0 ? "" : ", " + repeated + " recorded from this file before")
                + (refused == 0 ? "" : ", " + refused + " refused");
        if (report.get("dryRun").asBoolean()) {
            return "Nothing was recorded: " + report.get("good").asInt() + " rows can be" + others
                    + System.lineSeparator();
        }
        return "Recorded " + report.get("recorded").asInt() + " events" + others + System.lineSeparator();
    }

    private static String column(JsonNode fault) {
        return fault.has("column")
                ? cut(fault.get("column").asInt() + " " + fault.path("header").asString(""))
                : "";
    }

    private static String value(JsonNode fault) {
        return cut(fault.path("value").asString(""));
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String word(JsonNode name) {
        return name.asString().toLowerCase(Locale.ROOT);
    }
}
