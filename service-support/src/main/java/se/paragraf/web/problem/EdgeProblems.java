package se.paragraf.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import se.paragraf.value.Wording;

/** The problem types that any request can meet, and their details. */
public final class EdgeProblems implements ProblemCatalogue {

    /** The request line, its address or a header cannot be read. */
    public static final ProblemType MALFORMED_REQUEST = type(
            "malformed-request",
            HttpStatus.BAD_REQUEST,
            new Wording("Anropet kan inte tolkas", "The request cannot be understood"),
            new Wording(
                    "Anropets adress, någon av dess rubriker eller själva överföringen följer inte HTTP. Rätta anropet innan det görs om.",
                    "The address of the request, one of its headers or the transfer itself does not follow HTTP. Mend the request before repeating it."));

    /** The body is not JSON, or exceeds what JSON may be here. */
    public static final ProblemType MALFORMED_JSON = type(
            "malformed-json",
            HttpStatus.BAD_REQUEST,
            new Wording("Innehållet är inte giltig JSON", "The body is not valid JSON"),
            new Wording(
                    "Innehållet ska vara ett enda JSON-värde i UTF-8 enligt RFC 8259, utan dubbla namn och inom gränserna: högst 32 nivåer, texter på högst 65 536 tecken, namn på högst 256 tecken och tal på högst 32 siffror. Där felet har ett ställe anges rad och kolumn.",
                    "The body must be one JSON value in UTF-8 as RFC 8259 has it, without duplicate names and within the limits: 32 levels, texts of 65,536 characters, names of 256 characters and numbers of 32 digits at most. Where the fault has a place, its line and column are given."));

    /** A field has a value of the wrong type, an unknown value or one that is not allowed. */
    public static final ProblemType INVALID_FIELD = type(
            "invalid-field",
            HttpStatus.BAD_REQUEST,
            new Wording("Ett fält har fel värde", "A field has a wrong value"),
            new Wording(
                    "Svaret anger fältet (field), vad som är fel (reason) och vad som godtas (accepted). Ett fält är en plats i innehållet, en parameter i adressen eller en rubrik.",
                    "The answer names the field, the reason and what is accepted. A field is a place in the body, a parameter of the address or a header."));

    /** The request has a field that does not exist. */
    public static final ProblemType UNKNOWN_FIELD = type(
            "unknown-field",
            HttpStatus.BAD_REQUEST,
            new Wording("Ett fält är okänt", "A field is unknown"),
            new Wording(
                    "Okända fält och parametrar avvisas, så att en felstavning inte tyst faller bort. Svaret räknar upp de namn som finns (acceptedValues).",
                    "Unknown fields and parameters are refused, so that a misspelling is not silently lost. The answer lists the names that there are (acceptedValues)."));

    /** The request lacks a field that it must have. */
    public static final ProblemType MISSING_FIELD = type(
            "missing-field",
            HttpStatus.BAD_REQUEST,
            new Wording("Ett fält saknas", "A field is missing"),
            new Wording(
                    "Ett fält som måste anges saknas eller är null. Svaret anger vilket och vad som godtas.",
                    "A field that must be given is absent or null. The answer says which and what is accepted."));

    /** {@code If-Match} is not what this service writes in {@code ETag}. */
    public static final ProblemType PRECONDITION_MALFORMED = type(
            "precondition-malformed",
            HttpStatus.BAD_REQUEST,
            new Wording("Rubriken If-Match kan inte tolkas", "The header If-Match cannot be understood"),
            new Wording(
                    "If-Match (RFC 9110 avsnitt 13.1.1) ska vara en enda stark etikett med löpnumret, så som det stod i ETag, till exempel \"7\", eller en asterisk för vilket som helst.",
                    "If-Match (RFC 9110 section 13.1.1) must be one strong entity-tag with the sequence as it was given in ETag, such as \"7\", or an asterisk for any."));

