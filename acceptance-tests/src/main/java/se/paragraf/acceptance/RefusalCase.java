package se.paragraf.acceptance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request that a rule refuses.
 *
 * @param rule the last part of the problem's type
 * @param status the status of the answer
 * @param facts members that the answer must have; {@link #STATED} for a value that a test cannot foresee
 * @param prepared records what has to be recorded first, and gives the request
 */
record Refused(String rule, int status, Map<String, Object> facts, Function<Register, Request> prepared) {

    static final String STATED = "(stated)";

    static Refused by(String rule, Map<String, Object> facts, Function<Register, Request> prepared) {
        return new Refused(rule, 409, facts, prepared);
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
