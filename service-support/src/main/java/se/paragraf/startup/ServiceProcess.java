package se.paragraf.startup;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.paragraf.tls.ListenerAddress;
import se.paragraf.tls.TlsSettings;

/**
 * A service as a process of its own.
 *
 * @param name what it is called in what it says
 * @param source its configuration
 * @param settings the environment variables that it reads
 */
public record ServiceProcess(String name, Class<?> source, List<Setting> settings) {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

    /** Whether the log is JSON, and by whose names; it is for humans where this is not set. */
    public static final Setting LOG_FORMAT =
            Setting.oneOf("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "gelf", "logstash");

    /** What the process exits with where a setting is wrong: a wrong usage, as sysexits.h has it. */
    static final int WRONG_SETTING = 64;

    /** What it exits with where it cannot start for another reason. */
    static final int CANNOT_START = 1;

    /** Runs the service, or says in one sentence why it cannot and ends the process. */
    public void run(String... arguments) {
        int code = start(System.getenv(), System.err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    int start(Map<String, String> environment, PrintStream errors, String... arguments) {
        List<String> faults = Stream.concat(
                        Stream.concat(settings.stream(), Stream.of(LOG_FORMAT))
                                .flatMap(setting ->
                                        setting
                                                .sentence(Optional.ofNullable(environment.get(setting.name())))
                                                .stream()),
                        TlsSettings.fault(environment).stream())
                .toList();
        faults.forEach(sentence -> errors.println(name + ": " + sentence));
        if (!faults.isEmpty()) {
            return WRONG_SETTING;
        }
        try {
            Environment running = started(arguments).getEnvironment();
            int port = running.getRequiredProperty("local.server.port", Integer.class);
            LOG.info("{} answers at {}", name, ListenerAddress.of(running, port));
            return 0;
        } catch (RuntimeException failed) {
            String sentence = sentence(failed);
            if (sentence == null) {
                throw failed;
            }
            errors.println(name + ": " + sentence);
            return CANNOT_START;
        }
    }

    /** Starts the service in this process. */
    public ConfigurableApplicationContext started(String... arguments) {
        return new SpringApplicationBuilder(source)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // A file of its own for each service, so that several can lie on one class path.
                .properties("spring.config.name=" + name)
                .properties(TlsSettings.properties(System.getenv()))
                .run(arguments);
    }

    private static @Nullable String sentence(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return "port " + inUse.getPort() + " is in use; set PORT to another.";
            }
        }
        return null;
    }
}
