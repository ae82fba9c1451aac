package se.paragraf.web.preconditions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/**
 * The headers {@code If-Match} and {@code If-None-Match} for a resource with any entity-tag, or with none (RFC 9110
 * sections 13.1.1 and 13.1.2). What is no tag matches nothing.
 *
 * @param ifMatch the values of {@code If-Match}, one for each time that it was sent
 * @param ifNoneMatch the values of {@code If-None-Match}, likewise
 */
public record TagPreconditions(List<String> ifMatch, List<String> ifNoneMatch) {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final List<String> ANY = List.of("*");

    /** Those of a request. */
    public static TagPreconditions of(HttpServletRequest request) {
        return new TagPreconditions(values(request, IF_MATCH), values(request, IF_NONE_MATCH));
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .map(String::strip)
                .toList();
    }

    /** Whether the request is only to be carried out where nothing exists yet: {@code If-None-Match: *}. */
    boolean wantsNothingThere() {
        return ifNoneMatch.equals(ANY);
    }

    /**
     * Checks {@code If-Match} for what exists. Tags are compared strongly: a weak one never matches.
     *
     * @param tag its entity-tag; null where it has none
     * @throws ProblemException of type precondition-failed
     */
    void mustMatch(@Nullable String tag) {
        if (!ifMatch.isEmpty() && !ifMatch.equals(ANY) && !isAmong(ifMatch, tag, true)) {
            throw failed(IF_MATCH, tag);
        }
    }

    /**
     * Checks both for a request that changes something.
     *
     * @param tag the entity-tag of what exists; null where nothing does
     * @throws ProblemException of type precondition-failed
     */
    public void mustHoldForChange(@Nullable String tag) {
        if (tag == null && !ifMatch.isEmpty()) {
            throw failed(IF_MATCH, null);
        }
        mustMatch(tag);
        if (tag != null && (wantsNothingThere() || isAmong(ifNoneMatch, tag, false))) {
            throw failed(IF_NONE_MATCH, tag);
        }
    }

    private static boolean isAmong(List<String> values, @Nullable String tag, boolean strongly) {
        return tag != null
                && values.stream()
                        .flatMap(value -> ETag.parse(value).stream())
                        .anyMatch(listed -> ETag.create(tag).compare(listed, strongly));
    }

    private static ProblemException failed(String header, @Nullable String tag) {
        Wording current = tag == null
                ? new Wording("där ingen etikett finns", "where there is no entity-tag")
                : new Wording("där etiketten är " + tag, "where the entity-tag is " + tag);
        ProblemException problem = new ProblemException(
                        EdgeProblems.PRECONDITION_FAILED,
                        new Wording(
                                header + " är inte uppfyllt " + current.sv() + ".",
                                header + " does not hold " + current.en() + "."))
                .with("field", header);
        return tag == null ? problem : problem.with("currentTag", tag);
    }
}
