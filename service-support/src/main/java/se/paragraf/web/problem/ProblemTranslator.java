package se.paragraf.web.problem;

import java.util.Optional;

/**
 * Translates exceptions of one origin to problems. The beans of this type are tried in their {@code @Order} before an
 * exception counts as unexpected, so that a module can translate its own refusals.
 */
@FunctionalInterface
public interface ProblemTranslator {

    /** The problem of the exception; empty where this translator does not know it. */
    Optional<ProblemException> translate(Throwable exception);
}
