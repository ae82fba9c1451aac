package se.paragraf.standalone.demo;

import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;

/**
 * One step of a demonstration.
 *
 * @param say what is told about it
 * @param post the path that the request goes to, where {agreementId} stands for the agreement of the last answer; null
 *     where there is only something to tell
 * @param body the request's body, or null
 * @param as the role in which it is asked: registrar where it is null
 * @param refused the last part of the problem's type where the register is to refuse the request, or null
 */
public record DemoStep(
        String say,
        @Nullable String post,
        @Nullable Object body,
        @Nullable String as,
        @Nullable String refused) {

    /** The role in which it is asked. */
    public Role actingAs() {
        return as == null ? Role.REGISTRAR : Role.named(as).orElseThrow();
    }
}
