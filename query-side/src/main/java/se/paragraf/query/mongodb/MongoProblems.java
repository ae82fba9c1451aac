package se.paragraf.query.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.util.Optional;
import java.util.Set;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;

/**
 * Translates exceptions of a MongoDB that cannot be reached into 503 with {@code Retry-After}, and of one that has no room
 * into 507; views of another form are 503 too. A MongoDB whose journal has no room ends, and then cannot be reached.
 *
 * @see <a href="https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml">MongoDB's error codes</a>
 */
final class MongoProblems implements ProblemTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int RETRY_AFTER_REBUILD_SECONDS = 10;

    /** QuotaExceeded, and OutOfDiskSpace. */
    private static final Set<Integer> NO_ROOM = Set.of(12501, 14031);

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        if (exception instanceof ViewFormException otherForm) {
            return Optional.of(EdgeProblems.unavailable(detail(otherForm.form()), RETRY_AFTER_REBUILD_SECONDS));
        }
        if (hasNoRoom(exception)) {
            return Optional.of(EdgeProblems.insufficientStorage(new Wording(
                    "Vyernas och dokumentens databas har inget utrymme kvar.",
                    "The database of the views and documents has no room left.")));
        }
        boolean unreachable = exception instanceof MongoClientException
                || exception instanceof MongoSocketException
                || exception instanceof MongoNotPrimaryException
                || exception instanceof MongoNodeIsRecoveringException;
        return unreachable
                ? Optional.of(EdgeProblems.unavailable(
                        new Wording("Vyernas databas svarar inte.", "The database of the views does not answer."),
                        RETRY_AFTER_SECONDS))
                : Optional.empty();
    }

    private static Wording detail(ViewForm form) {
        return form == ViewForm.LATER
                ? new Wording(
                        "Vyerna har en senare form än den som den här instansen känner till.",
                        "The views have a later form than the one that this instance knows.")
                : new Wording(
                        "Vyerna byggs om från händelserna, eftersom en tidigare version av programmet har skrivit dem.",
                        "The views are being rebuilt from the events, since an earlier version of the program wrote"
                                + " them.");
    }

    private static boolean hasNoRoom(Throwable exception) {
        boolean ofEntry = exception instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().anyMatch(error -> NO_ROOM.contains(error.getCode()));
        return ofEntry || exception instanceof MongoException failed && NO_ROOM.contains(failed.getCode());
    }
}
