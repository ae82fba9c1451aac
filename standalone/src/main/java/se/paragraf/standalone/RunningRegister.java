package se.paragraf.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A register that answers.
 *
 * @param data where it keeps its files
 * @param address where it answers
 * @param context what it runs in
 */
public record RunningRegister(Path data, URI address, ConfigurableApplicationContext context) implements AutoCloseable {

    /**
     * Starts a register on this machine's loopback address.
     *
     * @param data where it keeps its files
     * @param port where it listens, 0 for any port that is free
     */
    public static RunningRegister start(Path data, int port) {
        Path folder = data.toAbsolutePath().normalize();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Register.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // As arguments, because those win over the environment.
                .run("--paragraf.data=" + folder, "--server.port=" + port);
        String listening = context.getEnvironment().getRequiredProperty("local.server.port");
        return new RunningRegister(folder, URI.create("http://127.0.0.1:" + listening), context);
    }

    /** Whether what it says is for programs to read: JSON, one object a line. */
    boolean logsJson() {
        return context.getEnvironment().containsProperty("logging.structured.format.console");
    }

    @Override
    public void close() {
        context.close();
    }
}
