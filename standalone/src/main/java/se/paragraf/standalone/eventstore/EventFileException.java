package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.Nullable;

/** The event file cannot be opened; the message says why, in a sentence for the person who started the program. */
public final class EventFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventFileException(String message) {
        this(message, null);
    }

    EventFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
