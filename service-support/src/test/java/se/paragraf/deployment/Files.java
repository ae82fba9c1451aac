package se.paragraf.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the repository, as the checks read them. */
final class Files {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Files() {}

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path path) {
        try {
            return java.nio.file.Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String path) {
        return java.nio.file.Files.exists(ROOT.resolve(path));
    }

    /** Every file by which the services are deployed, those in folders of that name included. */
    static List<Path> deployment() {
        return Stream.of("docker-compose.yml", "Dockerfile", ".dockerignore", "compose", "container", "kubernetes")
                .flatMap(name -> below(ROOT.resolve(name)))
                .toList();
    }

    static List<Path> yaml() {
        return deployment().stream()
                .filter(path -> path.toString().matches(".*\\.ya?ml"))
                .toList();
    }

    private static Stream<Path> below(Path path) {
        try (Stream<Path> found = java.nio.file.Files.walk(path)) {
            return found.filter(java.nio.file.Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a file, each as maps, lists and scalars. A key that stands twice is refused. */
    static List<Object> documents(Path path) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Iterable<Object> documents = new Yaml(new SafeConstructor(options)).loadAll(text(path));
        return StreamSupport.stream(documents.spliterator(), false).toList();
    }

    static Object document(String path) {
        return documents(ROOT.resolve(path)).get(0);
    }

    /** What stands at the end of a path of keys; an empty map where nothing does. */
    static Object at(Object tree, String... keys) {
        Object found = tree;
        for (String key : keys) {
            found = map(found).getOrDefault(key, Map.of());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object tree) {
        return tree instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static Map<String, Object> map(Object tree, String... keys) {
        return map(at(tree, keys));
    }

    static List<?> list(Object tree, String... keys) {
        return at(tree, keys) instanceof List<?> list ? list : List.of();
    }

    /** Every entry of every map in the tree. */
    static Stream<Map.Entry<String, Object>> entries(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().flatMap(Files::entries);
        }
        return map(tree).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .flatMap(entry -> Stream.concat(Stream.of(entry), entries(entry.getValue())));
    }

    /** What the pattern's first group finds in the text, in order. */
    static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> Objects.requireNonNull(match.group(1)))
                .toList();
    }
}
