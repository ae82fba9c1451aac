package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps {@code docs/events.md} what the code says. Where an event changed on purpose, {@code mvn -Pregenerate}
 * writes the file.
 */
class EventCatalogueTest {

    private static final Path FILE = Path.of("../docs/events.md");

    @Tag("generated")
    @Test
    void the_catalogue_is_generated_from_the_events(@TempDir Path folder) throws IOException {
        String catalogue = EventCatalogue.text();
        if (Boolean.getBoolean("paragraf.regenerate")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, catalogue);
        }
        assertThat(FILE)
                .as("docs/events.md; mvn -Pregenerate writes it")
                .hasSameTextualContentAs(Files.writeString(folder.resolve("expected"), catalogue));
    }
}
