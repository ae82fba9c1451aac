package se.paragraf.standalone.accounts;

/**
 * A token that was just made. This is the only time that it is there to be read.
 *
 * @param account whose it is
 * @param text the token, a secret
 */
public record NewToken(Account account, String text) {

    /** Tells whose token it is, and not what it is. */
    @Override
    public String toString() {
        return "the token of " + account.name();
    }
}
