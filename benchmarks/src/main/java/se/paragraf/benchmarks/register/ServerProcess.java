package se.paragraf.benchmarks.register;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.paragraf.benchmarks.load.HttpConnection;
import se.paragraf.benchmarks.load.HttpRequests;

/**
 * A server in a process of its own on this machine.
 *
 * @param process the process
 * @param address where it answers
 * @param startMilliseconds from its start to its first answer
 */
public record ServerProcess(Process process, URI address, double startMilliseconds) implements AutoCloseable {

    private static final long LONGEST_START_SECONDS = 180;
    private static final Pattern MEMORY_OF_LAUNCHER = Pattern.compile("\\bmemory\\+?=\\((-[^)]*)\\)");

    private static final Pattern ENVIRONMENT_OF_LAUNCHER = Pattern.compile("(?m)^export (MALLOC_\\w+)=.*:-(\\d+)}$");

    /** The options for memory with which the launcher of the repository starts a register, on a Java that knows them all. */
    public static List<String> launcherOptions(Path root) throws IOException {
        List<String> options = MEMORY_OF_LAUNCHER
                .matcher(Files.readString(root.resolve("paragraf")))
                .results()
                .flatMap(memory -> Arrays.stream(memory.group(1).split(" ")))
                .toList();
        if (options.isEmpty()) {
            throw new IllegalStateException("the launcher sets no memory");
        }
        return options;
    }

    /** The variables for native memory with which the launcher of the repository starts a register. */
    public static Map<String, String> launcherEnvironment(Path root) throws IOException {
        return ENVIRONMENT_OF_LAUNCHER
                .matcher(Files.readString(root.resolve("paragraf")))
                .results()
                .collect(Collectors.toMap(variable -> variable.group(1), variable -> variable.group(2)));
    }

    /**
     * Starts a Java program that takes the port as its last argument, and waits until it answers a path with 200 or 401.
     *
     * @param program the arguments of Java, from its options on
     * @param environment variables that are set for it
     * @param path a path to ask for
     * @param log the file for what it prints
     */
    public static ServerProcess startJava(List<String> program, Map<String, String> environment, String path, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        return start(command, environment, path, log);
    }

    /**
     * Starts a program that takes the port as its last argument, and waits until it answers a path with 200 or 401.
     *
     * @param program the program and its arguments
     * @param environment variables that are set for it
     * @param path a path to ask for
     * @param log the file for what it prints
     */
    public static ServerProcess start(List<String> program, Map<String, String> environment, String path, Path log)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(program);
        command.add(String.valueOf(port));
        URI address = URI.create("http://127.0.0.1:" + port);
        long start = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        endWithThis(process);
        try {
            byte[] request = new HttpRequests(address, null).get(path);
            while (!answers(address, request)) {
                boolean late = System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
                if (late || !process.isAlive()) {
                    throw new IOException("it did not start: " + Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return new ServerProcess(process, address, (System.nanoTime() - start) / 1e6);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Kills a process when this one ends, however that comes about, unless it has ended before. */
    public static void endWithThis(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** The class path of this process, absolute. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Its processor time and memory. */
    public ProcessUsage usage() {
        return ProcessUsage.of(process.toHandle());
    }

    private static boolean answers(URI address, byte[] request) {
        try (HttpConnection connection = new HttpConnection(address)) {
            int status = connection.send(request);
            return status == 200 || status == 401;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops it, first by asking, and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
