package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.paragraf.query.view.CatchUp;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.sqlite.SqliteTransactions;

/**
 * The view store in SQLite files, one for each generation. Readers see the last commit. Readers and writers do not block
 * each other, nor do the build of a new generation and the projection into the one in service.
 */
public final class SqliteViewStore implements ViewStore {

    private final ViewDatabase database;
    private final SqliteTransactions transactions;
    private final Progress progress = new Progress();

    /** A store on the database. */
    public SqliteViewStore(ViewDatabase database) {
        this.database = database;
        this.transactions = database.transactions();
        progress.reached(read(ViewReader::position));
    }

    @Override
    public <T> T read(Function<ViewReader, T> question) {
        Optional<T> answer = Optional.empty();
        while (answer.isEmpty()) {
            // Repeated if the generation was replaced and closed in between.
            answer = read(database.live(), question);
        }
        return answer.get();
    }

    @Override
    public <T> T read(Generation generation, Function<ViewReader, T> question) {
        return read(database.file(generation), question)
                .orElseThrow(() -> new IllegalArgumentException(generation + " is not there"));
    }

    private static <T> Optional<T> read(GenerationFile file, Function<ViewReader, T> question) {
        return file.read(question::apply);
    }

    @Override
    public void put(Generation generation, List<ViewDocument> documents) {
        inService(generation, file -> replace(file, documents));
    }

    @Override
    public void remove(Generation generation, DocumentKey key, long position) {
        inService(generation, file -> file.write(ViewReader.NOTHING, writer -> writer.remove(key, position)));
    }

    @Override
    public void fill(Generation generation, List<ViewDocument> documents) {
        outOfService(generation, file -> replace(file, documents));
    }

    @Override
    public void add(Generation generation, List<ViewDocument> documents) {
        outOfService(generation, file -> file.addAll(documents, highest(documents)));
    }

    @Override
    public Generation live() {
        return database.live().generation();
    }

    @Override
    public List<Generation> outOfService() {
        return database.outOfService();
    }

    @Override
    public Generation open() {
        return database.create().generation();
    }

    @Override
    public boolean switchTo(Generation from, Generation to, CatchUp catchUp) {
        GenerationFile next = database.file(to);
        next.makeDurable();
        return transactions.fetchInTransaction(() -> {
            if (!live().equals(from)) {
                return false;
            }
            long reached = catchUp.toTheHead();
            if (reached < read(ViewReader::position)) {
                return false;
            }
            Connection before = transactions.connection();
            outOfService(to, file -> {
                TrackingTokens.copy(before, file.file().connection());
                file.write(reached, writer -> {});
            });
            serve(next);
            progress.reached(reached);
            return true;
        });
    }

    private void serve(GenerationFile next) {
        try {
            next.serve();
        } catch (SQLException e) {
            throw unwritable(e);
        }
        database.switchTo(next);
    }

    @Override
    public void drop(Generation generation) {
        GenerationFile file = database.file(generation);
        if (generation.equals(live())) {
            throw new IllegalArgumentException(generation + " is in service");
        }
        database.drop(file);
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return progress.awaitBeyond(position, atMost);
    }

    private interface Writing {
        void on(GenerationFile file) throws SQLException;
    }

    /** Writes the generation in service, in the open transaction or one of its own. */
    private void inService(Generation generation, Writing writing) {
        transactions.executeInTransaction(() -> {
            GenerationFile file = database.live();
            if (!file.generation().equals(generation)) {
                throw new OutOfServiceException(generation);
            }
            write(file, writing);
            long reached = SqliteViewReader.position(file.file().jdbc());
            transactions.afterCommit(() -> progress.reached(reached));
        });
    }

    /** Writes a generation that is not in service, in a transaction of its own. */
    private void outOfService(Generation generation, Writing writing) {
        GenerationFile file = database.file(generation);
        file.file().transactions().executeInTransaction(() -> write(file, writing));
    }

    private static void write(GenerationFile file, Writing writing) {
        try {
            writing.on(file);
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private static void replace(GenerationFile file, List<ViewDocument> documents) throws SQLException {
        file.write(highest(documents), writer -> {
            for (ViewDocument document : documents) {
                writer.put(document);
            }
        });
    }

    private static long highest(List<ViewDocument> documents) {
        return documents.stream().mapToLong(ViewDocument::position).max().orElse(ViewReader.NOTHING);
    }

    private static ViewStoreException unwritable(SQLException cause) {
        return new ViewStoreException("the views cannot be written", cause);
    }
}
