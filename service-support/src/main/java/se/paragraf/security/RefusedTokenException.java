package se.paragraf.security;

import org.springframework.security.core.AuthenticationException;
import se.paragraf.value.Wording;

/** A token that is not accepted. It says why, and whose token it seems to be, in words that hold no secret. */
public final class RefusedTokenException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String presentedBy;

    /** Why a token is not accepted. */
    public enum Reason {
        /** It is no token that this register gave or trusts, or it was altered. */
        UNKNOWN("Koden är okänd eller ändrad.", "The token is unknown or was altered."),
        /** Its time is over. */
        EXPIRED("Kodens giltighetstid är slut.", "The token has expired."),
        /** It was taken back. */
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

    /** Who seems to have presented it. */
    public String presentedBy() {
        return presentedBy;
    }
}
