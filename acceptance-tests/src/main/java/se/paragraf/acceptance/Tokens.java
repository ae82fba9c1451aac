package se.paragraf.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;

/** The tokens by which a test calls the register. */
@FunctionalInterface
public interface Tokens {

    /** A caller who may both record and decide on corrections. */
    String REGISTRAR_AND_OFFICER = "registrar,compliance";

    /**
     * The token of a role.
     *
     * @param role the word of a role, or {@link #REGISTRAR_AND_OFFICER}
     * @return the token, or null for requests without
     */
    @Nullable
    String of(String role);

    /** The token of the role that the request needs. */
    default @Nullable String of(String method, String path) {
        return of(role(method, path).word());
    }

    /** Tokens made by a function of roles, each made once. */
    static Tokens made(Function<Set<Role>, String> tokens) {
        Map<String, String> made = Map.of(
                Role.READER.word(),
                tokens.apply(Set.of(Role.READER)),
                Role.REGISTRAR.word(),
                tokens.apply(Set.of(Role.REGISTRAR)),
                Role.COMPLIANCE.word(),
                tokens.apply(Set.of(Role.COMPLIANCE)),
                REGISTRAR_AND_OFFICER,
                tokens.apply(Set.of(Role.REGISTRAR, Role.COMPLIANCE)));
        return made::get;
    }

    /**
     * Reads tokens from a file as a register writes it at its first start. The tests of four eyes need one whose compliance
     * officer is another person.
     */
    static Tokens noted(Path file) {
        try {
            Map<String, String> tokens = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            return tokens::get;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a caller with these roles. */
    static String nameFor(Set<Role> roles) {
        return "test-" + roles.stream().sorted().map(Role::word).collect(Collectors.joining("-"));
    }

    private static Role role(String method, String path) {
        List<String> complianceOnly = List.of("/v1/rebuilds", "/v1/audits", "/v1/dead-letters", "/v1/access-log");
        if (complianceOnly.stream().anyMatch(path::startsWith)
                || path.matches(".*/(corrections/[^/]+|reversals|reversals/[^/]+)/(approval|refusal)|.*/export")) {
            return Role.COMPLIANCE;
        }
        return Arrays.asList("GET", "HEAD", "OPTIONS").contains(method) ? Role.READER : Role.REGISTRAR;
    }
}
