package se.paragraf.event.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * JSON Schemas (draft 2020-12) of all stored events, in every revision, for readers without this program.
 */
public final class EventSchemas {

    private EventSchemas() {}

    /**
     * The schema, as the bytes of its file.
     *
     * @param name the event's name without its package, such as AdoptedByMunicipality
     * @param revision the revision of its stored form
     * @return the schema, or nothing where there is no such form
     */
    public static Optional<byte[]> of(String name, String revision) {
        String file = name + "." + revision + ".json";
        if (!file.matches("[A-Za-z]+\\.[0-9]+\\.json")) {
            return Optional.empty();
        }
        try (InputStream schema = EventSchemas.class.getResourceAsStream("/se/paragraf/event/schema/" + file)) {
            return schema == null ? Optional.empty() : Optional.of(schema.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
