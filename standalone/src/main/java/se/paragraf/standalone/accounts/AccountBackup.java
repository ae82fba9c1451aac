package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import se.paragraf.standalone.sqlite.FileHeader;
import se.paragraf.standalone.sqlite.RowCopy;

/** A backup of the accounts and the digests of their tokens by their rows, also while the register is being served. */
public final class AccountBackup {

    private AccountBackup() {}

    /**
     * Copies the accounts in a folder. A file of an earlier version stays one, since its register may be running.
     *
     * @param copy the file to make, which must not be there; nothing is left of it where this fails
     * @return how many accounts the copy has; empty where the folder has none, and nothing was made
     */
    public static OptionalLong copy(Path folder, Path copy) throws SQLException, IOException {
        Path source = folder.resolve("accounts.db");
        if (!Files.exists(source)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(RowCopy.copy(source, copy, AccountBackup::schema).getOrDefault("account", 0L));
    }

    private static List<String> schema(Connection connection) throws SQLException {
        return FileHeader.of(connection).equals(AccountSchema.BEFORE)
                ? AccountSchema.STATEMENTS_BEFORE
                : AccountSchema.STATEMENTS;
    }
}
