package se.paragraf.benchmarks.register;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.paragraf.acceptance.Tokens;
import se.paragraf.benchmarks.BenchmarkContext;
import se.paragraf.benchmarks.load.HttpRequests;

/**
 * A register that a jar serves from a folder, in a process of its own with the launcher's options for memory, or those of
 * {@code --jvm}.
 *
 * @param server its process
 * @param data its folder
 * @param tokens the tokens of its first start
 */
public record ServedRegister(ServerProcess server, Path data, Tokens tokens) implements AutoCloseable {

    /** The jar of this repository's build. */
    public static Path jar(BenchmarkContext context) {
        return context.root().resolve("standalone/target/paragraf.jar");
    }

    /** Serves a folder, which is made where it is missing. */
    public static ServedRegister start(BenchmarkContext context, Path jar, Path data) throws IOException {
        Files.createDirectories(data);
        List<String> program = new ArrayList<>(options(context));
        program.addAll(List.of("-jar", jar.toString(), "serve", "--data", data.toString(), "--port"));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ServerProcess server = ServerProcess.startJava(
                program, ServerProcess.launcherEnvironment(context.root()), "/v1/agreements?limit=1", log);
        return new ServedRegister(server, data, Tokens.noted(data.resolve("first-tokens")));
    }

    /** Java's options for a register. */
    public static List<String> options(BenchmarkContext context) throws IOException {
        String given = context.text("jvm", "");
        return given.isEmpty() ? ServerProcess.launcherOptions(context.root()) : List.of(given.split(" "));
    }

    /** Runs a command of the jar, such as {@code generate}, and waits for its end. */
    public static void command(BenchmarkContext context, Path jar, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(context));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Path log = context.folder().resolve(arguments[0] + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerProcess.endWithThis(process);
        if (process.waitFor() != 0) {
            throw new IOException(arguments[0] + " failed: " + Files.readString(log));
        }
    }

    /** Where it answers. */
    public URI address() {
        return server.address();
    }

    /** Requests by a caller who has the role of that word. */
    public HttpRequests requests(String role) {
        return new HttpRequests(address(), tokens.of(role));
    }

    /** Its processor time and memory. */
    public ProcessUsage usage() {
        return server.usage();
    }

    @Override
    public void close() {
        server.close();
    }
}
