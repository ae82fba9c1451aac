package se.paragraf.query.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.value.AgreementId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.FieldProblems;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemType;

/** Problem types of the resources that read agreements. */
public final class AgreementProblems implements ProblemCatalogue {

    /** No agreement of that identifier is in the register. */
    public static final ProblemType NO_SUCH_AGREEMENT = new ProblemType(
            "no-such-agreement",
            HttpStatus.NOT_FOUND,
            new Wording("Överenskommelsen finns inte", "The agreement does not exist"),
            new Wording(
                    "Registret har ingen överenskommelse med den identiteten. Har den nyss registrerats: läs den med parametern atLeast.",
                    "The register has no agreement of that identifier. Where it was recorded just now, read it with the parameter atLeast."));

    /** The agreement was not proposed, or the register did not know it, at the time that was asked for. */
    public static final ProblemType NOTHING_TO_SEE_THEN = new ProblemType(
            "nothing-to-see-then",
            HttpStatus.NOT_FOUND,
            new Wording("Inget att se vid den tiden", "Nothing to see at that time"),
            new Wording(
                    "Överenskommelsen var inte föreslagen, eller inte känd för registret, vid den tid som frågan gäller."
                            + " Svaret anger från och med när det finns något att se (knownFrom, effectiveFrom).",
                    "The agreement had not been proposed, or was not known to the register, at the time asked for. The"
                            + " answer says from when there is something to see (knownFrom, effectiveFrom)."));

    /** Sweden has no municipality of that code. */
    public static final ProblemType NO_SUCH_MUNICIPALITY = new ProblemType(
            "no-such-municipality",
            HttpStatus.NOT_FOUND,
            new Wording("Kommunen finns inte", "The municipality does not exist"),
            new Wording(
                    "Ingen kommun har den koden. Koderna är SCB:s fyrsiffriga kommunkoder.",
                    "No municipality has that code. The codes are the four-digit ones of Statistics Sweden (SCB)."));

    /** The case has more text than a request that needs all of it is given memory for. */
    public static final ProblemType CASE_TOO_LARGE = new ProblemType(
            "case-too-large",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Wording("Ärendet är för stort", "The case is too large"),
            new Wording(
                    "Anropet behöver hela ärendet på en gång, och det är större än vad ett anrop får minne till (limit, i tecken). Läs dess historik sida för sida, eller be driften ge tjänsten mer minne.",
                    "The request needs the whole case at once, and that is larger than what one request is given memory for (limit, in characters). Read its trail page by page, or have the service given more memory."));

    private static final long MEBI = 1024 * 1024;
    private static final long LARGEST_CASE =
            Math.max(4 * MEBI, Math.min(32 * MEBI, Runtime.getRuntime().maxMemory() / 128));

    @Override
    public List<ProblemType> types() {
        return List.of(NO_SUCH_AGREEMENT, NOTHING_TO_SEE_THEN, NO_SUCH_MUNICIPALITY, CASE_TOO_LARGE);
    }

    /**
     * Refuses to hold a whole case in memory that is larger than 32 Mi characters; in a small heap, than a 128th of its bytes
     * or 4 Mi.
     *
     * @param characters how many characters its stored events have, or those that were read so far
     */
    public static void mustBeReadableAsAWhole(long characters) {
        if (characters > LARGEST_CASE) {
            throw new ProblemException(
                            CASE_TOO_LARGE,
                            new Wording(
                                    "Ärendet har fler än " + LARGEST_CASE + " tecken.",
                                    "The case has more than " + LARGEST_CASE + " characters."))
                    .with("limit", LARGEST_CASE);
        }
    }

    /** No agreement has that identifier. */
    public static ProblemException noSuchAgreement(AgreementId agreementId) {
        return new ProblemException(
                        NO_SUCH_AGREEMENT,
                        new Wording(
                                "Ingen överenskommelse har identiteten " + agreementId + ".",
                                "No agreement has the identifier " + agreementId + "."))
                .with("agreementId", agreementId);
    }

    /**
     * There was nothing to see of the agreement at that time. The answer gives the date of the proposal as it was known
     * then, or else as it was first recorded.
     *
     * @param events the agreement's case file
     */
    static ProblemException nothingToSeeThen(List<RecordedEvent> events, TwoTimes times) {
        List<RecordedEvent> known = times.known(events);
        AgreementHistory history = AgreementHistory.of(known.isEmpty() ? events.subList(0, 1) : known);
        RecordedEvent proposal = history.proposal();
        Instant knownFrom = events.get(0).recordedAt();
        LocalDate effectiveFrom = history.daysOf(proposal).notAfter();
        return new ProblemException(
                        NOTHING_TO_SEE_THEN,
                        new Wording(
                                "Överenskommelsen föreslogs " + effectiveFrom + " och registrerades " + knownFrom + ".",
                                "The agreement was proposed on " + effectiveFrom + " and recorded at " + knownFrom
                                        + "."))
                .with("agreementId", proposal.event().agreementId())
                .with("knownFrom", knownFrom)
                .with("effectiveFrom", effectiveFrom);
    }

    static ProblemException noSuchMunicipality(MunicipalityCode code) {
        return new ProblemException(
                        NO_SUCH_MUNICIPALITY,
                        new Wording(
                                "Ingen kommun har koden " + code + ".", "No municipality has the code " + code + "."))
                .with("municipality", code);
    }

    /** The event that the client wants to see is not recorded in the case. */
    static ProblemException notRecorded(long atLeast) {
        return FieldProblems.invalid(
                        "atLeast",
                        new Wording(
                                "är en händelse som ärendet inte har nått",
                                "is an event that the case has not come to"),
                        new Wording(
                                "ordningsnumret på en händelse som är registrerad i ärendet",
                                "the sequence of an event that is recorded in the case"))
                .with("atLeast", atLeast);
    }

    /** The event that the client wants to see is recorded, and not in the view yet. */
    static ProblemException notThereYet(long atLeast) {
        return EdgeProblems.unavailable(
                        new Wording(
                                "Vyn har ännu inte nått händelse " + atLeast + " i ärendet.",
                                "The view has not reached event " + atLeast + " of the case file yet."),
                        1)
                .with("atLeast", atLeast);
    }
}
