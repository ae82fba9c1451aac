package se.paragraf.standalone.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Whose an account is to be: a person who is known already, or a new one.
 *
 * @param person the identifier of a person or the name of one of their accounts, or null for a new person
 * @param displayName what a new person is called, or null for the name of the account
 * @param note who a new person is, or null
 */
public record PersonChoice(
        @Nullable String person,
        @Nullable String displayName,
        @Nullable String note) {

    /** A new person who is called what the account is called. */
    public static final PersonChoice NEW = new PersonChoice(null, null, null);

    /** A person who is known already, by identifier or by the name of an account. */
    public static PersonChoice known(String person) {
        return new PersonChoice(person, null, null);
    }
}
