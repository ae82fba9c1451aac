package se.paragraf.web.problem;

import java.util.Optional;

/**
 * Tells exceptions of one origin as problems. Every bean of this type is asked, in the order of its {@code @Order},
 * before an exception counts as unexpected; so a module can say what its own refusals mean over HTTP.
 */
@FunctionalInterface
public interface ProblemTranslator {

    /** The problem that the exception means, or empty where it is not of this translator's kind. */
    Optional<ProblemException> translate(Throwable exception);
}
