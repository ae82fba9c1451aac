package se.paragraf.acceptance.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instance of a service: a process that runs its jar, as in production.
 *
 * @param process the process
 * @param address its base URL
 */
public record ServiceInstance(Process process, URI address) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("answers at (http://[0-9.:]+)");

    static Path jar(String service) {
        return Path.of("..", service, "target", service + "-service.jar");
    }

    /** Starts it and waits until it logs its address. */
    static ServiceInstance start(String service, Map<String, String> settings) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-jar",
                    jar(service).toString()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(settings);
            builder.environment().putIfAbsent("PORT", "0");
            return started(service, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServiceInstance started(String service, Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                forwardOutput(service, process, output);
                return new ServiceInstance(process, URI.create(address.group(1)));
            }
        }
        throw new IllegalStateException(service + " ended: " + String.join("\n", lines));
    }

    /** Forwards its output to the log of the tests. Unread, the process would block once the pipe is full. */
    private static void forwardOutput(String service, Process process, BufferedReader output) {
        Thread reader = new Thread(() -> {
            try {
                output.lines().forEach(line -> System.out.println(service + " " + process.pid() + ": " + line));
            } catch (UncheckedIOException e) {
                // It has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Kills it without a shutdown, as a power loss would. */
    void kill() {
        process.destroyForcibly();
    }

    /** Stops it in order, as an operator would. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
