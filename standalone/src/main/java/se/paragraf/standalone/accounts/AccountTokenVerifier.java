package se.paragraf.standalone.accounts;

import java.security.MessageDigest;
import java.util.Optional;
import se.paragraf.security.Caller;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.RefusedTokenException.Reason;
import se.paragraf.security.TokenVerifier;

/**
 * Accepts the tokens of this register's own accounts. A token is found by its public identifier and its digest compared
 * in constant time; one that is not there takes the same comparison, so that time tells nothing.
 */
public final class AccountTokenVerifier implements TokenVerifier {

    private static final byte[] NO_DIGEST = new byte[32];

    private final Accounts accounts;

    /** Accepts the tokens of these accounts. */
    public AccountTokenVerifier(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Caller caller(String text) {
        Token token = Token.read(text).orElseThrow(() -> new RefusedTokenException(Reason.UNKNOWN, "unknown"));
        Optional<AccountFile.Known> found = accounts.known(token);
        boolean same =
                MessageDigest.isEqual(found.map(AccountFile.Known::digest).orElse(NO_DIGEST), token.digest());
        if (found.isEmpty() || !same) {
            throw new RefusedTokenException(Reason.UNKNOWN, "whoever has " + token);
        }
        AccountFile.Known known = found.get();
        if (known.revoked()) {
            throw new RefusedTokenException(Reason.REVOKED, known.name());
        }
        if (!accounts.now().isBefore(known.expires())) {
            throw new RefusedTokenException(Reason.EXPIRED, known.name());
        }
        return new Caller(known.name(), known.roles());
    }
}
