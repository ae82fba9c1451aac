package se.paragraf.web.security;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import se.paragraf.security.Caller;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.Role;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemType;

/** The problems of failed authentication and authorization: 401, 403 and 429. */
public final class SecurityProblems implements ProblemCatalogue {

    /** The request carries no token. */
    public static final ProblemType TOKEN_MISSING = new ProblemType(
            "token-missing",
            HttpStatus.UNAUTHORIZED,
            new Wording("En åtkomstkod saknas", "A token is missing"),
            new Wording(
                    "Anropet ska ha rubriken Authorization: Bearer följt av en åtkomstkod (RFC 6750). Koden får man av den som förvaltar registret.",
                    "The request needs the header Authorization: Bearer followed by a token (RFC 6750). The operator of the register issues tokens."));

    /** The request carries a token that is not accepted. */
    public static final ProblemType TOKEN_REFUSED = new ProblemType(
            "token-refused",
            HttpStatus.UNAUTHORIZED,
            new Wording("Åtkomstkoden godtas inte", "The token is not accepted"),
            new Wording(
                    "Koden är okänd, har gått ut eller är återkallad; svaret säger vilket (reason). Be den som förvaltar registret om en ny.",
                    "The token is unknown, has expired or was revoked; the answer says which (reason). Ask the operator of the register for another."));

    /** The caller is known, and may not do this. */
    public static final ProblemType ROLE_MISSING = new ProblemType(
            "role-missing",
            HttpStatus.FORBIDDEN,
            new Wording("Rollen räcker inte", "The role does not suffice"),
            new Wording(
                    "Anropet är förbehållet andra roller; svaret räknar upp dem (acceptedRoles) och dem som åtkomstkoden har (roles).",
                    "The request is for other roles; the answer lists them (acceptedRoles) and those that the token has (roles)."));

    private static final List<ProblemType> TYPES = List.of(TOKEN_MISSING, TOKEN_REFUSED, ROLE_MISSING);

    @Override
    public List<ProblemType> types() {
        return TYPES;
    }

    static ProblemException tokenMissing() {
        return new ProblemException(TOKEN_MISSING, TOKEN_MISSING.explanation())
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static ProblemException tokenRefused(RefusedTokenException.Reason reason) {
        return new ProblemException(TOKEN_REFUSED, reason.wording())
                .with("reason", reason.name())
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    static ProblemException roleMissing(Caller caller, List<Role> accepted) {
        return new ProblemException(
                        ROLE_MISSING,
                        new Wording(
                                "Det här får bara den göra som har någon av rollerna i acceptedRoles.",
                                "Only a caller with one of the roles in acceptedRoles may do this."))
                .with("acceptedRoles", accepted.stream().map(Role::word).toList())
                .with("roles", caller.roles().stream().map(Role::word).sorted().toList());
    }

    static ProblemException tooManyFailures(long secondsToWait) {
        return new ProblemException(
                        EdgeProblems.TOO_MANY_REQUESTS,
                        new Wording(
                                "Från den här adressen har det kommit för många åtkomstkoder som inte godtas.",
                                "Too many tokens that are not accepted have come from this address."))
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(secondsToWait));
    }

    static ProblemException issuerUnavailable() {
        return EdgeProblems.unavailable(
                new Wording(
                        "Åtkomstkoden kan inte prövas just nu, eftersom utfärdaren inte svarar.",
                        "The token cannot be checked at present, because its issuer does not answer."),
                5);
    }
}
