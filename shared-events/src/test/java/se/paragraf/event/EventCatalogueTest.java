package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps {@code docs/events.md} what the code says. Where an event changed on purpose, {@code -Dcatalogue.write=true}
 * writes the file anew.
 */
class EventCatalogueTest {

    private static final Path FILE = Path.of("../docs/events.md");

    @Test
    void the_catalogue_says_what_the_events_say_of_themselves(@TempDir Path folder) throws IOException {
        String catalogue = EventCatalogue.text();
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, catalogue);
        }
        assertThat(FILE)
                .as("docs/events.md; -Dcatalogue.write=true writes it anew")
                .hasSameTextualContentAs(Files.writeString(folder.resolve("expected"), catalogue));
    }
}
