package se.paragraf.web.preconditions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.paragraf.tracing.LogContext;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/**
 * The client's own name for one request, by which a retry is known (draft-ietf-httpapi-idempotency-key-header). A
 * controller takes it as an argument; where the header is absent one is made up, and the answer carries it in any case.
 *
 * @param value 1 to 128 characters out of A–Z, a–z, 0–9 and {@code . _ : ~ -}
 */
public record IdempotencyKey(String value) {

    /** The name of the header, in requests and answers. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:~-]{1,128}");
    private static final Wording ACCEPTED = new Wording(
            "1 till 128 tecken ur A-Z, a-z, 0-9 och . _ : ~ -",
            "1 to 128 characters out of A-Z, a-z, 0-9 and . _ : ~ -");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException where the key is empty, too long or has another character
     */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(new Wording("är ingen nyckel", "is not a key"), ACCEPTED);
        }
    }

    /**
     * Reads the values of the header, one for each time that it was sent. The draft writes the key as a string of RFC
     * 8941, in quotation marks; without them it means the same.
     *
     * @return empty where the header is absent
     * @throws ProblemException of type idempotency-key-malformed
     */
    public static Optional<IdempotencyKey> parse(List<String> headers) {
        if (headers.size() > 1) {
            throw malformed();
        }
        return headers.stream().findFirst().map(IdempotencyKey::parse);
    }

    private static IdempotencyKey parse(String header) {
        String text = header.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        try {
            return new IdempotencyKey(quoted ? text.substring(1, text.length() - 1) : text);
        } catch (InvalidValueException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        Wording accepted = new Wording("en nyckel på " + ACCEPTED.sv(), "one key of " + ACCEPTED.en());
        return new ProblemException(
                        EdgeProblems.IDEMPOTENCY_KEY_MALFORMED,
                        new Wording(
                                HEADER + " är inte " + accepted.sv() + ".", HEADER + " is not " + accepted.en() + "."))
                .with("field", HEADER)
                .with("reason", new Wording("kan inte tolkas", "cannot be understood"))
                .with("accepted", accepted);
    }

    /** Resolves the key of a request, or a new one, as a controller argument and returns it in the answer. */
    public static final class ArgumentResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IdempotencyKey.class;
        }

        @Override
        public IdempotencyKey resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String[] values = request.getHeaderValues(IdempotencyKey.HEADER);
            IdempotencyKey key = IdempotencyKey.parse(values == null ? List.of() : List.of(values))
                    .orElseGet(() -> new IdempotencyKey(UUID.randomUUID().toString()));
            LogContext.command(key.value());
            HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
            if (response != null) {
                response.setHeader(IdempotencyKey.HEADER, key.value());
            }
            return key;
        }
    }
}
