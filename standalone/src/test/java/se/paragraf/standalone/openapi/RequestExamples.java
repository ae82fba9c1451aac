package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.paragraf.standalone.openapi.RequestsFile.Request;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the examples of request bodies from {@code requests.http}, whose requests are known to be accepted or, where it has
 * no such request, to be refused by a rule and not for what they look like.
 */
final class RequestExamples {

    private static final int REFUSED_BY_A_RULE = 409;
    private static final JsonMapper JSON = new JsonMapper();

    private RequestExamples() {}

    static void addTo(Operation operation, HttpMethod method, String path) {
        if (operation.getRequestBody() == null) {
            return;
        }
        MediaType body = operation.getRequestBody().getContent().get("application/json");
        if (body == null) {
            return;
        }
        List<Request> requests = RequestsFile.read().stream()
                .filter(request -> request.calls(method.name(), path))
                .toList();
        boolean accepted = requests.stream().anyMatch(request -> request.expected() == 0);
        Set<String> shown = new HashSet<>();
        requests.stream()
                .filter(request -> request.expected() == (accepted ? 0 : REFUSED_BY_A_RULE))
                .filter(request -> shown.add(request.body()))
                .forEach(request -> body.addExamples(key(request), example(request)));
    }

    private static String key(Request request) {
        return request.title().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-").replaceAll("^-|-$", "");
    }

    private static Example example(Request request) {
        return new Example().summary(request.title()).value(JSON.readValue(request.body(), Map.class));
    }
}
