package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.OptionalLong;
import se.paragraf.standalone.sqlite.RowCopy;

/** A backup of the accounts and the digests of their tokens by their rows, also while the register is being served. */
public final class AccountBackup {

    private AccountBackup() {}

    /**
     * Copies the accounts in a folder.
     *
     * @param copy the file to make, which must not be there; nothing is left of it where this fails
     * @return how many accounts the copy has; empty where the folder has none, and nothing was made
     */
    public static OptionalLong copy(Path folder, Path copy) throws SQLException, IOException {
        Path source = folder.resolve("accounts.db");
        if (!Files.exists(source)) {
            return OptionalLong.empty();
        }
        // Brings a file of an earlier version up to date, as every other command does.
        Accounts.open(folder, Clock.systemUTC()).close();
        return OptionalLong.of(
                RowCopy.copy(source, copy, connection -> AccountFile.TABLES).getOrDefault("account", 0L));
    }
}
