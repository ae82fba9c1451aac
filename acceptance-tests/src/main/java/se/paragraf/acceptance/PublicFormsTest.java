package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Dry runs of made-up lists in the forms that public papers have. {@code forms.json} says for each which cases are open and
 * how it is sent, {@code forms.report.txt} what the register answers.
 */
@AgainstRegister
class PublicFormsTest {

    private static final String FOLDER = "/imports/forms/";
    private static final Map<String, String> WORKBOOKS = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    private final Register register;

    PublicFormsTest(Register register) {
        this.register = register;
    }

    @Test
    void
            given_lists_in_the_forms_of_public_papers_when_they_are_tried_then_each_row_is_understood_or_refused_with_why() {
        String told = forms().map(this::tried).collect(Collectors.joining("\n"));

        keep(told);
        assertThat(told).isEqualTo(new String(resource("forms.report.txt"), StandardCharsets.UTF_8));
    }

    /** To be looked through and put in the place of the report, where a list is added or its answer changes. */
    private static void keep(String told) {
        try {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("forms.report.txt"), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> forms() {
        return Register.JSON.readTree(resource("forms.json")).values().stream();
    }

    private String tried(JsonNode form) {
        form.get("cases").values().forEach(this::open);
        String file = form.get("file").asString();
        String ignored = form.path("ignore").values().stream()
                .map(column -> "&ignore=" + URLEncoder.encode(column.asString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        Answer answer = register.send(
                "POST",
                "/v1/imports?dryRun=true" + ignored,
                BodyPublishers.ofByteArray(resource(file)),
                "Content-Type",
                mediaType(file, form.path("charset").asString("")));
        return heading(form) + (answer.status() == 200 ? report(answer.json()) : answer.text("detail") + "\n");
    }

    /** Opens the case, or is told that it was opened by the same request before. */
    private void open(JsonNode form) {
        String number = form.get("number").asString();
        Map<String, Object> proposal = Map.of(
                "region", form.get("region").asString(),
                "caseNumber", number,
                "title", "Påhittad överenskommelse om samverkan",
                "period",
                        RequestBodies.period(
                                form.get("from").asString(), form.get("to").asString()),
                "text", Map.of("label", "Påhittad text"),
                "parties", form.get("parties"),
                "source",
                        RequestBodies.minutes(
                                form.get("region").asString(),
                                "BOARD",
                                form.get("proposedOn").asString(),
                                7));
        register.post(
                "/v1/agreements",
                proposal,
                "Idempotency-Key",
                "public-form-" + form.get("region").asString() + "-" + Integer.toHexString(number.hashCode()));
    }

    private static String mediaType(String file, String charset) {
        String text = charset.isEmpty() ? "text/csv" : "text/csv; charset=" + charset;
        return WORKBOOKS.getOrDefault(file.substring(file.lastIndexOf('.') + 1), text);
    }

    private static String heading(JsonNode form) {
        String ignored = form.path("ignore").values().stream()
                .map(column -> " ignore=" + column.asString())
                .collect(Collectors.joining());
        String charset = form.path("charset").asString("");
        return "== " + form.get("file").asString() + ignored + (charset.isEmpty() ? "" : " charset=" + charset) + "\n";
    }

    private static String report(JsonNode report) {
        String counts = "%s rows, %s good, %s refused, read as %s\n"
                .formatted(
                        report.get("rows").asString(),
                        report.get("good").asString(),
                        report.get("refused").asString(),
                        report.at("/file/encoding").asString("a workbook"));
        return counts
                + report.path("rowByRow").values().stream()
                        .filter(row -> row.has("understood"))
                        .map(PublicFormsTest::understood)
                        .collect(Collectors.joining())
                + report.get("faults").values().stream()
                        .map(PublicFormsTest::fault)
                        .collect(Collectors.joining());
    }

    private static String understood(JsonNode row) {
        return "%s %s: %s\n"
                .formatted(
                        row.get("row").asString(),
                        row.path("caseNumber").asString(""),
                        row.at("/understood/en").asString());
    }

    private static String fault(JsonNode fault) {
        return List.of(
                                fault.get("row").asString(),
                                fault.path("header").asString(""),
                                fault.path("value").asString(""),
                                fault.at("/reason/en").asString(),
                                fault.at("/accepted/en").asString(""))
                        .stream()
                        .collect(Collectors.joining(" | "))
                + "\n";
    }

    private static byte[] resource(String name) {
        try (InputStream file = PublicFormsTest.class.getResourceAsStream(FOLDER + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
