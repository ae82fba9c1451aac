package se.paragraf.standalone.demo;

import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;

/**
 * One step of a demonstration.
 *
 * @param say the line that is printed for it
 * @param post the path that the request goes to, where {agreementId} stands for the agreement of the last answer; null
 *     if there is only a line to print
 * @param body the request's body, or null
 * @param as the role in which the request is sent: registrar if null
 * @param refused the last part of the problem's type if the register is to refuse the request, or null
 * @param look the party whose standing is read and printed, or null
 * @param show whether the status and the trail of the agreement are printed; null is no
 */
public record DemoStep(
        String say,
        @Nullable String post,
        @Nullable Object body,
        @Nullable String as,
        @Nullable String refused,
        @Nullable Look look,
        @Nullable Boolean show) {

    /**
     * A question about the past.
     *
     * @param municipality the party
     * @param day the day, as it is written in a request
     */
    public record Look(String municipality, String day) {}

    /** The role in which the request is sent. */
    public Role role() {
        return as == null ? Role.REGISTRAR : Role.named(as).orElseThrow();
    }
}
