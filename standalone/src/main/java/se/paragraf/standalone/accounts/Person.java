package se.paragraf.standalone.accounts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who has accounts. Four eyes are two persons, whatever accounts and roles they have.
 *
 * @param id the identifier, which is never changed and never used again: {@code p-} and eight letters or digits
 * @param displayName what the person is called; two persons may be called the same
 * @param note who that is, or null
 * @param systemUser the {@link SystemUser#key()} of the user of the operating system who is this person, or null
 * @param since when the person was entered
 */
public record Person(
        String id,
        String displayName,
        @Nullable String note,
        @Nullable String systemUser,
        Instant since) {

    private static final String CHARACTERS = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new identifier of characters that are not mistaken for one another. */
    static String newIdentifier() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> CHARACTERS.substring(index, index + 1))
                .collect(Collectors.joining("", "p-", ""));
    }
}
