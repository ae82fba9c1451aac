package se.paragraf.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.StoredCases;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;
import tools.jackson.databind.JsonNode;

/** The content of an export, and its reproducibility. */
class CaseExportTest {

    private static final String HARMFUL = "Samverkan <script>alert('å')</script> & \"mer\"";

    private final NaiveViewStore store = new NaiveViewStore();

    @Test
    void given_the_same_case_at_other_positions_when_it_is_exported_then_only_the_positions_differ()
            throws IOException {
        Map<String, byte[]> one = files(exported(StoredCases.stored(wholeCase(0))));
        Map<String, byte[]> other = files(exported(StoredCases.stored(wholeCase(0)).stream()
                .map(event -> event.at(event.position() * 2 + 700))
                .toList()));

        assertThat(other.keySet()).containsExactlyElementsOf(one.keySet());
        assertThat(one.keySet().stream().filter(name -> !Arrays.equals(one.get(name), other.get(name))))
                .containsExactly("positions.csv", "SHA256SUMS");
    }

    @Test
    void given_another_time_zone_and_another_line_end_when_the_same_case_is_exported_then_it_is_the_same_byte_for_byte()
            throws IOException {
        byte[] here = exported(StoredCases.stored(wholeCase(0)));
        TimeZone zone = TimeZone.getDefault();
        String separator = System.lineSeparator();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            System.setProperty("line.separator", "\r\n");
            assertThat(exported(StoredCases.stored(wholeCase(0)))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }

    @Test
    void given_an_event_log_without_positions_when_a_case_is_exported_then_they_are_those_of_the_views()
            throws IOException {
        List<StoredEvent> stored = StoredCases.stored(wholeCase(40));
        byte[] told = exported(stored);
        StoredCases.project(stored, store);

        assertThat(export(untold(stored), store)).isEqualTo(told);
    }

    @Test
    void given_a_case_when_it_is_exported_then_every_event_is_there_as_it_is_stored() throws IOException {
        List<StoredEvent> stored = StoredCases.stored(wholeCase(0));
        Map<String, byte[]> files = files(exported(stored));

        JsonNode envelopes =
                EventJson.mapper().readTree(text(files, "events.json")).get("events");
        assertThat(envelopes).hasSameSizeAs(stored);
        for (StoredEvent event : stored) {
            JsonNode envelope = envelopes.get((int) event.sequence());
            assertThat(text(files, envelope.get("payload").asString())).isEqualTo(event.payload());
            assertThat(envelope.get("eventId").asString()).isEqualTo(event.eventId());
            assertThat(envelope.at("/metadata/actor").asString())
                    .isEqualTo(event.metaData().get("actor"));
            assertThat(files).containsKey("schemas/" + event.simpleType() + "." + event.revision() + ".json");
        }
        assertThat(text(files, "status.json")).contains("\"asOf\" : \"2022-09-").doesNotContain("\"position\"");
        assertThat(text(files, "trail.json")).doesNotContain("\"position\"");
        assertThat(text(files, "trail.csv")).startsWith("\"sequence\",\"eventId\"");
        assertThat(text(files, "status.csv").lines())
                .hasSize(3)
                .first()
                .asString()
                .endsWith("\"caseYear\",\"dayStated\"");
    }

    @Test
    void given_a_case_with_markup_in_its_title_when_it_is_exported_then_the_reports_show_it_and_nothing_of_it_runs()
            throws IOException {
        Map<String, byte[]> files = files(exported(StoredCases.stored(wholeCase(0))));

        for (String report : List.of("report.sv.html", "report.en.html")) {
            assertThat(text(files, report))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script")
                    .doesNotContain("??")
                    .doesNotContain(" th:")
                    .doesNotContain("http");
        }
        assertThat(text(files, "report.sv.html")).contains("lang=\"sv\"", "Har antagit", "Umeå", "2022-06-13");
        assertThat(text(files, "report.en.html")).contains("lang=\"en\"", "Has adopted", "Own minutes");
    }

    @Test
    void
            given_an_event_that_cannot_be_read_when_its_case_is_exported_then_the_events_are_all_there_and_the_rest_says_where_it_ends()
                    throws IOException {
        List<StoredEvent> stored = new ArrayList<>(StoredCases.stored(wholeCase(0)));
        stored.set(2, withPayload(stored.get(2), "{\"nonsense\": true}"));
        Map<String, byte[]> files = files(exported(stored));

        assertThat(files.keySet().stream().filter(name -> name.startsWith("events/")))
                .hasSameSizeAs(stored);
        assertThat(text(files, "README.txt")).contains("händelse 2 (AdoptedByMunicipality)", "event 2 (");
        assertThat(text(files, "report.sv.html")).contains("före händelse 2");
        assertThat(text(files, "status.json")).contains("\"sequence\" : 1");

        stored.set(0, withPayload(stored.get(0), "{}"));
        assertThat(files(exported(stored))).doesNotContainKey("status.json").containsKey("events.json");
    }

    @Test
    void given_an_export_when_sha256sum_checks_its_checksums_then_they_hold(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files = files(exported(StoredCases.stored(wholeCase(0))));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "skipped: there is no sha256sum");

        assertThat(sha256sum(folder)).isZero();

        Path corrupted = folder.resolve("status.json");
        Files.writeString(corrupted, Files.readString(corrupted).replace("2401", "2403"));
        assertThat(sha256sum(folder)).isOne();
    }

    @Test
    void given_no_such_case_when_it_is_exported_then_there_is_nothing() {
        assertThat(new CaseExport(new NaiveEventLog(), StoredCases.content(), store)
                        .read(wholeCase(0).id()))
                .isEmpty();
    }

    private static CaseFile wholeCase(long position) {
        DecisionId council = new DecisionId("24-regionfullmaktige-2022-11-15-192");
        return new CaseFile("RS 759-2022", position)
                .proposed(HARMFUL, null, "2401", "2480")
                .adopted("2401", null)
                .adopted("2480", null)
                .contractSigned("2401", "2022-12-01")
                .handedOver()
                .councilAdopted()
                .then(Afterwards.minutesApproved(council, "2022-11-21"))
                .then(Afterwards.noticePosted(council, "2022-11-22"))
                .reviewed(1, "2024-05-02")
                .then(Afterwards.corrected(1, 1, "source.paragraph", 113, 114))
                .then(Afterwards.annotated(null, "=1+1"));
    }

    private byte[] exported(List<StoredEvent> stored) throws IOException {
        NaiveEventLog events = new NaiveEventLog();
        stored.forEach(events::add);
        return export(events, store);
    }

    private static byte[] export(EventLog events, NaiveViewStore store) throws IOException {
        AgreementId agreementId = wholeCase(0).id();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CaseExport(events, StoredCases.content(), store)
                .read(agreementId)
                .orElseThrow()
                .writeTo(out);
        return out.toByteArray();
    }

    private static EventLog untold(List<StoredEvent> stored) {
        NaiveEventLog events = new NaiveEventLog();
        stored.forEach(event -> events.add(new StoredEvent(
                null,
                event.eventId(),
                event.agreementId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metaData())));
        return events;
    }

    private static StoredEvent withPayload(StoredEvent event, String payload) {
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.agreementId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                payload,
                event.metaData());
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static int sha256sum(Path folder) throws Exception {
        return new ProcessBuilder("/usr/bin/sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
