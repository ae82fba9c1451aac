package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;

/** The problem document (RFC 9457), whose members differ by its type beyond those that all have. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        Schema<?> problem = Schemas.of("object")
                .description(
                        "What went wrong (RFC 9457). Beside the members named here stand the facts of the type, such"
                                + " as missing, existing, expectedDigest and actualDigest.")
                .additionalProperties(Schemas.any());
        problem.addProperty(
                "type",
                Schemas.text("uri-reference")
                        .description("which kind of problem; stable, and the address of a page that explains it")
                        .example("/problems/not-a-party"));
        problem.addProperty("title", text("the kind of problem in a few words"));
        problem.addProperty(
                "status",
                Schemas.integer("int32")
                        .minimum(BigDecimal.valueOf(400))
                        .maximum(BigDecimal.valueOf(599))
                        .description("the status of the answer")
                        .example(409));
        problem.addProperty("detail", text("what is wrong with this request"));
        problem.addProperty("instance", Schemas.text("uri-reference").description("the path that was asked for"));
        problem.addProperty(
                "field",
                text("the place in the body, the parameter or the header at fault")
                        .example("source.basis[2].sha256"));
        problem.addProperty("reason", text("what is wrong with it"));
        problem.addProperty("accepted", text("what would have been accepted"));
        problem.addProperty(
                "acceptedValues",
                Schemas.list(Schemas.of("string")).description("the values that are accepted, where only some are"));
        problem.addRequiredItem("type");
        problem.addRequiredItem("title");
        problem.addRequiredItem("status");
        return problem;
    }

    private static Schema<Object> text(String description) {
        return Schemas.of("string").description(description);
    }
}
