package se.paragraf.query.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.web.Parameters;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import se.paragraf.web.json.IsoText;
import se.paragraf.web.paging.QueryArgumentResolver;

/**
 * Argument resolver for {@link TwoTimes}, from the query parameters {@code knownAt} and {@code effectiveAt}. A {@code knownAt}
 * in the future is refused, since what will be known then is unknown; an {@code effectiveAt} in the future is not, since what
 * a calendar will do is known.
 */
public final class TwoTimesArgumentResolver implements QueryArgumentResolver {

    private static final String KNOWN_AT = "knownAt";
    private static final String EFFECTIVE_AT = "effectiveAt";

    private final Clock clock;

    /** Refuses instants after the clock's. */
    public TwoTimesArgumentResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> parameterNames() {
        return Set.of(KNOWN_AT, EFFECTIVE_AT);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TwoTimes.class;
    }

    @Override
    public TwoTimes resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Instant knownAt = value(request, KNOWN_AT, IsoText::instant);
        LocalDate effectiveAt = value(request, EFFECTIVE_AT, IsoText::date);
        if (knownAt != null && knownAt.isAfter(clock.instant())) {
            throw new InvalidValueException(
                    KNOWN_AT,
                    new Wording("ligger i framtiden", "lies in the future"),
                    new Wording(
                            "en tidpunkt till och med nu, eller ingen för allt som är känt",
                            "an instant until now, or none for all that is known"));
        }
        return new TwoTimes(knownAt, effectiveAt);
    }

    private static <T> @Nullable T value(NativeWebRequest request, String name, Function<String, T> parser) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new InvalidValueException(
                    name,
                    new Wording("är angivet mer än en gång", "is given more than once"),
                    new Wording("ett värde", "one value"));
        }
        return Parameters.parse(name, values[0], parser);
    }
}
