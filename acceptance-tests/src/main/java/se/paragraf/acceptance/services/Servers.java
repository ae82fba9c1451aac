package se.paragraf.acceptance.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The servers that the services depend on: those that {@code AXON_SERVERS} and {@code MONGODB_URI} name, else
 * containers.
 *
 * @param axonServers the address of Axon Server
 * @param mongodb the connection string of MongoDB, without a database
 */
public record Servers(String axonServers, String mongodb) {

    private static final String AXON_SERVER_IMAGE = "axoniq/axonserver:2025.2.0";
    private static final String MONGODB_IMAGE = "mongo:8.0";
    private static final int AXON_SERVER_PORT = 8124;

    private static @Nullable Servers found;

    /**
     * The servers, started in containers where none are named.
     *
     * @throws TestAbortedException where there are none, which skips the test with the reason
     */
    public static synchronized Servers find() {
        absence().ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
        if (found == null) {
            Map<String, String> environment = System.getenv();
            found = environment.containsKey("AXON_SERVERS") && environment.containsKey("MONGODB_URI")
                    ? new Servers(environment.get("AXON_SERVERS"), environment.get("MONGODB_URI"))
                    : inContainers();
        }
        return found;
    }

    /** The reason to skip the tests; empty where there are servers. */
    public static Optional<String> absence() {
        if (!Files.exists(ServiceInstance.jar("query-side"))) {
            return Optional.of("skipped: the services have not been packaged; run mvn verify");
        }
        boolean named = System.getenv("AXON_SERVERS") != null && System.getenv("MONGODB_URI") != null;
        return named || DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of(
                        "skipped: no Axon Server and MongoDB; set AXON_SERVERS and MONGODB_URI, or run where there"
                                + " is Docker");
    }

    private static Servers inContainers() {
        GenericContainer<?> axonServer = new GenericContainer<>(AXON_SERVER_IMAGE)
                .withExposedPorts(AXON_SERVER_PORT)
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .waitingFor(Wait.forListeningPort());
        axonServer.start();
        MongoDBContainer mongodb = new MongoDBContainer(MONGODB_IMAGE);
        mongodb.start();
        return new Servers(
                axonServer.getHost() + ":" + axonServer.getMappedPort(AXON_SERVER_PORT), mongodb.getConnectionString());
    }

    /** The connection string of a database. */
    String database(String name) {
        Path last = Path.of(mongodb.substring(mongodb.indexOf("://") + 3));
        String address = last.getNameCount() > 1 ? mongodb.substring(0, mongodb.lastIndexOf('/')) : mongodb;
        return address.replaceAll("/$", "") + "/" + name;
    }
}
