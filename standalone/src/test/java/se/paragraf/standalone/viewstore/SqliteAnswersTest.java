package se.paragraf.standalone.viewstore;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import se.paragraf.query.agreements.AnswersContract;

/** The contract of answers, over views in a file. */
class SqliteAnswersTest extends AnswersContract {

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        Path own = Files.createTempDirectory("views");
        try (ViewDatabase database = ViewDatabase.open(own.resolve("views.db"))) {
            trial.on(new SqliteViewStore(database));
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }
}
