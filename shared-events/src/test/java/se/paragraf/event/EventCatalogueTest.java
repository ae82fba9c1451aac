package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares {@code docs/events.md} with the code. {@code -Dcatalogue.write=true} generates the file.
 */
class EventCatalogueTest {

    private static final Path FILE = Path.of("../docs/events.md");

    @Test
    void the_catalogue_is_generated_from_the_events(@TempDir Path folder) throws IOException {
        String catalogue = EventCatalogue.text();
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, catalogue);
        }
        assertThat(FILE)
                .as("docs/events.md; -Dcatalogue.write=true generates it")
                .hasSameTextualContentAs(Files.writeString(folder.resolve("expected"), catalogue));
    }
}
