package se.paragraf.query.projection;

import org.springframework.core.NestedExceptionUtils;

/** What is stored of an event cannot be read by this program. */
public final class UnreadableEventException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(Throwable cause) {
        super("what is stored cannot be read: " + reason(cause), cause);
    }

    private UnreadableEventException(String message) {
        super(message);
    }

    /** The type is one that this program does not know. */
    static UnreadableEventException ofUnknown(String type) {
        return new UnreadableEventException("this program knows no event of the type " + type);
    }

    /** What stands beside the event's payload cannot be read. */
    static UnreadableEventException ofFault(String fault) {
        return new UnreadableEventException("what is stored cannot be read: " + fault);
    }

    /** The first line of what the innermost cause says; the lines after it are for who has the source before them. */
    private static String reason(Throwable cause) {
        String message = NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
        return message == null ? cause.toString() : message.lines().findFirst().orElse("");
    }
}
