package se.paragraf.acceptance.services;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.Tokens;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.security.Role;
import se.paragraf.security.issuer.TokenIssuer;

/** A cluster of instances of each service on the same servers, with a database of its own for views. */
public final class Cluster implements AutoCloseable {

    private final TokenIssuer issuer;
    private final Map<String, String> settings;
    private final List<ServiceInstance> commandSides = new CopyOnWriteArrayList<>();
    private final List<ServiceInstance> querySides = new CopyOnWriteArrayList<>();

    private Cluster(TokenIssuer issuer, Map<String, String> settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    /** Starts so many instances of each service. */
    public static Cluster start(int commandSides, int querySides) {
        Servers servers = Servers.find();
        TokenIssuer issuer = TokenIssuer.start();
        Cluster cluster = new Cluster(
                issuer,
                Map.of(
                        "AXON_SERVERS", servers.axonServers(),
                        "MONGODB_URI",
                                servers.database(
                                        "views-" + UUID.randomUUID().toString().substring(0, 8)),
                        "RECORD_KEY", Base64.getEncoder().encodeToString(AuthenticationKey.newSecret()),
                        "JWT_ISSUER", issuer.address(),
                        "JWT_AUDIENCE", TokenIssuer.AUDIENCE,
                        "COMMAND_KEY", Base64.getEncoder().encodeToString(AuthenticationKey.newSecret())));
        for (int instance = 0; instance < commandSides; instance++) {
            cluster.addCommandSide();
        }
        for (int instance = 0; instance < querySides; instance++) {
            cluster.addQuerySide();
        }
        return cluster;
    }

    /** Starts another command side. */
    public void addCommandSide() {
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

    /** The register by the instances that run now. */
    public Register register() {
        return register(0);
    }

    /** The register by the instances that run now, with the command side of that number. */
    public Register register(int which) {
        return new Register(
                commandSides.get(Math.floorMod(which, commandSides.size())).address(),
                querySides.stream().map(ServiceInstance::address).toList(),
                tokens());
    }

    /** Tokens of the issuer that the instances trust. */
    public Tokens tokens() {
        return Tokens.made(roles -> issuer.token(
                Tokens.nameFor(roles), roles.stream().map(Role::word).toArray(String[]::new)));
    }

    /** The command sides that run now, in the order in which they were started. */
    public List<ServiceInstance> commandSides() {
        return List.copyOf(commandSides);
    }

    /** The query sides that run now. */
    public List<ServiceInstance> querySides() {
        return List.copyOf(querySides);
    }

    @Override
    public void close() {
        commandSides.forEach(ServiceInstance::close);
        querySides.forEach(ServiceInstance::close);
        issuer.close();
    }
}
