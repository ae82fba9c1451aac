package se.paragraf.query.documents;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;
import se.paragraf.web.problem.ProblemType;

/** Problem types of documents, and the translation of their exceptions. */
public final class DocumentProblems implements ProblemCatalogue, ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentProblems.class);

    /** No document of that digest is here. */
    public static final ProblemType NO_SUCH_DOCUMENT = new ProblemType(
            "no-such-document",
            HttpStatus.NOT_FOUND,
            new Wording("Dokumentet finns inte här", "The document is not here"),
            new Wording(
                    "Registret har inget dokument med den kontrollsumman. Ett beslut kan nämna ett dokument som ännu inte har lämnats in. Det lämnas in med PUT på samma adress.",
                    "The register has no document of that digest. A decision may name a document that has not been handed in yet. It is handed in by PUT to the same address."));

    /** What was sent is not the document of the digest in the address. */
    public static final ProblemType WRONG_DIGEST = new ProblemType(
            "wrong-digest",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Wording("Dokumentet har en annan kontrollsumma", "The document has another digest"),
            new Wording(
                    "Det som sändes har en annan SHA-256-kontrollsumma än den i adressen. Inget av det har sparats. Svaret anger båda (expectedDigest, actualDigest).",
                    "What was sent has another SHA-256 digest than the one in the address. Nothing of it was kept. The answer gives both (expectedDigest, actualDigest)."));

    /** The content of a document is something else than what was stated. */
    public static final ProblemType NOT_AS_STATED = new ProblemType(
            "content-not-as-stated",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Wording("Dokumentet är något annat än vad som angavs", "The document is not what was stated"),
            new Wording(
                    "Ett dokument känns igen på sitt innehåll, inte på sitt namn. Svaret säger vad som angavs i Content-Type (statedType) och vad innehållet är (recognizedType, om det känns igen). Inget av det har sparats. Ange rätt typ, eller ingen, så fyller registret i den.",
                    "A document is recognized by its content, not by its name. The answer says what was stated in Content-Type (statedType) and what the content is (recognizedType, where it is recognized). Nothing of it was kept. State the right type, or none, and the register fills it in."));

    /** All documents together would have more bytes than they may. */
    public static final ProblemType QUOTA_EXCEEDED = new ProblemType(
            "document-quota-exceeded",
            HttpStatus.INSUFFICIENT_STORAGE,
            new Wording("Dokumentens utrymme är slut", "The documents' quota is used up"),
            new Wording(
                    "Dokumenten får tillsammans ha högst så många byte som svaret anger (quotaBytes), och har redan de som står i usedBytes. Inget av dokumentet har sparats. Registrets driftansvariga kan höja gränsen.",
                    "All documents together may have as many bytes as the answer says (quotaBytes), and have those in usedBytes already. Nothing of the document was kept. The operator of the register can raise the limit."));

    /** The document has none of the bytes that were asked for. */
    public static final ProblemType RANGE_NOT_SATISFIABLE = new ProblemType(
            "range-not-satisfiable",
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            new Wording("Dokumentet har inte de byten", "The document does not have those bytes"),
            new Wording(
                    "Rubriken Range anger inga byte som dokumentet har, fler än 10 intervall, eller intervall som inte kommer efter varandra. Svaret anger hur många byte det har (size).",
                    "The header Range names no bytes that the document has, more than 10 ranges, or ranges that do not follow one another. The answer says how many bytes it has (size)."));

    /** What is kept under a digest is not that document any more. */
    public static final ProblemType DOCUMENT_ALTERED = new ProblemType(
            "document-altered",
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Wording("Dokumentet har ändrats där det förvaras", "The document was altered where it is kept"),
            new Wording(
                    "Det som förvaras under kontrollsumman har inte längre den kontrollsumman och lämnas därför inte ut. En granskning räknar upp alla sådana dokument. De återställs ur en säkerhetskopia.",
                    "What is kept under the digest does not have that digest any more, and is therefore not handed out. An audit lists all such documents. They are restored from a backup."));

    @Override
    public List<ProblemType> types() {
        return List.of(
                NO_SUCH_DOCUMENT, WRONG_DIGEST, NOT_AS_STATED, RANGE_NOT_SATISFIABLE, QUOTA_EXCEEDED, DOCUMENT_ALTERED);
    }

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        if (exception instanceof WrongDigestException wrong) {
            return Optional.of(wrongDigest(wrong));
        }
        if (exception instanceof AlteredDocumentException altered) {
            LOG.error("Document {} was altered in its store", altered.sha256());
            return Optional.of(altered(altered.sha256()));
        }
        return Optional.empty();
    }

    static ProblemException noSuchDocument(Sha256 digest) {
        return about(
                NO_SUCH_DOCUMENT,
                digest,
                new Wording(
                        "Inget dokument har kontrollsumman " + digest + ".",
                        "No document has the digest " + digest + "."));
    }

    static ProblemException notAccepted(AcceptedTypes accepted) {
        return new ProblemException(
                        EdgeProblems.UNSUPPORTED_MEDIA_TYPE,
                        new Wording(
                                "Rubriken Content-Type anger ingen av de dokumenttyper som tas emot.",
                                "The header Content-Type names none of the types of documents that are taken in."))
                .with("field", HttpHeaders.CONTENT_TYPE)
                .with("acceptedValues", accepted.all())
                .withHeader(HttpHeaders.ACCEPT, String.join(", ", accepted.all()));
    }

    static ProblemException notAccepted(AcceptedTypes accepted, Optional<RecognizedType> recognized) {
        Wording detail = recognized
                .map(found -> new Wording(
                        "Innehållet är " + found.mediaType() + ", som inte tas emot.",
                        "The content is " + found.mediaType() + ", which is not taken in."))
                .orElse(new Wording(
                        "Ingen typ angavs, och innehållet känns inte igen som någon som tas emot.",
                        "No type was stated, and the content is not recognized as one that is taken in."));
        return recognizedAs(
                recognized,
                new ProblemException(EdgeProblems.UNSUPPORTED_MEDIA_TYPE, detail)
                        .with("field", HttpHeaders.CONTENT_TYPE)
                        .with("acceptedValues", accepted.all()));
    }

    static ProblemException notAsStated(String stated, Optional<RecognizedType> recognized) {
        Wording content = recognized
                .map(found -> new Wording("är " + found.mediaType(), "is " + found.mediaType()))
                .orElse(new Wording("känns inte igen som det", "is not recognized as that"));
        return recognizedAs(
                recognized,
                new ProblemException(
                                NOT_AS_STATED,
                                new Wording(
                                        "Content-Type anger " + stated + ", men innehållet " + content.sv() + ".",
                                        "Content-Type states " + stated + ", but the content " + content.en() + "."))
                        .with("field", HttpHeaders.CONTENT_TYPE)
                        .with("statedType", stated));
    }

    private static ProblemException recognizedAs(Optional<RecognizedType> recognized, ProblemException problem) {
        return recognized
                .map(found -> problem.with("recognizedType", found.mediaType()))
                .orElse(problem);
    }

    private static ProblemException altered(Sha256 digest) {
        return about(
                DOCUMENT_ALTERED,
                digest,
                new Wording(
                        "Det som förvaras som " + digest + " är ett annat dokument.",
                        "What is kept as " + digest + " is another document."));
    }

    static ProblemException quotaExceeded(long quota, long used, long bytes) {
        return new ProblemException(
                        QUOTA_EXCEEDED,
                        new Wording(
                                "Gränsen är " + quota + " byte, " + used + " är använda, och " + bytes
                                        + " till ryms inte.",
                                "The quota is " + quota + " bytes, " + used + " are used, and " + bytes
                                        + " more do not fit."))
                .with("quotaBytes", quota)
                .with("usedBytes", used);
    }

    static ProblemException rangeNotSatisfiable(long size) {
        return new ProblemException(
                        RANGE_NOT_SATISFIABLE,
                        new Wording(
                                "Dokumentet har " + size + " byte. Högst 10 intervall besvaras, i stigande ordning.",
                                "The document has " + size
                                        + " bytes. At most 10 ranges are answered, in rising order."))
                .with("size", size)
                .withHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
    }

    private static ProblemException wrongDigest(WrongDigestException wrong) {
        return new ProblemException(
                        WRONG_DIGEST,
                        new Wording(
                                "Det som sändes har kontrollsumman " + wrong.actual() + ".",
                                "What was sent has the digest " + wrong.actual() + "."))
                .with("expectedDigest", wrong.expected())
                .with("actualDigest", wrong.actual());
    }

    private static ProblemException about(ProblemType type, Sha256 digest, Wording detail) {
        return new ProblemException(type, detail).with("sha256", digest);
    }
}
