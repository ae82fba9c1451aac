package se.paragraf.web.paging;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * The requested page of a list: query parameters {@code limit} and {@code offset}. A controller takes it as an
 * argument.
 *
 * @param limit how many entries at most, 1 to 100, 20 by default
 * @param offset how many entries come before the page, 0 to 1,000,000,000, 0 by default
 */
public record Paging(int limit, int offset) {

    /** The names of the query parameters. */
    public static final Set<String> PARAMETERS = Set.of("limit", "offset");

    /** The most entries of a page. */
    public static final int LARGEST_LIMIT = 100;

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_OFFSET = 1_000_000_000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");

    /**
     * Checks both bounds.
     *
     * @throws InvalidValueException naming the parameter that is out of its bounds
     */
    public Paging {
        requireWithin("limit", limit, 1, LARGEST_LIMIT);
        requireWithin("offset", offset, 0, LARGEST_OFFSET);
    }

    /**
     * The page by these query parameters, each given once or not at all.
     *
     * @throws InvalidValueException naming the parameter that is repeated, not a whole number or out of its bounds
     */
    public static Paging of(List<String> limits, List<String> offsets) {
        return new Paging(
                number("limit", limits, DEFAULT_LIMIT, 1, LARGEST_LIMIT),
                number("offset", offsets, 0, 0, LARGEST_OFFSET));
    }

    /** Whether a list of so many entries continues after this page. */
    public boolean hasNext(long total) {
        return offset + limit < total;
    }

    private static int number(String name, List<String> values, int absent, int smallest, int largest) {
        if (values.isEmpty()) {
            return absent;
        }
        if (values.size() > 1) {
            throw new InvalidValueException(
                    name,
                    new Wording("är angivet mer än en gång", "is given more than once"),
                    bounds(smallest, largest));
        }
        if (!WHOLE_NUMBER.matcher(values.get(0)).matches()) {
            throw new InvalidValueException(
                    name, new Wording("är inget sådant tal", "is not such a number"), bounds(smallest, largest));
        }
        long number = Long.parseLong(values.get(0));
        requireWithin(name, number, smallest, largest);
        return (int) number;
    }

    private static void requireWithin(String name, long number, int smallest, int largest) {
        if (number < smallest || number > largest) {
            throw new InvalidValueException(
                    name, new Wording("ligger utanför gränserna", "is out of bounds"), bounds(smallest, largest));
        }
    }

    private static Wording bounds(int smallest, int largest) {
        return new Wording(
                "ett heltal från " + smallest + " till " + largest,
                "one whole number from " + smallest + " to " + largest);
    }

    /** Resolves the requested page as a controller argument. */
    public static final class ArgumentResolver implements QueryArgumentResolver {

        @Override
        public Set<String> parameterNames() {
            return Paging.PARAMETERS;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Paging resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Paging.of(values(request, "limit"), values(request, "offset"));
        }

        private static List<String> values(NativeWebRequest request, String name) {
            String[] values = request.getParameterValues(name);
            return values == null ? List.of() : List.of(values);
        }
    }
}
