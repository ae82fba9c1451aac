package se.paragraf.standalone.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
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

    /** The members that depend on the day of asking, where an answer cannot be asked for as of another day. */
    private static final List<String> OF_THE_DAY = List.of("status", "byStatus", "reviews", "review", "on");

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

    /** The answer without the members of these names, wherever they are. */
    static JsonNode without(JsonNode answer, List<String> members) {
        if (answer instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().stream()
                    .filter(member -> !members.contains(member.getKey()))
                    .forEach(member -> copy.set(member.getKey(), without(member.getValue(), members)));
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
