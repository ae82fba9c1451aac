package se.paragraf.standalone.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The register that an earlier program left, unpacked, with what that program answered.
 *
 * @param folder where it is unpacked
 * @param answers the earlier answers by their paths
 */
record EarlierRegister(Path folder, Map<String, JsonNode> answers) {

    /** The demonstration's case, which is exported too. */
    static final String DEMONSTRATION = "7bd3dbf9-37de-5b43-aaec-586cc9eca3ce";

    /** A case whose proposal, adoptions and council decision are there, and two open corrections. */
    static final String REJECTED = "f579c0bd-00af-5977-993b-f0550742279c";

    /** A case of 107 events, with a snapshot of the first hundred. */
    static final String LONG = "00700372-7a80-5709-aae3-45e01df9955e";

    /** A case whose text was found after it had been proposed. */
    private static final String WITH_TEXT = "d97337d3-f424-51f5-bcb7-c123750338c1";

    /** The members that depend on the day of asking, where an answer cannot be asked for as of another day. */
    private static final List<String> OF_THE_DAY = List.of("status", "byStatus", "reviews", "review", "on");

    /** What earlier programs did not answer. */
    private static final Set<String> LATER = Set.of(
            "instance",
            "appealableThrough",
            "furtherAppealThrough",
            "annulmentFinal",
            "notBefore",
            "notAfter",
            "matched",
            "dayStated",
            "handOverDayStated",
            "undated");

    /** What earlier programs did not answer and what they recorded has nothing of: it is left out only if it says so. */
    private static final Set<String> LATER_AND_NOTHING = Set.of(
            "revoked",
            "REVOKED",
            "indeterminate",
            "INDETERMINATE",
            "VOIDED",
            "inconsistencies",
            "openReversals",
            "reversed",
            "partlyAnnulled",
            "annulledParts",
            "setAside");

    /**
     * Where earlier programs put a fact on the day of its recording that has an earlier one: evidence of a text holds from
     * the day of that text, and an asserted adoption has the day of the minutes that were found. And a search finds a word of
     * what a text is called as well.
     */
    private static final Map<String, Map<String, String>> PLACED_EARLIER = Map.of(
            "/v1/agreements/" + WITH_TEXT + "/trail?limit=100",
            Map.of("/items/2/effectiveOn", "\"2022-03-09\""),
            "/v1/agreements/" + WITH_TEXT + "?effectiveAt=2022-10-01",
            Map.of("/text/sha256", '"' + "ab".repeat(32) + '"'),
            "/v1/agreements/" + DEMONSTRATION + "?effectiveAt=2022-10-01",
            Map.of("/documents/missing/0/sequences", "[0, 1, 2, 15]"),
            "/v1/agreements?q=p%C3%A5hittad&limit=3",
            Map.of("/total", "6"));

    private static final JsonMapper JSON = JsonMapper.shared();

