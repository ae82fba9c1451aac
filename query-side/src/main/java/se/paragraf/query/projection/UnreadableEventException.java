package se.paragraf.query.projection;

import org.springframework.core.NestedExceptionUtils;

/** A stored event that this program cannot read. */
public final class UnreadableEventException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(Throwable cause) {
        super("what is stored cannot be read: " + reason(cause), cause);
    }

    private UnreadableEventException(String message) {
        super(message);
    }

    /** The type is unknown to this program. */
    static UnreadableEventException ofUnknown(String type) {
        return new UnreadableEventException("this program knows no event of the type " + type);
    }

    /** What is stored beside the payload cannot be read. */
    static UnreadableEventException ofFault(String fault) {
        return new UnreadableEventException("what is stored cannot be read: " + fault);
    }

    /** The first line of the innermost cause's message; the others only help with the source at hand. */
    private static String reason(Throwable cause) {
        String message = NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
        return message == null ? cause.toString() : message.lines().findFirst().orElse("");
    }
}
