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

/**
 * By which token a command of the launcher asks. It is the caller's own where one is given, by the environment or in a
 * file but never as an argument, which others on the machine could read. Otherwise a register in a folder gives one for
 * as long as the command takes: whoever can write the folder could make themselves an account anyhow.
 *
 * @param token the token, or null where there is none
 * @param taken what is to be given back, or null
 * @param folder where it came from, or null
 */
public record LauncherToken(
        @Nullable String token,
        @Nullable NewToken taken,
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

    /** A token of the register in a folder, for somebody who can write there. */
    static LauncherToken of(Path folder, Role role) {
        try (Accounts accounts = Accounts.open(folder, Clock.systemUTC())) {
            NewToken taken = accounts.forLauncher(System.getProperty("user.name", "unknown"), Set.of(role));
            return new LauncherToken(taken.text(), taken, folder);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CliException("the token cannot be read from " + file + ": " + unreadable.getMessage());
        }
    }

    @Override
    public void close() {
        if (taken != null && folder != null) {
            try (Accounts accounts = Accounts.open(folder, Clock.systemUTC())) {
                accounts.forget(taken);
            }
        }
    }

    /** Tells nothing of the token. */
    @Override
    public String toString() {
        return "a grant";
    }
}
