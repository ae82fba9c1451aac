package se.paragraf.standalone.viewstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import se.paragraf.standalone.sqlite.SqliteFile;

/**
 * The names and settings of the views' files: one that says which generation is in service, and beside it one for each
 * generation, so that a generation can be built without blocking the other and is deleted with its file.
 *
 * @param state the file that says which is in service
 */
record ViewFiles(Path state) {

    /** The use of a connection, and how large its page cache gets: the system's own cache holds the files too. */
    enum Use {
        READING(2 * 1024),
        WRITING(8 * 1024),
        /** Index entries of a generation that is built come in any order. */
        BUILDING(64 * 1024);

        private final int cacheKibibytes;

        Use(int cacheKibibytes) {
            this.cacheKibibytes = cacheKibibytes;
        }

        /** The value of {@code PRAGMA cache_size}. */
        int cacheSize() {
            return -cacheKibibytes;
        }
    }

    private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

    /** The suffixes of a SQLite file and of SQLite's own files beside it. */
    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");

    /** The settings of a connection to a file of views. */
    static SQLiteConfig settings(Use use) {
        SQLiteConfig config = SqliteFile.settings(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(use.cacheSize());
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BETWEEN_CHECKPOINTS));
        // The generated key would cost one more statement after each insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** The file of that generation. */
    Path generation(int number) {
        return state.resolveSibling(stem() + "-" + number + ".db");
    }

    /** Deletes the files of every generation but one. */
    void deleteAllBut(int number) {
        Pattern name = Pattern.compile(Pattern.quote(stem()) + "-\\d+\\.db(-wal|-shm|-journal)?");
        String kept = generation(number).getFileName().toString();
        try (Stream<Path> beside = Files.list(state.toAbsolutePath().getParent())) {
            for (Path file : beside.toList()) {
                String found = file.getFileName().toString();
                if (name.matcher(found).matches() && !found.startsWith(kept)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the generation's file and what SQLite keeps beside it. */
    void delete(int number) {
        Path file = generation(number);
        try {
            for (String suffix : SUFFIXES) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String stem() {
        String name = state.getFileName().toString();
        return name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    }
}
