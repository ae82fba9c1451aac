package se.paragraf.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import se.paragraf.event.json.EventSchemas;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.trail.TrailCsv;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.value.AgreementId;
import se.paragraf.value.SwedishTime;
import tools.jackson.databind.node.ArrayNode;

/**
 * The export of one case. The same case gives the same bytes in every register, on every machine and on every day, except
 * for the positions, which have a file of their own.
 *
 * @param agreementId the agreement
 * @param stored its events as they are stored, by sequence; at least one
 * @param positions where they are recorded, by sequence, as far as that is known
 * @param facts what they amount to, as far as they can be taken in; nothing where the first cannot
 * @param recorded the events that could be taken in
 * @param letter the event with which that ended, where it did before the last
 */
record ExportedCase(
        AgreementId agreementId,
        List<StoredEvent> stored,
        Map<Long, Long> positions,
        Optional<AgreementFacts> facts,
        List<RecordedEvent> recorded,
        Optional<DeadLetter> letter) {

    /** Keeps its own copies. */
    ExportedCase {
        stored = List.copyOf(stored);
        positions = Map.copyOf(positions);
        recorded = List.copyOf(recorded);
    }

    /** Writes it as a zip, file by file. */
    void writeTo(OutputStream out) throws IOException {
        try (StoredZip zip = new StoredZip(out)) {
            zip.add("README.txt", Pages.readMe(this));
            if (facts.isPresent()) {
                addReadings(zip, facts.get());
            }
            zip.add("events.json", EventFiles.envelopes(this));
            for (StoredEvent event : stored) {
                zip.add(EventFiles.name(event), event.payload());
            }
            addSchemas(zip);
            zip.add("positions.csv", EventFiles.positions(this));
        }
    }

    private void addReadings(StoredZip zip, AgreementFacts known) throws IOException {
        LocalDate day = asOf();
        AgreementStatus status = AgreementStatus.on(day, known, 0);
        List<TrailEntry> trail =
                recorded.stream().map(event -> TrailEntry.of(event, known)).toList();
        zip.add("status.json", StatusFiles.json(day, status));
        zip.add("status.csv", StatusFiles.csv(day, status));
        zip.add("trail.json", trailJson(trail));
        zip.add("trail.csv", trailCsv(trail));
        zip.add("report.sv.html", Pages.report(this, status, trail, Locale.forLanguageTag("sv")));
        zip.add("report.en.html", Pages.report(this, status, trail, Locale.ENGLISH));
    }

    private static String trailJson(List<TrailEntry> trail) {
        ArrayNode entries = ExportJson.MAPPER.createArrayNode();
        trail.forEach(entry -> entries.add(ExportJson.withoutPosition(entry)));
        return ExportJson.text(entries);
    }

    private static String trailCsv(List<TrailEntry> trail) throws IOException {
        StringBuilder table = new StringBuilder();
        try (TrailCsv csv = TrailCsv.withoutPositions(table)) {
            csv.print(trail);
        }
        return table.toString();
    }

    private void addSchemas(StoredZip zip) throws IOException {
        Map<String, byte[]> schemas = new TreeMap<>();
        for (StoredEvent event : stored) {
            String revision = Objects.requireNonNullElse(event.revision(), "");
            EventSchemas.of(event.simpleType(), revision)
                    .ifPresent(
                            schema -> schemas.put("schemas/" + event.simpleType() + "." + revision + ".json", schema));
        }
        for (Map.Entry<String, byte[]> schema : schemas.entrySet()) {
            zip.add(schema.getKey(), schema.getValue());
        }
    }

    /** The day of which the status is told: that on which the last event was recorded. */
    LocalDate asOf() {
        return SwedishTime.day(stored.get(stored.size() - 1).recordedAt());
    }
}
