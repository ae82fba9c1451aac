package se.paragraf.query.job.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.web.Parameters;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;
import se.paragraf.web.problem.ProblemType;

/** Problem types of jobs, and the translation of {@link JobInProgressException} into them. */
public final class JobProblems implements ProblemCatalogue, ProblemTranslator {

    /** No job of that kind has that identifier. */
    public static final ProblemType NO_SUCH_JOB = new ProblemType(
            "no-such-run",
            HttpStatus.NOT_FOUND,
            new Wording("Körningen finns inte", "The run does not exist"),
            new Wording(
                    "Ingen körning av det slaget har den identiteten. Körningarna räknas upp i listan på samma adress utan identitet.",
                    "No run of that kind has that identifier. The runs are listed at the same address without an identifier."));

    /** A rebuild of the views is in progress. */
    public static final ProblemType REBUILD_UNDER_WAY = new ProblemType(
            "rebuild-under-way",
            HttpStatus.CONFLICT,
            new Wording("Vyerna byggs redan om", "The views are being rebuilt already"),
            new Wording(
                    "En ombyggnad i taget kan pågå. Svaret anger vilken som pågår (running). Följ den, eller avbryt den och begär en ny.",
                    "One rebuild at a time can be under way. The answer says which one is (running). Follow it, or cancel it and ask for another."));

    /** An audit is in progress. */
    public static final ProblemType AUDIT_UNDER_WAY = new ProblemType(
            "audit-under-way",
            HttpStatus.CONFLICT,
            new Wording("En granskning pågår redan", "An audit is under way already"),
            new Wording(
                    "En granskning i taget kan pågå. Svaret anger vilken som pågår (running). Följ den, eller avbryt den och begär en ny.",
                    "One audit at a time can be under way. The answer says which one is (running). Follow it, or cancel it and ask for another."));

    @Override
    public List<ProblemType> types() {
        return List.of(NO_SUCH_JOB, REBUILD_UNDER_WAY, AUDIT_UNDER_WAY);
    }

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return exception instanceof JobInProgressException inProgress
                ? Optional.of(inProgress(inProgress.kind(), inProgress.running()))
                : Optional.empty();
    }

    private static ProblemException inProgress(JobKind kind, JobId running) {
        ProblemException problem = switch (kind) {
            case REBUILD ->
                new ProblemException(
                        REBUILD_UNDER_WAY,
                        new Wording("Ombyggnaden " + running + " pågår.", "The rebuild " + running + " is under way."));
            case AUDIT ->
                new ProblemException(
                        AUDIT_UNDER_WAY,
                        new Wording("Granskningen " + running + " pågår.", "The audit " + running + " is under way."));
        };
        return problem.with("running", running);
    }

    /**
     * Finds a job by the identifier in the path.
     *
     * @param id the path variable {@code id}
     * @param lookup finds the job
     * @throws InvalidValueException if the text is not a job's identifier
     * @throws ProblemException if there is no such job
     */
    public static <T> T find(String id, Function<JobId, Optional<T>> lookup) {
        JobId jobId = Parameters.parse("id", id, JobId::from);
        return lookup.apply(jobId).orElseThrow(() -> noSuchJob(jobId));
    }

    private static ProblemException noSuchJob(JobId id) {
        return new ProblemException(
                        NO_SUCH_JOB,
                        new Wording(
                                "Ingen körning har identiteten " + id + ".", "No run has the identifier " + id + "."))
                .with("id", id);
    }
}
