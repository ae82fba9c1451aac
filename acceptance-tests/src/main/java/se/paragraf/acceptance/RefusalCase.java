package se.paragraf.acceptance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A test case of a refusal: a request that a rule refuses.
 *
 * @param rule the last part of the problem's type
 * @param status the status of the answer
 * @param facts members that the answer must have; {@link #STATED} for a value that a test cannot know
 * @param prepared records what has to precede, and returns the request
 */
record RefusalCase(String rule, int status, Map<String, Object> facts, Function<Register, Request> prepared) {

    static final String STATED = "(stated)";

    static RefusalCase by(String rule, Map<String, Object> facts, Function<Register, Request> prepared) {
        return new RefusalCase(rule, 409, facts, prepared);
    }

    /**
     * A request that records something.
     *
     * @param headers names and values
     */
    record Request(String path, Object body, List<String> headers) {

        static Request to(OpenCase open, String command, Object body, String... headers) {
            return new Request(open.path() + command, body, List.of(headers));
        }

        static Request proposing(Map<String, Object> proposal) {
            return new Request("/v1/agreements", proposal, List.of());
        }
    }

    @Override
    public String toString() {
        return rule;
    }
}
