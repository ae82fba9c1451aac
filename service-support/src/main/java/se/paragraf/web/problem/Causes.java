package se.paragraf.web.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** The exceptions that an exception was caused by. */
public final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The exception itself or the nearest of its causes that is of the given type. */
    public static <T extends Throwable> Optional<T> find(Throwable exception, Class<T> type) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
