package se.paragraf.query.export;

import se.paragraf.event.json.EventJson;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pretty-printed JSON with the same line endings on every machine. */
final class ExportJson {

    static final JsonMapper MAPPER = EventJson.mapper();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private ExportJson() {}

    static String text(Object value) {
        return WRITER.writeValueAsString(value) + "\n";
    }

    /** The value as an object, without its position in the register. */
    static ObjectNode withoutPosition(Object value) {
        ObjectNode tree = MAPPER.valueToTree(value);
        tree.remove("position");
        return tree;
    }
}
