package se.paragraf.query.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import se.paragraf.query.job.JobId;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemType;

/** The problems of work that takes long. */
public final class JobProblems implements ProblemCatalogue {

    /** No run of that identifier has been started. */
    public static final ProblemType NO_SUCH_RUN = new ProblemType(
            "no-such-run",
            HttpStatus.NOT_FOUND,
            new Wording("Körningen finns inte", "The run does not exist"),
            new Wording(
                    "Ingen körning av det slaget har den identiteten. Körningarna räknas upp i listan på samma adress utan identitet.",
                    "No run of that kind has that identifier. The runs are listed at the same address without an identifier."));

    /** The views are being made anew already. */
    public static final ProblemType REBUILD_UNDER_WAY = new ProblemType(
            "rebuild-under-way",
            HttpStatus.CONFLICT,
            new Wording("Vyerna byggs redan om", "The views are being rebuilt already"),
            new Wording(
                    "En ombyggnad i taget kan pågå. Svaret anger vilken som pågår (running). Följ den, eller avbryt den och begär en ny.",
                    "One rebuild at a time can be under way. The answer says which one is (running). Follow it, or cancel it and ask for another."));

    /** The register is being audited already. */
    public static final ProblemType AUDIT_UNDER_WAY = new ProblemType(
            "audit-under-way",
            HttpStatus.CONFLICT,
            new Wording("En granskning pågår redan", "An audit is under way already"),
            new Wording(
                    "En granskning i taget kan pågå. Svaret anger vilken som pågår (running). Följ den, eller avbryt den och begär en ny.",
                    "One audit at a time can be under way. The answer says which one is (running). Follow it, or cancel it and ask for another."));

    @Override
    public List<ProblemType> types() {
        return List.of(NO_SUCH_RUN, REBUILD_UNDER_WAY, AUDIT_UNDER_WAY);
    }

    public static ProblemException rebuildUnderWay(JobId running) {
        return new ProblemException(
                        REBUILD_UNDER_WAY,
                        new Wording("Ombyggnaden " + running + " pågår.", "The rebuild " + running + " is under way."))
                .with("running", running);
    }

    public static ProblemException auditUnderWay(JobId running) {
        return new ProblemException(
                        AUDIT_UNDER_WAY,
                        new Wording("Granskningen " + running + " pågår.", "The audit " + running + " is under way."))
                .with("running", running);
    }

    /** What was found, or that there is no such run. */
    public static <T> T found(Optional<T> run, JobId id) {
        return run.orElseThrow(() -> new ProblemException(
                        NO_SUCH_RUN,
                        new Wording(
                                "Ingen körning har identiteten " + id + ".", "No run has the identifier " + id + "."))
                .with("id", id));
    }
}
