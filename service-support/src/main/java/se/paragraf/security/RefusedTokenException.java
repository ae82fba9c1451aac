package se.paragraf.security;

import org.springframework.security.core.AuthenticationException;
import se.paragraf.value.Wording;

/** A bearer token that is not accepted, with the reason and the apparent owner. It holds no secret. */
public final class RefusedTokenException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String presentedBy;

    /** Why a token is not accepted. */
    public enum Reason {
        /** Not a token that this register issued or trusts, or an altered one. */
        UNKNOWN("Koden är okänd eller ändrad.", "The token is unknown or was altered."),
        /** Expired. */
        EXPIRED("Kodens giltighetstid är slut.", "The token has expired."),
        /** Revoked. */
        REVOKED("Koden är återkallad.", "The token was revoked.");

        private final transient Wording wording;

        Reason(String sv, String en) {
            this.wording = new Wording(sv, en);
        }

        /** The reason in words. */
        public Wording wording() {
            return wording;
        }
    }

    /** @param presentedBy what is publicly known of the token, such as its account's name, or "unknown" */
    public RefusedTokenException(Reason reason, String presentedBy) {
        super(reason.wording().en());
        this.reason = reason;
        this.presentedBy = presentedBy;
    }

    /** Why it is not accepted. */
    public Reason reason() {
        return reason;
    }

    /** Who appears to have presented it. */
    public String presentedBy() {
        return presentedBy;
    }
}
