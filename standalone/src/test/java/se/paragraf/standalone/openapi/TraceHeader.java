package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import se.paragraf.tracing.Traceparent;

/** The header of W3C Trace Context, which every operation takes and every answer has. */
final class TraceHeader {

    private static final String FORM = "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$";
    private static final String EXAMPLE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private TraceHeader() {}

    /** Describes it once, and refers to that from everywhere. */
    static void addTo(OpenAPI api) {
        api.getComponents()
                .addParameters(
                        Traceparent.HEADER,
                        new HeaderParameter()
                                .name(Traceparent.HEADER)
                                .description("The trace that the request belongs to and the caller's step in it, by W3C"
                                        + " Trace Context. One that is malformed is passed over. What is recorded keeps"
                                        + " the trace with it.")
                                .schema(Schemas.of("string"))
                                .example(EXAMPLE))
                .addHeaders(
                        Traceparent.HEADER,
                        new Header()
                                .description("The trace of the request, or the new one made for it, and the register's"
                                        + " step in it, by W3C Trace Context. The register's log is searched by it.")
                                .schema(Schemas.of("string").pattern(FORM))
                                .example(EXAMPLE));
        api.getPaths().values().forEach(TraceHeader::addTo);
        api.getComponents().getResponses().values().forEach(TraceHeader::addTo);
    }

    private static void addTo(PathItem item) {
        item.addParametersItem(CommonParameters.ref(Traceparent.HEADER));
        item.readOperations().stream()
                .map(Operation::getResponses)
                .flatMap(answers -> answers.values().stream())
                .filter(answer -> answer.get$ref() == null)
                .forEach(TraceHeader::addTo);
    }

    private static void addTo(ApiResponse answer) {
        CommonHeaders.add(answer, Traceparent.HEADER);
    }
}
