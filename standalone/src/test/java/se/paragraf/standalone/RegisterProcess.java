package se.paragraf.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.acceptance.Register;

/**
 * A register in a process of its own, started as the launcher would start it.
 *
 * @param process the process
 * @param address where it answers
 * @param folder where it keeps its files
 */
public record RegisterProcess(Process process, URI address, Path folder) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("at (http://[0-9.:]+)");

    public static RegisterProcess start(Path folder) throws IOException {
        Process process = JavaProcess.of(Paragraf.class, "serve", "--port", 0, "--data", folder)
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher said = ADDRESS.matcher(line);
            if (said.find()) {
                return new RegisterProcess(process, URI.create(said.group(1)), folder);
            }
        }
        throw new IllegalStateException("the register ended without a word of where it answers");
    }

    /** Asks it, by accounts of its own. */
    public Register register() {
        return new Register(address, TestAccounts.in(folder));
    }

    /** Ends it as a power loss would: it has no say in it. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
