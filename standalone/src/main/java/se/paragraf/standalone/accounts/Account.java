package se.paragraf.standalone.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;

/**
 * An account that has, or had, a token. A name is never used again, because events name their actors by it.
 *
 * @param name the name
 * @param roles what they may do, at least one
 * @param since when the account was made
 * @param token the identifier of its latest token
 * @param expires when that token expires
 * @param revoked when that token was revoked, or null
 * @param person whose it is
 */
public record Account(
        String name,
        Set<Role> roles,
        Instant since,
        String token,
        Instant expires,
        @Nullable Instant revoked,
        Person person) {

    /** Keeps its own copy. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The roles as the launcher shows them: their words in order, joined by commas. */
    public String rolesInWords() {
        return RoleWords.of(roles);
    }

    /** Its state at an instant. */
    public State on(Instant time) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return time.isBefore(expires) ? State.ACTIVE : State.EXPIRED;
    }

    /** Whether the latest token can be used, and if not, why. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }
}
