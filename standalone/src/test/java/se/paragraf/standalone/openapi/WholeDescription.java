package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import se.paragraf.web.problem.ProblemRegistry;

/** Puts the finishing touches to the description: what operations share, examples, and an order that does not change. */
final class WholeDescription implements OpenApiCustomizer {

    private final RecordSchemas schemas;
    private final ProblemRegistry problems;
    private final EdgeAnswers edge;

    WholeDescription(RecordSchemas schemas, ProblemRegistry problems) {
        this.schemas = schemas;
        this.problems = problems;
        this.edge = new EdgeAnswers(problems);
    }

    @Override
    public void customise(OpenAPI api) {
        schemas.mustBeWhole();
        Health.addTo(api);
        ProgramInfo.addTo(api);
        api.getPaths().forEach((path, item) -> finish(path, item));
        Components components = api.getComponents();
        components.addSchemas(ProblemSchema.NAME, ProblemSchema.schema());
        components.setParameters(new LinkedHashMap<>(CommonParameters.ALL));
        components.setHeaders(new LinkedHashMap<>(CommonHeaders.ALL));
        components.setResponses(new LinkedHashMap<>(edge.components()));
        ListImport.describe(api.getPaths().get(ListImport.PATH).getPost(), problems);
        AccessLog.describe(api);
        Access.addTo(components);
        TraceHeader.addTo(api);
        ChangeSchema.addTo(api);
        RequestSchemas.close(api);
        AnswerExamples.addTo(api, problems);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        api.setPaths(ordered(api.getPaths()));
    }

    private void finish(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            edge.addTo(path, operation);
            PathParameters.describe(operation);
            if (operation.getRequestBody() != null) {
                RequestExamples.addTo(operation, method, path);
            }
        });
    }

    private static Paths ordered(Paths paths) {
        Paths ordered = new Paths();
        new TreeSet<>(paths.keySet()).forEach(path -> ordered.addPathItem(path, paths.get(path)));
        return ordered;
    }
}
