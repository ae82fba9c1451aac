package se.paragraf.standalone.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;

/**
 * Somebody who has, or had, a token. A name is given once and for all, because events name their actors by it.
 *
 * @param name who it is
 * @param roles what they may do, at least one
 * @param since when the account was made
 * @param token the identifier of its latest token
 * @param expires when that token ends
 * @param revoked when that token was taken back, or null
 */
public record Account(
        String name,
        Set<Role> roles,
        Instant since,
        String token,
        Instant expires,
        @Nullable Instant revoked) {

    /** Keeps its own copy. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The roles as they are given and shown: their words in order, joined by commas. */
    public String rolesInWords() {
        return RoleWords.of(roles);
    }

    /** Whether it can be used at that time, and why not. */
    public State on(Instant time) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return time.isBefore(expires) ? State.ACTIVE : State.EXPIRED;
    }

    /** What can become of an account. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }
}
