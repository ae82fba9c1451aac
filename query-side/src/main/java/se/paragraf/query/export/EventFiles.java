package se.paragraf.query.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.web.csv.CsvTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of an export with the events as stored. */
final class EventFiles {

    private EventFiles() {}

    /** The name of the file with the event's payload, such as events/000000-AgreementProposed.json. */
    static String name(StoredEvent event) {
        return String.format(
                Locale.ROOT,
                "events/%06d-%s.json",
                event.sequence(),
                event.simpleType().replaceAll("[^A-Za-z0-9]", "_"));
    }

    /** The envelope of each event, with the name of the file with its payload. */
    static String envelopes(ExportedCase file) {
        ObjectNode root = ExportJson.MAPPER.createObjectNode();
        root.put("agreementId", file.agreementId().toString());
        ArrayNode events = root.putArray("events");
        for (StoredEvent event : file.stored()) {
            ObjectNode envelope = events.addObject()
                    .put("sequence", event.sequence())
                    .put("eventId", event.eventId())
                    .put("type", event.type());
            if (event.revision() != null) {
                envelope.put("revision", event.revision());
            }
            envelope.put("recordedAt", event.recordedAt().toString());
            event.metaData().forEach(envelope.putObject("metadata")::put);
            if (event.fault() != null) {
                envelope.put("unreadable", event.fault());
            }
            envelope.put("payload", name(event));
        }
        return ExportJson.text(root);
    }

    static String positions(ExportedCase file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CsvTable table = CsvTable.plain(text, List.of("sequence", "position", "eventId"))) {
            for (StoredEvent event : file.stored()) {
                table.row(Arrays.asList(event.sequence(), file.positions().get(event.sequence()), event.eventId()));
            }
        }
        return text.toString();
    }
}
