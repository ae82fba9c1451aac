package se.paragraf.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invalid value, with what a person needs in order to correct it: the reason, what would have been accepted and,
 * where the value knows it, the name of the field at fault.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final transient Wording reason;
    private final transient Wording accepted;

    /**
     * @param field the field at fault within the value that refuses it, or null where the value is the field
     * @param reason what is wrong, as a clause: "is not a date"
     * @param accepted what would be accepted, as a noun phrase: "a date such as 2022-04-13"
     */
    public InvalidValueException(@Nullable String field, Wording reason, Wording accepted) {
        super((field == null ? "" : field + " ") + reason.en() + "; accepted is " + accepted.en());
        this.field = field;
        this.reason = reason;
        this.accepted = accepted;
    }

    /** For a value that is a field of its own. */
    public InvalidValueException(Wording reason, Wording accepted) {
        this(null, reason, accepted);
    }

    /** The field at fault within the value, where the value has several. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** What is wrong, as a clause. */
    public Wording reason() {
        return reason;
    }

    /** What would have been accepted, as a noun phrase. */
    public Wording accepted() {
        return accepted;
    }
}
