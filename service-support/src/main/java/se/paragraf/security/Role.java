package se.paragraf.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. A token can grant several roles. */
public enum Role {
    /** Reads. */
    READER,
    /** Records, and reads. */
    REGISTRAR,
    /** Reads, audits, rebuilds, exports, and decides on corrections that others have proposed. */
    COMPLIANCE;

    /** The role as tokens, accounts and events name it: in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, if it is one; only the exact word counts. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
