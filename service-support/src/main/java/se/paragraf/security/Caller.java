package se.paragraf.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The subject of an accepted token, the person whose it is, and the roles that the token grants.
 *
 * @param name the token's subject: what the register writes down as the actor, 1 to {@value #LONGEST_NAME} characters
 *     without control characters
 * @param person the identifier of the person, who may have other names too; four eyes compares it
 * @param roles the roles that the token grants, possibly none
 * @param expiresAt the instant from which the token is refused; null where that is not known
 * @param launcher whether a launcher on the register's own machine made the token for one of its commands
 */
public record Caller(
        String name,
        String person,
        Set<Role> roles,
        @Nullable Instant expiresAt,
        boolean launcher) {

    /** The most characters that a name has. */
    public static final int LONGEST_NAME = 200;

    /**
     * Checks the name and the person.
     *
     * @throws IllegalArgumentException where one is blank, or the name is too long or has a control character
     */
    public Caller {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a caller's name has 1 to " + LONGEST_NAME + " characters and no control characters");
        }
        if (person.isBlank()) {
            throw new IllegalArgumentException("a caller is a person");
        }
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** A caller whose name identifies the person, by a token of which no end is known. */
    public Caller(String name, Set<Role> roles) {
        this(name, name, roles, null, false);
    }

    /** The first of these roles that the caller has: the one in which they act, if they may. */
    public Optional<Role> firstOf(List<Role> allowed) {
        return allowed.stream().filter(roles::contains).findFirst();
    }
}
