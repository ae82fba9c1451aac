package se.paragraf.web.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** Search of an exception's chain of causes. */
public final class Causes {

    private static final int MAX_DEPTH = 20;

    private Causes() {}

    /** The exception itself or the nearest of its causes that is of the given type. */
    public static <T extends Throwable> Optional<T> find(Throwable exception, Class<T> type) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
