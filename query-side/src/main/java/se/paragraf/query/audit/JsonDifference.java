package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A member that two JSON values do not have in common.
 *
 * @param path where it is, as a JSON path from the root
 * @param expected what it is in the one, as JSON, or null where that has no such member
 * @param found what it is in the other, likewise
 */
record JsonDifference(
        String path, @Nullable String expected, @Nullable String found) {

    private static final String ROOT = "$";

    /** The innermost members that differ, in the order of their paths. */
    static List<JsonDifference> between(JsonNode expected, JsonNode found) {
        List<JsonDifference> differences = new ArrayList<>();
        collect(ROOT, expected, found, differences);
        return differences;
    }

    private static void collect(
            String path, @Nullable JsonNode expected, @Nullable JsonNode found, List<JsonDifference> into) {
        if (expected != null && found != null && expected.isObject() && found.isObject()) {
            TreeSet<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(found.propertyNames());
            names.forEach(name -> collect(path + "." + name, expected.get(name), found.get(name), into));
        } else if (expected != null && found != null && expected.isArray() && found.isArray()) {
            for (int index = 0; index < Math.max(expected.size(), found.size()); index++) {
                collect(path + "[" + index + "]", expected.get(index), found.get(index), into);
            }
        } else if (expected == null || !expected.equals(found)) {
            into.add(new JsonDifference(path, text(expected), text(found)));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }
}
