package se.paragraf.query.export;

import java.io.IOException;
import java.util.List;
import se.paragraf.query.trail.TrailCsv;
import se.paragraf.query.trail.TrailEntry;
import tools.jackson.databind.node.ArrayNode;

/** The trail files of an export: JSON and CSV as in the API, without the positions. */
final class TrailFiles {

    private TrailFiles() {}

    static String json(List<TrailEntry> trail) {
        ArrayNode entries = ExportJson.MAPPER.createArrayNode();
        trail.forEach(entry -> entries.add(ExportJson.withoutPosition(entry)));
        return ExportJson.text(entries);
    }

    static String csv(List<TrailEntry> trail) throws IOException {
        StringBuilder table = new StringBuilder();
        try (TrailCsv csv = TrailCsv.withoutPositions(table)) {
            csv.print(trail);
        }
        return table.toString();
    }
}
