package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import se.paragraf.security.Role;
import se.paragraf.standalone.files.OwnerOnly;

/**
 * The tokens of a register's first start: one for each role, all of the person who starts it, written to a file that only its owner can read, in a folder
 * that is closed to others from then on.
 *
 * @param file the file
 * @param tokens the tokens; empty at any later start
 */
public record FirstTokens(Path file, Map<Role, NewToken> tokens) {

    private static final String FILE_NAME = "first-tokens";

    /** Creates the first accounts if there are none, and writes their tokens to the file. */
    public static FirstTokens make(Path folder, Accounts accounts) {
        Path file = folder.resolve(FILE_NAME);
        Map<Role, NewToken> tokens = accounts.first();
        if (!tokens.isEmpty()) {
            write(folder, file, tokens);
        }
        return new FirstTokens(file, tokens);
    }

    /**
     * The token of a role.
     *
     * @throws IllegalStateException at any start but the first
     */
    public String of(Role role) {
        NewToken token = tokens.get(role);
        if (token == null) {
            throw new IllegalStateException("this is not the register's first start");
        }
        return token.text();
    }

    private static void write(Path folder, Path file, Map<Role, NewToken> tokens) {
        String lines = tokens.values().stream()
                .map(token -> token.account().name() + " " + token.text() + "\n")
                .collect(Collectors.joining());
        try {
            OwnerOnly.writeString(
                    file,
                    "# The first tokens of this register, all of one person. Others get theirs from: paragraf user add\n"
                            + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
