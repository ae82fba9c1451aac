package se.paragraf.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import se.paragraf.standalone.files.OwnerOnly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report for programs, as indented JSON in a file. */
final class JsonReport {

    private JsonReport() {}

    /** Languages in which a report can be printed, as the option takes them. */
    enum Language {
        sv,
        en
    }

    /** @throws CliException if the file cannot be written */
    static void write(Path file, JsonNode report) {
        try {
            OwnerOnly.writeString(
                    file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        } catch (IOException e) {
            throw new CliException("the report cannot be written to " + file + ": " + e.getMessage());
        }
    }
}
