package se.paragraf.startup;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * The main program of a service: validates its environment variables, starts it, and reports errors in one sentence.
 *
 * @param name its name in messages, and the name of its configuration file
 * @param source its configuration class
 * @param settings the environment variables that it reads
 */
public record ServiceProcess(String name, Class<?> source, List<Setting> settings) {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

    /** The format of a JSON log; the log is plain text where this is not set. */
    public static final Setting LOG_FORMAT =
            Setting.oneOf("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "gelf", "logstash");

    /** The exit code where a setting is invalid: EX_USAGE of sysexits.h. */
    static final int INVALID_SETTING = 64;

    /** The exit code where it cannot start for another reason. */
    static final int CANNOT_START = 1;

    /** Runs the service; ends the process with one sentence on standard error where it cannot start. */
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
            return INVALID_SETTING;
        }
        try {
            Environment running = started(arguments).getEnvironment();
            int port = running.getRequiredProperty("local.server.port", Integer.class);
            LOG.info("{} answers at {}", name, ListenerAddress.of(running, port));
            return 0;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException inUse) {
                    errors.println(name + ": port " + inUse.getPort() + " is in use; set PORT to another.");
                    return CANNOT_START;
                }
                if (cause instanceof StartRefusedException refused) {
                    errors.println(name + ": " + refused.getMessage());
                    return CANNOT_START;
                }
                if (cause instanceof InvalidSettingException invalid) {
                    errors.println(name + ": " + invalid.getMessage());
                    return INVALID_SETTING;
                }
            }
            throw e;
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
}
