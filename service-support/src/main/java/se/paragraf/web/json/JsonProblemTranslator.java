package se.paragraf.web.json;

import java.io.CharConversionException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Causes;
import se.paragraf.web.problem.FieldProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Translates Jackson's exceptions to problems that name the field, the reason and what is accepted. */
public final class JsonProblemTranslator implements ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(JsonProblemTranslator.class);

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return exception instanceof HttpMessageNotReadableException
                ? Causes.find(exception, JacksonException.class).flatMap(JsonProblemTranslator::translate)
                : Optional.empty();
    }

    private static Optional<ProblemException> translate(JacksonException exception) {
        Optional<ProblemException> refusal =
                Causes.find(exception, InvalidValueException.class).map(value -> refused(exception, value));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (exception instanceof JacksonIOException) {
            return Causes.find(exception, CharConversionException.class).map(e -> MalformedJson.of(exception));
        }
        return Optional.of(fault(exception));
    }

    private static ProblemException fault(JacksonException exception) {
        if (exception instanceof StreamConstraintsException) {
            return MalformedJson.beyondLimits(exception);
        } else if (exception instanceof InputCoercionException number) {
            return FieldProblems.invalid(
                    FieldPath.of(exception),
                    new Wording("är för stort", "is out of range"),
                    ExpectedForm.withinRange(exception, number.getTargetType()));
        } else if (exception instanceof StreamReadException) {
            return MalformedJson.of(exception);
        } else if (exception instanceof PropertyBindingException unknown) {
            return FieldProblems.unknown(
                    FieldPath.of(exception),
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
        } else if (exception instanceof InvalidNullException absent) {
            return FieldProblems.missing(FieldPath.of(exception), ExpectedForm.of(exception, absent.getTargetType()));
        } else if (exception instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        LOG.warn("Jackson refused a value for a reason without a translation", exception);
        return mistyped(exception, new Wording("har ett värde som inte godtas", "has a value that is refused"), null);
    }

    private static ProblemException refused(JacksonException exception, InvalidValueException refusal) {
        String field =
                refusal.field().map(inner -> FieldPath.of(exception, inner)).orElseGet(() -> FieldPath.of(exception));
        return FieldProblems.invalid(field, refusal);
    }

    private static ProblemException mismatch(MismatchedInputException mismatch) {
        if (MalformedJson.isMeant(mismatch)) {
            return MalformedJson.of(mismatch);
        }
        Class<?> type = mismatch.getTargetType();
        if (type != null && type.isEnum()) {
            return FieldProblems.notOneOf(
                    FieldPath.of(mismatch),
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
        return mistyped(mismatch, ExpectedForm.found(mismatch.getCurrentToken()), type);
    }

    private static ProblemException mistyped(JacksonException exception, Wording reason, @Nullable Class<?> type) {
        return FieldProblems.invalid(FieldPath.of(exception), reason, ExpectedForm.of(exception, type));
    }
}
