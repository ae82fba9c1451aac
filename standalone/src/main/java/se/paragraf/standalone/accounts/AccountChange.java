package se.paragraf.standalone.accounts;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the record of changes to persons, accounts and tokens.
 *
 * @param number its number, from 1 without gaps
 * @param at when it was made
 * @param actor who made it: {@code launcher/} and the user of the operating system
 * @param what what was changed
 * @param account the account, or null where it is about a person alone
 * @param person the person, or the one whose the account is after the change
 * @param was what it was, or null
 * @param becomes what it became, or null
 */
public record AccountChange(
        long number,
        Instant at,
        String actor,
        Change what,
        @Nullable String account,
        String person,
        @Nullable String was,
        @Nullable String becomes) {

    /** What can be changed. */
    public enum Change {
        /** A person was entered; it became the display name. */
        PERSON,
        /** A person's display name. */
        DISPLAY_NAME,
        /** The note of who a person is. */
        NOTE,
        /** An account was made; it became its roles. */
        ACCOUNT,
        /** An account that was there before changes were recorded; it became its roles. */
        TAKEN_OVER,
        /** The roles of an account. */
        ROLES,
        /** The person whose an account is. */
        OWNER,
        /** An account was given a token; it became the token's identifier. */
        TOKEN,
        /** A token was revoked; it was the token's identifier. */
        REVOKED;

        /** The word under which it is stored and shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Change named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
