package se.paragraf.standalone.accounts;

/**
 * A token that was just made, with its secret, which is not stored and cannot be shown again.
 *
 * @param account the account that it belongs to
 * @param text the token, a secret
 */
public record NewToken(Account account, String text) {

    /** Names the account and does not reveal the token. */
    @Override
    public String toString() {
        return "the token of " + account.name();
    }
}
