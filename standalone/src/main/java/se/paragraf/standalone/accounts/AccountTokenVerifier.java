package se.paragraf.standalone.accounts;

import java.security.MessageDigest;
import java.util.Optional;
import se.paragraf.security.Caller;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.RefusedTokenException.Reason;
import se.paragraf.security.TokenVerifier;

/**
 * Verifies bearer tokens of the register's own accounts. A token is found by its public identifier, and its digest is
 * compared in constant time. An unknown token takes the same comparison, so that timing reveals nothing.
 */
public final class AccountTokenVerifier implements TokenVerifier {

    private static final byte[] NO_DIGEST = new byte[32];

    private final Accounts accounts;

    /** A verifier of the tokens of these accounts. */
    public AccountTokenVerifier(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Caller caller(String text) {
        Token token = Token.read(text).orElseThrow(() -> new RefusedTokenException(Reason.UNKNOWN, "unknown"));
        Optional<AccountFile.StoredToken> found = accounts.findToken(token);
        boolean same =
                MessageDigest.isEqual(found.map(AccountFile.StoredToken::digest).orElse(NO_DIGEST), token.digest());
        if (found.isEmpty() || !same) {
            throw new RefusedTokenException(Reason.UNKNOWN, "the holder of " + token);
        }
        AccountFile.StoredToken stored = found.get();
        if (stored.revoked()) {
            throw new RefusedTokenException(Reason.REVOKED, stored.name());
        }
        if (!accounts.now().isBefore(stored.expires())) {
            throw new RefusedTokenException(Reason.EXPIRED, stored.name());
        }
        return new Caller(stored.name(), stored.person(), stored.roles(), stored.expires(), stored.launcher());
    }
}
