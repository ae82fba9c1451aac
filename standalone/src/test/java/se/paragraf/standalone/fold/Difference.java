package se.paragraf.standalone.fold;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where two answers differ first.
 *
 * @param path the members and items on the way to it
 * @param one what the one says there, or null where it has nothing
 * @param other what the other says there
 */
record Difference(
        String path, @Nullable JsonNode one, @Nullable JsonNode other) {

    /** The first difference between the answers, or null where there is none. */
    static @Nullable Difference between(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            Difference difference = between(name, one.get(name), other.get(name));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static @Nullable Difference between(String path, @Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == other ? null : new Difference(path, one, other);
        }
        if (one.equals(other)) {
            return null;
        }
        if (one.isObject() && other.isObject()) {
            TreeSet<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                Difference difference = between(path + "." + name, one.get(name), other.get(name));
                if (difference != null) {
                    return difference;
                }
            }
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int item = 0; item < one.size(); item++) {
                Difference difference = between(path + "[" + item + "]", one.get(item), other.get(item));
                if (difference != null) {
                    return difference;
                }
            }
        }
        return new Difference(path, one, other);
    }

    @Override
    public String toString() {
        return path + "\n  in the order of happening: " + one + "\n  in this order:             " + other;
    }
}
