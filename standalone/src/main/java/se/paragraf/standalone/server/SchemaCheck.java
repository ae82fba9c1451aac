package se.paragraf.standalone.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import se.paragraf.query.audit.Difference;
import se.paragraf.query.audit.Finding;
import se.paragraf.query.audit.RecordCheck;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;
import se.paragraf.value.Wording;

/** Check of the schema of a folder's SQLite files, triggers included, against the one that this program makes. */
final class SchemaCheck implements RecordCheck {

    private final Map<Path, SqliteSchema> schemas;

    /** @param schemas the schema that each file has to have */
    SchemaCheck(Map<Path, SqliteSchema> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    @Override
    public List<Wording> run(long upTo, Consumer<Difference> found, Runnable step) {
        schemas.entrySet().stream()
                .filter(each -> Files.exists(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> check(each.getKey(), each.getValue(), found));
        step.run();
        return List.of();
    }

    private static void check(Path file, SqliteSchema schema, Consumer<Difference> found) {
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        String name = file.getFileName().toString();
        try (Connection connection = SqliteFile.source(file, reading).getConnection()) {
            schema.differences(connection)
                    .forEach(difference -> found.accept(Difference.ofRecord(
                            Finding.SCHEMA_DIFFERS,
                            name + " " + difference.object(),
                            difference.expected(),
                            difference.found())));
        } catch (SQLException e) {
            found.accept(Difference.ofRecord(Finding.SCHEMA_DIFFERS, name, null, e.getMessage()));
        }
    }
}
