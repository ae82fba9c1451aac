package se.paragraf.standalone.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.paragraf.standalone.accounts.FirstTokens;
import se.paragraf.startup.InvalidSettingException;
import se.paragraf.tls.ListenerAddress;
import se.paragraf.tls.TlsSettings;

/**
 * A register that answers.
 *
 * @param data where it keeps its files
 * @param address where it answers
 * @param context what it runs in
 */
public record RunningRegister(Path data, URI address, ConfigurableApplicationContext context) implements AutoCloseable {

    /**
     * Starts a register on this machine's loopback address, or where BIND_ADDRESS says.
     *
     * @param data where it keeps its files
     * @param port where it listens, 0 for any port that is free
     */
    public static RunningRegister start(Path data, int port) {
        return start(data, port, System.getenv());
    }

    /**
     * Starts a register as the environment sets it: where it listens, and whether it has TLS.
     *
     * @throws RegisterStartException if the settings do not fit
     */
    public static RunningRegister start(Path data, int port, Map<String, String> environment) {
        TlsSettings.fault(environment).ifPresent(sentence -> {
            throw new RegisterStartException(sentence);
        });
        Path folder = data.toAbsolutePath().normalize();
        ConfigurableApplicationContext context = started(folder, port, environment);
        int listening = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new RunningRegister(folder, ListenerAddress.of(context.getEnvironment(), listening), context);
    }

    private static ConfigurableApplicationContext started(Path folder, int port, Map<String, String> environment) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(StandaloneApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(TlsSettings.properties(environment));
        try {
            // As arguments, because those win over the environment.
            return application.run("--paragraf.data=" + folder, "--server.port=" + port);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidSettingException invalid) {
                    throw new RegisterStartException(String.valueOf(invalid.getMessage()));
                }
            }
            throw e;
        }
    }

    /** The tokens that were made because this was the register's first start; none otherwise. */
    public FirstTokens firstTokens() {
        return context.getBean(FirstTokens.class);
    }

    /** Whether what it says is for programs to read: JSON, one object a line. */
    public boolean logsJson() {
        return context.getEnvironment().containsProperty("logging.structured.format.console");
    }

    @Override
    public void close() {
        context.close();
    }
}
