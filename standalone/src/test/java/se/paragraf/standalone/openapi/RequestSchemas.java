package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Voting;

/** What is stricter of what is sent than of what is answered: no other members, and bounds. Lists may be left out. */
final class RequestSchemas {

    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("title", Check.NAME),
            Map.entry("name", Check.NAME),
            Map.entry("label", Check.NAME),
            Map.entry("mediaType", 255),
            Map.entry("signatories", Check.NAME),
            Map.entry("conditions", Check.NOTE),
            Map.entry("reservations", Check.NOTE),
            Map.entry("reason", Check.NOTE),
            Map.entry("note", Check.NOTE),
            Map.entry("field", Check.NAME),
            Map.entry("court", Check.NAME),
            Map.entry("part", Check.NOTE),
            Map.entry("courtCaseNumber", Check.NAME),
            Map.entry("workingForms", Check.NOTE),
            Map.entry("results", Check.NOTE),
            Map.entry("financing", Check.NOTE),
            Map.entry("structure", Check.NOTE));

    private static final Set<String> VOTES = Set.of("for", "against", "abstained");

    private RequestSchemas() {}

    static void close(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> reach(content.getSchema(), schemas, sent));
        sent.forEach(name -> close(schemas.get(name)));
    }

    private static void reach(Schema<?> schema, Map<String, Schema> schemas, Set<String> sent) {
        if (schema.getItems() != null) {
            reach(schema.getItems(), schemas, sent);
        }
        String name = Schemas.target(schema);
        if (schemas.containsKey(name) && sent.add(name)) {
            properties(schemas.get(name)).values().forEach(property -> reach(property, schemas, sent));
        }
    }

    private static void close(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.additionalProperties(false);
        List<String> required =
                new ArrayList<>(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
        properties(schema).forEach((name, property) -> {
            if (property.getItems() != null) {
                required.remove(name);
                property.maxItems(name.equals("reservations") ? DecisionSource.MOST_RESERVATIONS : Check.ENTRIES);
            }
            bound(name, property.getItems() == null ? property : property.getItems());
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static void bound(String name, Schema<?> value) {
        if (value.getTypes() != null && value.getTypes().contains("string") && value.getFormat() == null) {
            Integer longest = LONGEST.get(name);
            if (longest == null) {
                throw new IllegalStateException("how long may " + name + " be?");
            }
            value.minLength(1).maxLength(longest);
        }
        if (VOTES.contains(name)) {
            value.maximum(BigDecimal.valueOf(Voting.MOST_VOTES));
        }
        if (name.equals("window")) {
            value.minimum(BigDecimal.ONE);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }
}