    static EarlierRegister unpackedIn(Path folder) {
        try (InputStream resource = Objects.requireNonNull(
                        EarlierRegister.class.getResourceAsStream("/compatibility/earlier-register.zip"));
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
            Map<String, JsonNode> answers = new LinkedHashMap<>();
            JSON.readTree(Files.readString(folder.resolve("answers.json"), StandardCharsets.UTF_8))
                    .properties()
                    .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
            return new EarlierRegister(folder, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path export() {
        return folder.resolve("export.zip");
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agreements in it. */
    List<String> agreements() {
        return answers.get("/v1/agreements?limit=100")
                .get("items")
                .valueStream()
                .map(item -> item.get("agreementId").asString())
                .toList();
    }

    /** The answer of a register as JSON, once its views are there. */
    static JsonNode read(Register register, String path) {
        Answer answer = register.get(path);
        while (answer.status() == 503 || answer.status() == 404) {
            answer = register.get(path);
        }
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    /** The answer without what depends on the day of asking, unless its path names the day. */
    static JsonNode comparable(String path, JsonNode answer) {
        return path.contains("effectiveAt=") || path.contains("on=") ? answer : without(answer, OF_THE_DAY);
    }

    /** The lists that are cut in an answer, which earlier programs gave whole, and the member that says so. */
    static List<String> leftOut(JsonNode answer) {
        return Stream.concat(
                        answer.findValues("leftOut").stream().flatMap(cut -> cut.propertyNames().stream()),
                        Stream.of("leftOut"))
                .toList();
    }

    /** What this program is to answer where the earlier one gave that answer: facts are in the order of happening. */
    static JsonNode expected(String path, JsonNode earlier) {
        JsonNode expected = byName(earlier);
        PLACED_EARLIER.getOrDefault(path, Map.of()).forEach((pointer, value) -> {
            JsonPointer at = JsonPointer.compile(pointer);
            ((ObjectNode) expected.at(at.head())).set(at.last().getMatchingProperty(), JSON.readTree(value));
        });
        return expected;
    }

    /**
     * The answer in the terms of earlier programs: they knew no days between which a fact lies but put it on the day of
     * its recording, before which a party was pending; of legal force they told the last day for appeal that was known
     * when it was confirmed, without the time for a further appeal; and paragraphs were numbers.
     */
    static JsonNode inEarlierTerms(JsonNode answer) {
        JsonNode copy = byName(answer);
        copy.findParents("notAfter").forEach(parent -> {
            ObjectNode undated = (ObjectNode) parent;
            if (undated.has("recordedAt") && !undated.has("effectiveOn")) {
                undated.put("effectiveOn", undated.get("recordedAt").asString().substring(0, 10));
            }
            if (undated.path("standing").asString("").equals("INDETERMINATE")) {
                undated.put("standing", "PENDING");
            }
        });
        copy.findParents("paragraph").forEach(parent -> asNumber((ObjectNode) parent, "paragraph"));
        copy.findParents("newValue").stream()
                .filter(parent -> parent.path("field").asString("").equals("source.paragraph"))
                .forEach(parent -> {
                    asNumber((ObjectNode) parent, "oldValue");
                    asNumber((ObjectNode) parent, "newValue");
                });
        copy.findParents("indeterminate").forEach(parent -> {
            ObjectNode counts = (ObjectNode) parent;
            counts.put(
                    "pending",
                    counts.get("pending").asInt() + counts.get("indeterminate").asInt());
            counts.put("indeterminate", 0);
        });
        copy.findParents("summary").stream()
                .filter(entry -> entry.path("data").has("appealableThrough"))
                .forEach(entry -> tellLastDay(
                        (ObjectNode) entry.get("summary"),
                        LocalDate.parse(
                                entry.path("data").get("appealableThrough").asString())));
        return without(
                copy, (name, value) -> LATER.contains(name) || LATER_AND_NOTHING.contains(name) && isNothing(value));
    }

    private static void tellLastDay(ObjectNode summary, LocalDate day) {
        Map.of("sv", "Sista dagen för överklagande var ", "en", "The last day for appeal was ")
                .forEach((language, sentence) -> summary.put(
                        language,
                        summary.get(language)
                                .asString()
                                .replaceFirst(
                                        sentence + "[^.]+",
                                        sentence
                                                + day.format(DateTimeFormatter.ofPattern(
                                                        "d MMMM yyyy", Locale.forLanguageTag(language))))));
    }

    private static void asNumber(ObjectNode parent, String member) {
        if (parent.path(member).isString()) {
            parent.put(member, Integer.parseInt(parent.get(member).asString()));
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.toString().matches("\\[]|0|false");
    }

    /** A copy whose opinions are in the order of their names, not of recording or happening. */
    private static JsonNode byName(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        copy.findValues("preparation").stream().filter(JsonNode::isArray).forEach(each -> {
            ArrayNode opinions = (ArrayNode) each;
            List<JsonNode> sorted = opinions.valueStream()
                    .sorted(Comparator.comparing(
                            opinion -> opinion.get("decisionId").asString()))
                    .toList();
            opinions.removeAll();
            opinions.addAll(sorted);
        });
        return copy;
    }

    /** The answer without the members of these names, wherever they are. */
    static JsonNode without(JsonNode answer, List<String> members) {
        return without(answer, (name, value) -> members.contains(name));
    }

    private static JsonNode without(JsonNode answer, BiPredicate<String, JsonNode> members) {
        if (answer instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().stream()
                    .filter(member -> !members.test(member.getKey(), member.getValue()))
                    .forEach(member -> copy.set(
                            member.getKey(),
                            // The stored form of an event never changes.
                            member.getKey().equals("data") ? member.getValue() : without(member.getValue(), members)));
            return copy;
        }
        if (answer instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.valueStream().forEach(each -> copy.add(without(each, members)));
            return copy;
        }
        return answer;
    }
}
