package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.Nullable;

/** An event file that cannot be opened, copied or written; its message is a sentence that says why. */
public final class EventFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventFileException(String message) {
        this(message, null);
    }

    EventFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
