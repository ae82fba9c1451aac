package se.paragraf.web.problem;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/** Translates the exceptions of missing or invalid query parameters, path variables and headers. */
final class ParameterProblemTranslator implements ProblemTranslator {

    private static final Wording A_VALUE = new Wording("ett värde", "a value");

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        ProblemException problem = null;
        if (exception instanceof MissingServletRequestParameterException missing) {
            problem = FieldProblems.missing(missing.getParameterName(), A_VALUE);
        } else if (exception instanceof MissingRequestHeaderException missing) {
            problem = FieldProblems.missing(missing.getHeaderName(), A_VALUE);
        } else if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            problem = mismatch(mismatch);
        } else if (exception instanceof ServletRequestBindingException) {
            problem =
                    new ProblemException(EdgeProblems.MALFORMED_REQUEST, EdgeProblems.MALFORMED_REQUEST.explanation());
        } else if (exception instanceof InvalidValueException refusal) {
            problem = FieldProblems.invalid(refusal.field().orElse("$"), refusal);
        }
        return Optional.ofNullable(problem);
    }

    private static ProblemException mismatch(MethodArgumentTypeMismatchException mismatch) {
        Optional<InvalidValueException> refusal = Causes.find(mismatch, InvalidValueException.class);
        if (refusal.isPresent()) {
            return FieldProblems.invalid(mismatch.getName(), refusal.get());
        }
        Class<?> type = mismatch.getRequiredType();
        if (type != null && type.isEnum()) {
            return FieldProblems.notOneOf(
                    mismatch.getName(),
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
        return FieldProblems.invalid(
                mismatch.getName(), new Wording("har fel form", "has the wrong form"), accepted(type));
    }

    private static Wording accepted(@Nullable Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return new Wording("ett heltal", "a whole number");
        }
        return type == boolean.class || type == Boolean.class
                ? new Wording("true eller false", "true or false")
                : A_VALUE;
    }
}
