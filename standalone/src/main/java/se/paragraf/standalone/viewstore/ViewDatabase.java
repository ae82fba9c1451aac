package se.paragraf.standalone.viewstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.view.Generation;
import se.paragraf.standalone.files.OwnerOnly;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;
import se.paragraf.standalone.sqlite.SqliteTransactions;

/**
 * The SQLite files of the views: one with the state, and one for each generation. A commit to the generation in service is
 * not forced to disk (synchronous NORMAL): after a power loss the last commits may be gone, views and token together, and
 * are projected again from the events. The state, which says which generation is in service, is forced to disk.
 * Generations that a dead process was building are deleted when the views are opened.
 */
public final class ViewDatabase implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(ViewDatabase.class);

    private final ViewFiles files;
    private final SqliteFile state;
    private final int frequent;
    private final SqliteTransactions transactions =
            new SqliteTransactions(() -> live().file().connection());
    private final Map<Generation, GenerationFile> generations = new ConcurrentHashMap<>();
    private volatile GenerationFile live;

    private ViewDatabase(ViewFiles files, SqliteFile state, int frequent) throws SQLException {
        this.files = files;
        this.state = state;
        this.frequent = frequent;
        Generation inService = changing(ViewDatabase::onlyInService);
        files.deleteAllBut(inService.number());
        this.live = openUnchanged(inService);
        generations.put(inService, live);
    }

    /**
     * Opens the files, and makes them and their directory if they are missing.
     *
     * @param file the one that says which generation is in service; the others lie beside it
     * @throws IllegalStateException if they cannot be opened, or were written by a later version of the program
     */
    public static ViewDatabase open(Path file) {
        return open(file, FilterBitmaps.FREQUENT);
    }

    /** @param frequent from how many entries a filter is frequent */
    static ViewDatabase open(Path file, int frequent) {
        try {
            OwnerOnly.createFolders(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder"));
            ViewFiles files = new ViewFiles(file);
            SqliteFile state = SqliteFile.open(file, ViewFiles.settings(ViewFiles.Use.WRITING));
            state.jdbc().execute("PRAGMA synchronous = FULL");
            if (ViewSchema.prepare(state)) {
                files.deleteAllBut(0);
            }
            return new ViewDatabase(files, state, frequent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the views cannot be opened: " + file, e);
        }
    }

    /** Opens the generation in service; where something else has changed its schema it is made again from the events. */
    private GenerationFile openUnchanged(Generation generation) throws SQLException {
        Path path = files.generation(generation.number());
        GenerationFile file = GenerationFile.open(path, generation, frequent);
        List<SqliteSchema.Difference> differences =
                GenerationSchema.schema().differences(file.file().connection());
        if (differences.isEmpty()) {
            return file;
        }
        LOGGER.error("{} The views are made again.", SqliteSchema.explain(path, differences));
        file.close();
        files.delete(generation.number());
        return GenerationFile.open(path, generation, frequent);
    }

    /** The schemas that the files have to have. */
    public Map<Path, SqliteSchema> schemas() {
        return Map.of(
                files.state(),
                ViewSchema.schema(),
                files.generation(live.generation().number()),
                GenerationSchema.schema());
    }

    /** Changes the file with the state, in a transaction of its own. */
    <T> T changing(Function<JdbcTemplate, T> change) {
        return state.transactions().fetchInTransaction(() -> change.apply(state.jdbc()));
    }

    /** The transactions in which the generation in service is written, documents and token together. */
    public SqliteTransactions transactions() {
        return transactions;
    }

    private static Generation onlyInService(JdbcTemplate jdbc) {
        jdbc.update("DELETE FROM generations WHERE live = 0");
        return new Generation((int) new Sql("SELECT number FROM generations").number(jdbc));
    }

    GenerationFile live() {
        return live;
    }

    List<Generation> outOfService() {
        return generations.keySet().stream()
                .filter(generation -> !generation.equals(live.generation()))
                .toList();
    }

    /**
     * The file of that generation.
     *
     * @throws IllegalArgumentException if there is no such generation
     */
    GenerationFile file(Generation generation) {
        GenerationFile file = generations.get(generation);
        if (file == null) {
            throw new IllegalArgumentException(generation + " is not there");
        }
        return file;
    }

    GenerationFile create() {
        // A number is not used again while this process lives, so an old one never refers to a new generation.
        int number = changing(jdbc -> {
            jdbc.update("INSERT INTO generations (number, live) SELECT max(number) + 1, 0 FROM generations");
            return (int) new Sql("SELECT max(number) FROM generations").number(jdbc);
        });
        try {
            GenerationFile file = GenerationFile.open(files.generation(number), new Generation(number), frequent);
            file.build();
            generations.put(file.generation(), file);
            return file;
        } catch (SQLException e) {
            throw new ViewStoreException("a generation cannot be opened", e);
        }
    }

    /** Puts the generation into service; readers see it once that is on disk. */
    void switchTo(GenerationFile to) {
        changing(jdbc -> jdbc.update(
                "UPDATE generations SET live = (number = ?)", to.generation().number()));
        live = to;
    }

    void drop(GenerationFile file) {
        try {
            generations.remove(file.generation());
            file.close();
            files.delete(file.generation().number());
        } catch (SQLException e) {
            throw new ViewStoreException("a generation cannot be thrown away", e);
        }
    }

    @Override
    public void close() {
        try {
            for (GenerationFile file : generations.values()) {
                file.close();
            }
            state.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the views cannot be closed", e);
        }
    }
}
