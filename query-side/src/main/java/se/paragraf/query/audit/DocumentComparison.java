package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comparison of one document of the views with the expected one. */
final class DocumentComparison {

    private static final JsonMapper MAPPER = EventJson.mapper();

    private DocumentComparison() {}

    /**
     * The differences.
     *
     * @param sequence the last event that the document should reflect, where it is told
     */
    static List<Difference> of(ViewDocument expected, StoredDocument found, @Nullable Long sequence) {
        List<Difference> differences = new ArrayList<>();
        Place place = new Place(expected.key(), sequence, expected.position());
        if (expected.position() != found.position()) {
            differences.add(place.differs("position", text(expected.position()), text(found.position())));
        }
        if (expected.sortKey() != found.sortKey()) {
            differences.add(place.differs("sortKey", text(expected.sortKey()), text(found.sortKey())));
        }
        if (!expected.body().equals(found.body())) {
            differences.addAll(ofBody(place, expected.body(), found.body()));
        }
        return differences;
    }

    private static List<Difference> ofBody(Place place, String expected, String found) {
        JsonNode read;
        try {
            read = MAPPER.readTree(found);
        } catch (JacksonException e) {
            return List.of(place.differs("$", expected, found));
        }
        return JsonDifference.between(MAPPER.readTree(expected), read).stream()
                .map(difference -> place.differs(difference.path(), difference.expected(), difference.found()))
                .toList();
    }

    /** The index entries that are missing, and those that are unexpected. */
    static List<Difference> ofIndex(
            ViewDocument expected, SortedSet<String> shouldBe, SortedSet<String> found, @Nullable Long sequence) {
        List<Difference> differences = new ArrayList<>();
        Place place = new Place(expected.key(), sequence, expected.position());
        for (String entry : without(shouldBe, found)) {
            differences.add(place.difference(Finding.INDEX_ENTRY_MISSING, "index", entry, null));
        }
        for (String entry : without(found, shouldBe)) {
            differences.add(place.difference(Finding.INDEX_ENTRY_UNEXPECTED, "index", null, entry));
        }
        return differences;
    }

    static Difference missing(ViewDocument expected, @Nullable Long sequence) {
        return new Place(expected.key(), sequence, expected.position())
                .difference(Finding.DOCUMENT_MISSING, null, expected.body(), null);
    }

    static Difference unexpected(StoredDocument found, @Nullable Long sequence) {
        return new Place(found.key(), sequence, found.position())
                .difference(Finding.DOCUMENT_UNEXPECTED, null, null, found.body());
    }

    private static SortedSet<String> without(SortedSet<String> entries, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(entries);
        rest.removeAll(others);
        return rest;
    }

    private static String text(long number) {
        return String.valueOf(number);
    }

    private record Place(DocumentKey key, @Nullable Long sequence, long position) {

        Difference differs(String field, @Nullable String expected, @Nullable String found) {
            return difference(Finding.DOCUMENT_DIFFERS, field, expected, found);
        }

        Difference difference(
                Finding finding, @Nullable String field, @Nullable String expected, @Nullable String found) {
            return new Difference(
                    finding, key.agreementId(), sequence, position, key.kind(), key.ordinal(), field, expected, found);
        }
    }

    /**
     * A member that two JSON values do not have in common.
     *
     * @param path where it is, as a JSON path from the root
     * @param expected what it is in the one, as JSON, or null where that has no such member
     * @param found what it is in the other, likewise
     */
    private record JsonDifference(
            String path,
            @Nullable String expected,
            @Nullable String found) {

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
}
