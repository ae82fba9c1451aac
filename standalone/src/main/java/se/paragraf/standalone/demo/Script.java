package se.paragraf.standalone.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A demonstration's script, read from YAML: requests in order, each with a line to print. Other members of the file hold
 * anchors that the requests refer to.
 *
 * @param steps in order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Script(List<DemoStep> steps) {

    private static final int MOST_ALIASES = 200;

    /** Keeps its own copy. */
    public Script {
        steps = List.copyOf(steps);
    }

    /** Reads a script from the program's resources. */
    public static Script read(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setAllowDuplicateKeys(false);
        try (InputStream bytes = Script.class.getResourceAsStream("/demo/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return JsonMapper.shared().convertValue(new Yaml(new SafeConstructor(options)).load(bytes), Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