    /** {@code If-Match} or {@code If-None-Match} does not hold for what there is. */
    public static final ProblemType PRECONDITION_FAILED = type(
            "precondition-failed",
            HttpStatus.PRECONDITION_FAILED,
            new Wording("Ett villkor i anropet är inte uppfyllt", "A condition of the request does not hold"),
            new Wording(
                    "If-Match eller If-None-Match (RFC 9110 avsnitt 13.1) gäller inte det som finns på adressen. Svaret anger rubriken (field) och etiketten som gäller nu (currentTag). Inget har ändrats.",
                    "If-Match or If-None-Match (RFC 9110 section 13.1) does not hold for what is at the address. The answer names the header (field) and the current entity-tag (currentTag). Nothing was changed."));

    /** {@code Idempotency-Key} is not a key. */
    public static final ProblemType IDEMPOTENCY_KEY_MALFORMED = type(
            "idempotency-key-malformed",
            HttpStatus.BAD_REQUEST,
            new Wording("Rubriken Idempotency-Key kan inte tolkas", "The header Idempotency-Key cannot be understood"),
            new Wording(
                    "Nyckeln ska vara 1 till 128 tecken ur A–Z, a–z, 0–9 och . _ : ~ -, med eller utan citattecken, och får anges en gång. Ett UUID passar väl.",
                    "The key must be 1 to 128 characters out of A–Z, a–z, 0–9 and . _ : ~ -, with or without quotation marks, and be given once. A UUID fits well."));

    /** Nothing is found at that address. */
    public static final ProblemType NOT_FOUND = type(
            "not-found",
            HttpStatus.NOT_FOUND,
            new Wording("Adressen finns inte", "The address does not exist"),
            new Wording(
                    "Ingenting finns på den adressen. Adresserna räknas upp i /openapi.yaml.",
                    "Nothing is found at that address. The addresses are listed in /openapi.yaml."));

    /** The address exists, the method does not. */
    public static final ProblemType METHOD_NOT_ALLOWED = type(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            new Wording("Metoden kan inte användas här", "The method cannot be used here"),
            new Wording(
                    "Adressen finns men tar inte emot den metoden. Rubriken Allow räknar upp dem som går.",
                    "The address exists but does not take that method. The header Allow lists those that it does."));

    /** No representation is acceptable to the client. */
    public static final ProblemType NOT_ACCEPTABLE = type(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            new Wording("Svaret finns inte i det formatet", "The answer does not exist in that format"),
            new Wording(
                    "Rubriken Accept utesluter alla format som finns. Svaret räknar upp dem (acceptedValues).",
                    "The header Accept rules out every format that there is. The answer lists them (acceptedValues)."));

    /** The body comes so slowly that it keeps others waiting. */
    public static final ProblemType TOO_SLOW = type(
            "too-slow",
            HttpStatus.REQUEST_TIMEOUT,
            new Wording("Innehållet kommer för långsamt", "The body comes too slowly"),
            new Wording(
                    "Innehållet ska komma inom 30 sekunder, och ett större med minst 16 KiB i sekunden. Gör om anropet, med samma Idempotency-Key.",
                    "The body has to come within 30 seconds, and a larger one with at least 16 KiB a second. Repeat the request, with the same Idempotency-Key."));

    /** The body is larger than what is read. */
    public static final ProblemType BODY_TOO_LARGE = type(
            "body-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Wording("Innehållet är för stort", "The body is too large"),
            new Wording(
                    "Innehållet har fler byte än gränsen, som står i svaret (maxBytes). Dela upp det som ska sändas.",
                    "The body has more bytes than the limit, which the answer states (maxBytes). Divide what is to be sent."));

    /** The body is in a format or an encoding that is not read. */
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = type(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Wording("Innehållets format tas inte emot", "The format of the body is not read"),
            new Wording(
                    "Innehållet har inget av de format som adressen tar emot, eller är komprimerat. Svaret räknar upp vad som tas emot (acceptedValues).",
                    "The body has none of the formats that the address reads, or is compressed. The answer lists what is read (acceptedValues)."));

    /** More requests than the service takes from one client. */
    public static final ProblemType TOO_MANY_REQUESTS = type(
            "too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            new Wording("För många anrop", "Too many requests"),
            new Wording(
                    "Vänta så många sekunder som rubriken Retry-After säger och gör om anropet.",
                    "Wait for as many seconds as the header Retry-After says and repeat the request."));

