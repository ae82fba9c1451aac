package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of the parameters in addresses what their type alone does not. */
final class PathParameters {

    private static final Map<String, String> MEANING = Map.of(
            "agreementId", "The agreement's identifier, as answered when it was proposed",
            "municipality", "The party's four-digit code",
            "decisionId", "The decision, as the trail names it",
            "correctionId", "The correction, counted from 1 within the agreement",
            "reversalId", "The reversal, counted from 1 within the agreement",
            "sha256", "The SHA-256 digest of the imported list's bytes, 64 hexadecimal digits",
            "condition", "The condition, counted from 1 within the adoption",
            "slug", "The last part of the problem's type");

    private PathParameters() {}

    static void describe(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(PathParameters::describe);
    }

    private static void describe(Parameter parameter) {
        if (parameter.get$ref() != null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.description(MEANING.get(parameter.getName()));
        }
        switch (parameter.getName()) {
            case "agreementId" -> parameter.schema(Schemas.ref("AgreementId"));
            case "id" -> parameter.schema(Schemas.ref("RunId"));
            case "slug" ->
                parameter.schema(Schemas.of("string")
                        .pattern("^[a-z0-9]+(?:-[a-z0-9]+)*$")
                        .example("not-a-party"));
            case "q" ->
                parameter.schema(
                        Schemas.of("string").minLength(1).maxLength(200).example("samverkan umeå"));
            case "limit" -> parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100));
            case "actor" -> parameter.schema(Schemas.of("string").minLength(1));
            case "atLeast", "before", "after" -> fromZero(parameter);
            default -> {}
        }
    }

    /** What counts, counts from 0; the accesses in the log are not counted but named. */
    private static void fromZero(Parameter parameter) {
        if ("int64".equals(parameter.getSchema().getFormat())) {
            parameter.schema(Schemas.integer("int64").minimum(BigDecimal.ZERO));
        }
    }
}
