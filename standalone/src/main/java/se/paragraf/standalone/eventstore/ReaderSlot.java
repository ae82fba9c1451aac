package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Room for one reader, opened when first asked, and anew after an error: the driver closes each statement that meets one.
 * For one thread at a time.
 */
final class ReaderSlot implements AutoCloseable {

    private final Path file;
    private @Nullable EventReader reader;

    ReaderSlot(Path file) {
        this.file = file;
    }

    <T> T read(ReaderPool.Question<T> question) throws SQLException {
        if (reader == null) {
            reader = EventReader.open(file);
        }
        try {
            return question.ask(reader);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        EventReader closing = reader;
        reader = null;
        if (closing != null) {
            closing.close();
        }
    }
}
