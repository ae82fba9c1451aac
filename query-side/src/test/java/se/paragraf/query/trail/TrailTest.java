package se.paragraf.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Events;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;

class TrailTest {

    @Test
    void an_entry_survives_the_view_store() {
        assertThat(Events.oneOfEach()).allSatisfy(event -> {
            ViewDocument put = TrailView.document(event);
            StoredDocument got = new StoredDocument(put.key(), put.position(), put.sortKey(), put.body());
            assertThat(TrailView.entry(got)).isEqualTo(TrailEntry.of(event));
        });
    }

    @Test
    void an_entry_names_the_decision_with_its_authority() {
        RecordedEvent adopted = new CaseFile("RS 1-2022", 7)
                .proposed(null, "2480")
                .adopted("2480", null)
                .events()
                .get(1);
        TrailEntry entry = TrailEntry.of(adopted);
        assertThat(entry.position()).isEqualTo(8);
        assertThat(entry.type()).isEqualTo("AdoptedByMunicipality");
        assertThat(entry.data().get("municipality").asString()).isEqualTo("2480");
        assertThat(entry.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.authorityName()).isEqualTo("Umeå");
            assertThat(decision.decisionId()).hasToString("2480-kommunfullmaktige-2022-101");
        });
    }

    @Test
    void a_table_has_a_header_and_a_row_for_each_entry() throws IOException {
        List<TrailEntry> entries =
                Events.oneOfEach().stream().map(TrailEntry::of).toList();
        List<CSVRecord> rows = rows(entries);
        assertThat(rows).hasSameSizeAs(entries);
        assertThat(rows.get(6).get("summarySv")).startsWith("Kommunfullmäktige i Umeå antog överenskommelsen");
        assertThat(rows.get(6).get("paragraph")).isEqualTo("106");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless() throws IOException {
        RecordedEvent honest =
                new CaseFile("RS 1-2022", 0).proposed(null, "2480").events().get(0);
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
            RecordedEvent forged = new RecordedEvent(
                    0, 0, "e", honest.type(), "1", honest.recordedAt(), formula, null, null, honest.event());
            assertThat(rows(List.of(TrailEntry.of(forged))).get(0).get("actor")).isEqualTo("'" + formula);
        }
    }

    private static List<CSVRecord> rows(List<TrailEntry> entries) throws IOException {
        StringBuilder out = new StringBuilder();
        try (TrailCsv csv = new TrailCsv(out)) {
            csv.print(entries);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(out.toString())).getRecords();
    }
}
