package se.paragraf.standalone.migrate;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.acceptance.services.ServiceInstance;

/** The launcher's program, run from its jar as a user runs it. */
final class StandaloneProgram {

    static final Path JAR = Path.of("..", "standalone", "target", "paragraf.jar");

    private static final Pattern ADDRESS = Pattern.compile(" at (http://[0-9.:]+)");

    private StandaloneProgram() {}

    /**
     * What a run of the program came to.
     *
     * @param exitCode the code with which it ended
     * @param said all that it said
     */
    record Ended(int exitCode, String said) {}

    static Ended run(Object... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    static Ended run(Map<String, String> environment, Object... arguments) throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Serves the register in a folder until it is closed. */
    static ServiceInstance serve(Path folder) throws IOException {
        Process process = start(Map.of(), "serve", "--data", folder, "--port", "0");
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServiceInstance(process, URI.create(address.group(1)));
            }
        }
        throw new IllegalStateException("the register in " + folder + " did not start");
    }

    private static Process start(Map<String, String> environment, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
