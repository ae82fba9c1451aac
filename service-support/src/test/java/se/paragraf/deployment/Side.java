package se.paragraf.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A service, as its own files describe it. */
enum Side {
    COMMAND("command-side"),
    QUERY("query-side");

    /** A setting of Spring's own, by which the folder of secrets is read. */
    static final String IMPORT = "SPRING_CONFIG_IMPORT";

    private static final String COMMON = "service-support/src/main/resources/axon-server.yaml";
    private static final String EVERYWHERE = "service-support/src/main/resources/service-support.yaml";

    final String folder;

    Side(String folder) {
        this.folder = folder;
    }

    /** The one of that name. */
    static Side named(String name) {
        return Arrays.stream(values())
                .filter(side -> side.folder.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
    }

    String jar() {
        String pom = Files.text(folder + "/pom.xml");
        return Files.found("<finalName>(.+)</finalName>", pom).get(0) + "-"
                + Files.found("<classifier>(.+)</classifier>", pom).get(0) + ".jar";
    }

    String port() {
        return Files.found("\\$\\{PORT:(\\d+)}", yaml()).get(0);
    }

    /** The environment variables that the service's own files name. */
    Stream<String> settings() {
        return Files.found("\\$\\{([A-Z_]+)", yaml() + Files.text(COMMON)).stream()
                .distinct();
    }

    private String yaml() {
        return Files.text(yamlFile());
    }

    private String yamlFile() {
        return folder + "/src/main/resources/" + folder + ".yaml";
    }

    /** Whether an environment variable of that name does anything. */
    boolean knowsVariable(String name, String value) {
        SystemEnvironmentPropertySource environment =
                new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value));
        return name.equals(IMPORT) || settings().anyMatch(name::equals) || isAxonServers(environment);
    }

    /** Whether a file of that name in the folder of secrets does anything. */
    boolean knowsFile(String name) {
        return settings().anyMatch(name::equals) || isAxonServers(new MapPropertySource("files", Map.of(name, "x")));
    }

    private static boolean isAxonServers(MapPropertySource source) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(source);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("axon.axonserver", Bindable.ofInstance(new AxonServerConfiguration()))
                .isBound();
    }

    /** The version of the program. */
    static String version() {
        return Files.found("<artifactId>paragraf</artifactId>\\s*<version>(.+)</version>", Files.text("pom.xml"))
                .get(0);
    }

    /** Whether health is served at the paths that the probes ask. */
    boolean servesItsHealth() {
        List<Map<String, Object>> management = Stream.of(
                        Files.document(COMMON), Files.document(EVERYWHERE), Files.document(yamlFile()))
                .map(file -> Files.map(file, "management"))
                .toList();
        return management.stream()
                        .anyMatch(
                                part -> Boolean.TRUE.equals(Files.at(part, "endpoint", "health", "probes", "enabled")))
                && management.stream()
                        .anyMatch(part -> String.valueOf(Files.at(part, "endpoints", "web", "exposure", "include"))
                                .contains("health"))
                && management.stream()
                        .noneMatch(part -> part.containsKey("server")
                                || Files.map(part, "endpoints", "web").containsKey("base-path"));
    }
}
