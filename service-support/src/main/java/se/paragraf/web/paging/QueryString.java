package se.paragraf.web.paging;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/** Parser for the query string, without the parameters of a form body that the Servlet API mixes in. */
final class QueryString {

    private QueryString() {}

    /**
     * The decoded parameters, in order.
     *
     * @throws ProblemException where the percent-encoding is broken
     */
    static MultiValueMap<String, String> parameters(HttpServletRequest request) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        String query = request.getQueryString();
        if (query != null) {
            for (String pair : StringUtils.delimitedListToStringArray(query, "&")) {
                add(pair, parameters);
            }
        }
        return parameters;
    }

    /** The query string of these parameters, encoded. */
    static String of(MultiValueMap<String, String> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encode(name) + "=" + encode(value))));
        return query.toString();
    }

    private static void add(String pair, MultiValueMap<String, String> parameters) {
        if (!pair.isEmpty()) {
            int end = pair.indexOf('=');
            String name = end < 0 ? pair : pair.substring(0, end);
            parameters.add(decode(name), end < 0 ? "" : decode(pair.substring(end + 1)));
        }
    }

    private static String decode(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    EdgeProblems.MALFORMED_REQUEST,
                    new Wording("Adressens parametrar kan inte avkodas.", "The query cannot be decoded."));
        }
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
