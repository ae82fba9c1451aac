package se.paragraf.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The subject of an accepted token and the roles that the token grants.
 *
 * @param name the token's subject: what the register writes down as the actor, 1 to {@value #LONGEST_NAME} characters
 *     without control characters
 * @param roles the roles that the token grants, possibly none
 */
public record Caller(String name, Set<Role> roles) {

    /** The most characters that a name has. */
    public static final int LONGEST_NAME = 200;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException where it is blank, too long or has a control character
     */
    public Caller {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a caller's name has 1 to " + LONGEST_NAME + " characters and no control characters");
        }
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** The first of these roles that the caller has: the one in which they act, if they may. */
    public Optional<Role> firstOf(List<Role> allowed) {
        return allowed.stream().filter(roles::contains).findFirst();
    }
}
