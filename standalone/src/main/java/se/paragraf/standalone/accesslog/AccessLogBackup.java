package se.paragraf.standalone.accesslog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalLong;
import se.paragraf.standalone.sqlite.RowCopy;

/** A backup of the access log by its rows, also while the register is being served. */
public final class AccessLogBackup {

    private AccessLogBackup() {}

    /**
     * Copies the log in a folder; one of an earlier version stays one.
     *
     * @param copy the file to make, which must not be there; nothing is left of it where this fails
     * @return how many entries the copy has; empty where the folder has no log, and nothing was made
     */
    public static OptionalLong copy(Path folder, Path copy) throws SQLException, IOException {
        Path source = folder.resolve(AccessLogFile.NAME);
        return Files.exists(source)
                ? OptionalLong.of(RowCopy.copy(source, copy, connection -> AccessLogFile.schema(connection, source))
                        .getOrDefault("access", 0L))
                : OptionalLong.empty();
    }
}
