package se.paragraf.web.preconditions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/**
 * The {@code If-Match} header (RFC 9110 section 13.1.1) for a resource whose {@code ETag} is its sequence. A controller
 * takes it as an argument, compares it with the current sequence and answers 412 where it does not hold.
 */
public sealed interface SequencePrecondition {

    /** No {@code If-Match}: no condition. */
    record None() implements SequencePrecondition {}

    /** {@code If-Match: *}: the resource must exist, whatever its sequence. */
    record Any() implements SequencePrecondition {}

    /**
     * {@code If-Match: "7"}: the resource must be at exactly this sequence.
     *
     * @param sequence the sequence that the client saw, 0 or above
     */
    record Exactly(long sequence) implements SequencePrecondition {

        /**
         * Checks the sequence.
         *
         * @throws IllegalArgumentException where it is negative
         */
        public Exactly {
            if (sequence < 0) {
                throw new IllegalArgumentException("A sequence is not negative: " + sequence);
            }
        }
    }

    /** The required sequence, if there is one. */
    default Optional<Long> requiredSequence() {
        return this instanceof Exactly exactly ? Optional.of(exactly.sequence()) : Optional.empty();
    }

    /** Whether an existing resource at this sequence meets the condition. */
    default boolean holdsAt(long current) {
        return requiredSequence().map(expected -> expected == current).orElse(true);
    }

    /**
     * Reads the values of the header, one for each time that it was sent. Weak tags never match (RFC 9110 section
     * 13.1.1), and a list of tags makes no sense for a sequence: both are refused, as is anything else.
     *
     * @throws ProblemException of type precondition-malformed
     */
    static SequencePrecondition parse(List<String> headers) {
        if (headers.isEmpty()) {
            return new None();
        }
        String value = headers.get(0).strip();
        if (headers.size() > 1) {
            throw malformed();
        }
        return value.equals("*")
                ? new Any()
                : new Exactly(EntityTag.sequence(value).orElseThrow(SequencePrecondition::malformed));
    }

    private static ProblemException malformed() {
        Wording accepted = new Wording(
                "en stark etikett med ett löpnummer, som \"7\", eller *",
                "one strong entity-tag with a sequence, such as \"7\", or *");
        return new ProblemException(
                        EdgeProblems.PRECONDITION_MALFORMED,
                        new Wording(
                                "If-Match är inte " + accepted.sv() + ".", "If-Match is not " + accepted.en() + "."))
                .with("field", "If-Match")
                .with("reason", new Wording("kan inte tolkas", "cannot be understood"))
                .with("accepted", accepted);
    }

    /** Resolves the precondition of a request as a controller argument. */
    final class ArgumentResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SequencePrecondition.class;
        }

        @Override
        public SequencePrecondition resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String[] values = request.getHeaderValues("If-Match");
            return SequencePrecondition.parse(values == null ? List.of() : List.of(values));
        }
    }
}
