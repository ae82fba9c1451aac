package se.paragraf.query.mongodb;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.util.Optional;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;

/** Translates exceptions of a MongoDB that cannot be reached into 503 with {@code Retry-After}. */
final class MongoProblems implements ProblemTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
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
}
