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

/** Says over HTTP that MongoDB cannot be reached. */
final class MongoProblems implements ProblemTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        boolean away = exception instanceof MongoClientException
                || exception instanceof MongoSocketException
                || exception instanceof MongoNotPrimaryException
                || exception instanceof MongoNodeIsRecoveringException;
        return away
                ? Optional.of(EdgeProblems.unavailable(
                        new Wording("Vyernas databas svarar inte.", "The database of the views does not answer."),
                        RETRY_AFTER_SECONDS))
                : Optional.empty();
    }
}
