package se.paragraf.query.example;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB server for tests: the one that {@code MONGODB_URI} names, else one in a container. */
public final class MongoServers {

    private static final String IMAGE = "mongo:8.0";
    /** Why tests are skipped where there is none. */
    static final String NONE = "skipped: no MongoDB; set MONGODB_URI, or run where there is Docker";

    private static String uri;
    private static MongoClient client;

    private MongoServers() {}

    /** Whether there is one to be had. */
    static boolean areThere() {
        return System.getenv("MONGODB_URI") != null
                || DockerClientFactory.instance().isDockerAvailable();
    }

    /** A client of it, which lives as long as the process. */
    public static synchronized MongoClient client() {
        if (client == null) {
            client = MongoClients.create(uri());
        }
        return client;
    }

    /** Its connection string. */
    public static synchronized String uri() {
        if (uri == null) {
            String named = System.getenv("MONGODB_URI");
            uri = named == null ? inContainer() : named;
        }
        return uri;
    }

    private static String inContainer() {
        MongoDBContainer container = new MongoDBContainer(IMAGE);
        container.start();
        return container.getConnectionString();
    }
}
