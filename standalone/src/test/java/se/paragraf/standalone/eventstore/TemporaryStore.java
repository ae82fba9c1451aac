package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A store on a file of its own that is gone afterwards, where JUnit's temporary folders cannot be had.
 *
 * @param folder where the file is
 * @param engine the store
 */
record TemporaryStore(Path folder, SqliteEventStorageEngine engine) implements AutoCloseable {

    static TemporaryStore open() throws IOException {
        return openIn(Files.createTempDirectory("event-store"));
    }

    static TemporaryStore openIn(Path folder) {
        return new TemporaryStore(folder, Stores.open(folder));
    }

    @Override
    public void close() throws IOException {
        engine.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
