package se.paragraf.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.NewToken;
import se.paragraf.standalone.accounts.SystemUser;

/**
 * The bearer token of a launcher's command. It is the caller's own if the environment or a file has one; it is never an
 * argument, which others on the machine could read. Otherwise a short-lived token is made in the register's folder and
 * deleted when the command ends: anyone who can write the folder could create an account anyway. It names the user of the
 * operating system, which no Java property or environment variable can change.
 *
 * @param token the token, or null if there is none
 * @param made the token that is to be deleted when the command ends, or null
 * @param folder the folder in which it was made, or null
 */
public record LauncherToken(
        @Nullable String token,
        @Nullable NewToken made,
        @Nullable Path folder) implements AutoCloseable {

    private static final String TOKEN = "PARAGRAF_TOKEN";
    private static final String TOKEN_FILE = "PARAGRAF_TOKEN_FILE";

    /** The caller's own token, if there is one. */
    static LauncherToken own(@Nullable Path file, Map<String, String> environment) {
        Path named = file != null
                ? file
                : Optional.ofNullable(environment.get(TOKEN_FILE)).map(Path::of).orElse(null);
        return new LauncherToken(named == null ? environment.get(TOKEN) : read(named), null, null);
    }

    /** A short-lived token of the register in a folder. */
    static LauncherToken of(Path folder, Role role) {
        try (Accounts accounts = Accounts.open(folder, Clock.systemUTC())) {
            NewToken made = accounts.forLauncher(SystemUser.current(), Set.of(role));
            return new LauncherToken(made.text(), made, folder);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CliException("the token cannot be read from " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (made != null && folder != null) {
            try (Accounts accounts = Accounts.open(folder, Clock.systemUTC())) {
                accounts.forget(made);
            }
        }
    }

    /** Does not reveal the token. */
    @Override
    public String toString() {
        return "the launcher's token";
    }
}
