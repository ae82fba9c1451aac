package se.paragraf.tracing;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration filter that leaves out OpenTelemetry and the tracer where no collector is named. A request then has
 * no span that nobody would see; {@link TraceparentFilter} gives it its identifiers.
 */
public final class TracingExportFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The collector, also by the variables of OpenTelemetry, which Spring Boot maps to it. */
    private static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean exported = environment != null && environment.containsProperty(COLLECTOR);
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < wanted.length; index++) {
            wanted[index] = exported || !isOfTracing(configurations[index]);
        }
        return wanted;
    }

    private static boolean isOfTracing(@Nullable String configuration) {
        return configuration != null
                && Stream.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.")
                        .anyMatch(configuration::startsWith);
    }
}
