package se.paragraf.distributed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import se.paragraf.blackbox.Register;

/** Some instances of each service on the same servers, with views of their own. */
final class Cluster implements AutoCloseable {

    private final Map<String, String> settings;
    private final List<ServiceInstance> commandSides = new CopyOnWriteArrayList<>();
    private final List<ServiceInstance> querySides = new CopyOnWriteArrayList<>();

    private Cluster(Map<String, String> settings) {
        this.settings = settings;
    }

    static Cluster start(int commandSides, int querySides) {
        Servers servers = Servers.find();
        Cluster cluster = new Cluster(Map.of(
                "AXON_SERVERS", servers.axonServers(),
                "MONGODB_URI",
                        servers.database("views-" + UUID.randomUUID().toString().substring(0, 8))));
        for (int instance = 0; instance < commandSides; instance++) {
            cluster.addCommandSide();
        }
        for (int instance = 0; instance < querySides; instance++) {
            cluster.addQuerySide();
        }
        return cluster;
    }

    void addCommandSide() {
        commandSides.add(ServiceInstance.start("command-side", settings));
    }

    void addQuerySide() {
        querySides.add(ServiceInstance.start("query-side", settings));
    }

    void killACommandSide() {
        commandSides.remove(0).kill();
    }

    void killAQuerySide() {
        querySides.remove(0).kill();
    }

    /** The register as the instances serve it that run now. */
    Register register() {
        return register(0);
    }

    /** The same, with its commands going to another of the instances. */
    Register register(int which) {
        return new Register(
                commandSides.get(Math.floorMod(which, commandSides.size())).address(),
                querySides.stream().map(ServiceInstance::address).toList());
    }

    @Override
    public void close() {
        commandSides.forEach(ServiceInstance::close);
        querySides.forEach(ServiceInstance::close);
    }
}
