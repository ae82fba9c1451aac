package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import se.paragraf.refusal.Rule;
import se.paragraf.web.problem.ProblemType;

/** The answers of operations: what they give and, by status, which problems they meet. */
final class Answers {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String REPEATED = "Recorded before: the first answer to this Idempotency-Key, given again";

    private static final Set<HttpStatus> SAYS_WHEN =
            Set.of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.TOO_MANY_REQUESTS);

    private Answers() {}

    /** The answers to a command that was recorded, with the body that springdoc found. */
    static Map<String, ApiResponse> recorded(Content body) {
        Map<String, Header> headers = CommonHeaders.refs("ETag", "Location", "Idempotency-Key");
        return Map.of(
                "201", new ApiResponse().description("Recorded").content(body).headers(headers),
                "200", new ApiResponse().description(REPEATED).content(body).headers(headers));
    }

    /** The answers where a document is handed in or out. */
    static Map<String, ApiResponse> document(boolean handedIn, Content body) {
        Map<String, Header> place = CommonHeaders.refs("Location");
        return handedIn
                ? Map.of(
                        "201",
                                new ApiResponse()
                                        .description("It is here now")
                                        .content(body)
                                        .headers(place),
                        "200",
                                new ApiResponse()
                                        .description("It was here already")
                                        .content(body)
                                        .headers(place))
                : Map.of("200", new ApiResponse().description("The document").content(body));
    }

    /** The refusals by rules, a status each, with the rules named. */
    static Map<String, ApiResponse> refusals(Collection<Rule> rules) {
        Map<Integer, List<Rule>> byStatus =
                rules.stream().collect(Collectors.groupingBy(Rule::status, TreeMap::new, Collectors.toList()));
        Map<String, ApiResponse> refusals = new TreeMap<>();
        byStatus.forEach((status, refusing) -> refusals.put(
                String.valueOf(status),
                problem(
                        HttpStatus.valueOf(status),
                        titles(refusing, Rule::slug, rule -> rule.title().en()))));
        return refusals;
    }

    /** The answer where one of these problems is met; all of them have the same status. */
    static ApiResponse problems(List<ProblemType> types) {
        ApiResponse answer = problem(
                types.get(0).status(),
                titles(types, ProblemType::slug, type -> type.title().en()));
        if (SAYS_WHEN.contains(types.get(0).status())) {
            CommonHeaders.add(answer, "Retry-After");
        }
        return answer;
    }

    private static <T> Map<String, String> titles(List<T> types, Function<T, String> slug, Function<T, String> title) {
        Map<String, String> titles = new LinkedHashMap<>();
        types.forEach(type -> titles.put(slug.apply(type), title.apply(type)));
        return titles;
    }

    private static ApiResponse problem(HttpStatus status, Map<String, String> titles) {
        StringBuilder description = new StringBuilder(status.getReasonPhrase()).append(", as one of these problems:\n");
        MediaType document = new MediaType().schema(Schemas.ref(ProblemSchema.NAME));
        titles.forEach((slug, title) -> {
            description
                    .append("\n- [`")
                    .append(slug)
                    .append("`](/problems/")
                    .append(slug)
                    .append("): ")
                    .append(title);
            document.addExamples(slug, AnswerExamples.ref(slug));
        });
        return new ApiResponse()
                .description(description.toString())
                .headers(CommonHeaders.refs("Content-Language"))
                .content(new Content().addMediaType(PROBLEM_JSON, document));
    }
}