    /** The service is healthy but cannot answer now. */
    public static final ProblemType UNAVAILABLE = type(
            "unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            new Wording("Tjänsten kan inte svara just nu", "The service cannot answer just now"),
            new Wording(
                    "Det går över. Vänta så många sekunder som rubriken Retry-After säger och gör om anropet, med samma Idempotency-Key.",
                    "This passes. Wait for as many seconds as the header Retry-After says and repeat the request, with the same Idempotency-Key."));

    /** A fault in the service. */
    public static final ProblemType UNEXPECTED = type(
            "unexpected",
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Wording("Ett oväntat fel", "An unexpected error"),
            new Wording(
                    "Felet är tjänstens, inte anropets. Det är loggat under det nummer som svaret anger (errorId); ange det när felet anmäls.",
                    "The fault is the service's, not the request's. It is logged under the number that the answer gives (errorId); state it when reporting the error."));

    /** What is to be stored has no room (RFC 4918 section 11.5). */
    public static final ProblemType INSUFFICIENT_STORAGE = type(
            "insufficient-storage",
            HttpStatus.INSUFFICIENT_STORAGE,
            new Wording("Lagringsutrymmet är slut", "There is no room to store it"),
            new Wording(
                    "Inget har registrerats, och det som är registrerat kan läsas. Gör inte om anropet av sig självt: registrets driftansvariga måste först ge mer utrymme. Där registret har en egen disk anger svaret hur mycket som är ledigt (freeBytes) och hur mycket som behövs (requiredBytes).",
                    "Nothing was recorded, and what is recorded can be read. Do not repeat the request automatically: the operator of the register has to make room first. Where the register has a disk of its own, the answer says how much is free (freeBytes) and how much is needed (requiredBytes)."));

    private static final List<ProblemType> TYPES = List.of(
            MALFORMED_REQUEST,
            MALFORMED_JSON,
            INVALID_FIELD,
            UNKNOWN_FIELD,
            MISSING_FIELD,
            PRECONDITION_MALFORMED,
            PRECONDITION_FAILED,
            IDEMPOTENCY_KEY_MALFORMED,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            TOO_SLOW,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            UNAVAILABLE,
            INSUFFICIENT_STORAGE,
            UNEXPECTED);

    @Override
    public List<ProblemType> types() {
        return TYPES;
    }

    /** The problem of an address at which nothing is found. */
    public static ProblemException notFound() {
        return new ProblemException(
                NOT_FOUND, new Wording("Ingenting finns på den adressen.", "Nothing is found at that address."));
    }

    /**
     * The problem of a service that cannot answer now.
     *
     * @param detail what it is waiting for
     * @param retryAfterSeconds when it is worth asking again, told in {@code Retry-After} (RFC 9110 section 10.2.3)
     */
    public static ProblemException unavailable(Wording detail, int retryAfterSeconds) {
        return new ProblemException(UNAVAILABLE, detail).withHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }

    /**
     * The problem of something for which there is no room. It has no {@code Retry-After}, and is 507 and not 503, because
     * waiting does not make room: RFC 4918 section 11.5 forbids repeating the request automatically.
     */
    public static ProblemException insufficientStorage(Wording detail) {
        return new ProblemException(INSUFFICIENT_STORAGE, detail);
    }

    /**
     * The problem of a disk that has no room.
     *
     * @param freeBytes how much it has
     * @param requiredBytes how much has to be free
     */
    public static ProblemException insufficientStorage(long freeBytes, long requiredBytes) {
        return insufficientStorage(new Wording(
                        "Registrets disk har " + freeBytes + " byte ledigt och behöver " + requiredBytes
                                + ". Inget har registrerats.",
                        "The register's disk has " + freeBytes + " bytes free and needs " + requiredBytes
                                + ". Nothing was recorded."))
                .with("freeBytes", freeBytes)
                .with("requiredBytes", requiredBytes);
    }

    private static ProblemType type(String slug, HttpStatus status, Wording title, Wording explanation) {
        return new ProblemType(slug, status, title, explanation);
    }
}
