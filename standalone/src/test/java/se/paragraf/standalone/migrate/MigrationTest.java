package se.paragraf.standalone.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.Tokens;
import se.paragraf.acceptance.services.Cluster;
import se.paragraf.acceptance.services.Servers;
import se.paragraf.acceptance.services.ServiceInstance;
import tools.jackson.databind.JsonNode;

/**
 * A register that is moved from one machine to many and back, told by the exports of all its cases. Runs where Axon
 * Server has no events yet; {@code -Dparagraf.migration.agreements=2600} moves a hundred thousand.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MigrationTest {

    private static final int AGREEMENTS = Integer.getInteger("paragraf.migration.agreements", 10);
    private static final String POSITIONS = "positions.csv";
    private static final String DIGESTS = "SHA256SUMS";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Servers servers;

    @BeforeEach
    void needsAnEmptyAxonServer() throws Exception {
        servers = Servers.find();
        String[] place = servers.axonServers().split(":", -1);
        AxonServerConnection connection = AxonServerConnectionFactory.forClient("migration-test")
                .routingServers(new ServerAddress(place[0], Integer.parseInt(place[1])))
                .build()
                .connect("default");
        try {
            if (connection.eventChannel().getLastToken().get(10, TimeUnit.SECONDS) >= 0) {
                throw new TestAbortedException("skipped: Axon Server has events already; run this test by itself");
            }
        } finally {
            connection.disconnect();
        }
    }

    @Test
    void given_a_register_when_it_is_moved_to_axon_server_and_back_then_every_case_is_exported_to_the_same_bytes()
            throws Exception {
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        run("generate", "--agreements", AGREEMENTS, "--data", before);
        SortedMap<String, SortedMap<String, String>> exports = exports(before);
        assertThat(exports).hasSize(AGREEMENTS);

        run("migrate", "to-axon-server", "--data", before, "--axon-servers", servers.axonServers());
        try (Cluster cluster = Cluster.start(1, 2)) {
            URI reader = cluster.register().readers().get(0);
            assertSame(exportsOf(reader, cluster.tokens()), exports);
            String officer = cluster.tokens().of("POST", "/v1/audits");
            assertThat(StandaloneProgram.run(Map.of("PARAGRAF_TOKEN", officer), "audit", "--address", reader))
                    .satisfies(ended ->
                            assertThat(ended.exitCode()).as(ended.said()).isZero());
        }
        run("migrate", "from-axon-server", "--data", after, "--axon-servers", servers.axonServers());
        SortedMap<String, SortedMap<String, String>> again = exports(after);

        assertSame(again, exports);
        again.forEach((agreement, files) -> assertThat(files).isEqualTo(exports.get(agreement)));
        run("audit", "--data", before);
        run("audit", "--data", after);
    }

    /** The positions are each store's own; nothing else may differ. */
    private static void assertSame(
            SortedMap<String, SortedMap<String, String>> exports,
            SortedMap<String, SortedMap<String, String>> expected) {
        assertThat(exports.keySet()).isEqualTo(expected.keySet());
        exports.forEach((agreement, files) -> {
            SortedMap<String, String> same = new TreeMap<>(files);
            SortedMap<String, String> others = new TreeMap<>(expected.get(agreement));
            assertThat(same.remove(POSITIONS)).isNotNull();
            others.remove(POSITIONS);
            assertThat(same).as(agreement).isEqualTo(others);
        });
    }

    private static SortedMap<String, SortedMap<String, String>> exports(Path folder) throws Exception {
        try (ServiceInstance serving = StandaloneProgram.serve(folder)) {
            return exportsOf(serving.address(), Tokens.noted(folder.resolve("first-tokens")));
        }
    }

    private static SortedMap<String, SortedMap<String, String>> exportsOf(URI address, Tokens tokens) throws Exception {
        Register register = new Register(address, tokens);
        SortedMap<String, SortedMap<String, String>> exports = new TreeMap<>();
        for (String agreement : agreements(register)) {
            exports.put(agreement, export(address, tokens, agreement));
        }
        return exports;
    }

    /** All agreements, once the views have taken in all that is recorded. */
    private static List<String> agreements(Register register) {
        Awaitility.await()
                .atMost(30, TimeUnit.MINUTES)
                .until(() -> register.get("/v1/agreements?limit=1").number("total") >= AGREEMENTS);
        List<String> agreements = new ArrayList<>();
        for (String next = "/v1/agreements?limit=100"; next != null; ) {
            Answer page = register.get(next);
            page.items()
                    .forEach((JsonNode each) ->
                            agreements.add(each.get("agreementId").asString()));
            next = next(page.header("Link"));
        }
        return agreements;
    }

    private static String next(String links) {
        for (String link : links.split(", ", -1)) {
            if (link.endsWith("rel=\"next\"")) {
                return link.substring(1, link.indexOf('>'));
            }
        }
        return null;
    }

    /** What is in the export: the digest of each file by its name; that of the positions is left out of the digests. */
    private static SortedMap<String, String> export(URI address, Tokens tokens, String agreement) throws Exception {
        String path = "/v1/agreements/" + agreement + "/export";
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + tokens.of("GET", path))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(agreement).isEqualTo(200);
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), content(entry.getName(), zip.readAllBytes()));
            }
        }
        return files;
    }

    private static String content(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(DIGESTS)) {
            return HexFormat.of().formatHex(bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.endsWith(POSITIONS))
                .collect(Collectors.joining("\n"));
    }

    private static void run(Object... arguments) throws Exception {
        StandaloneProgram.Ended ended = StandaloneProgram.run(arguments);
        assertThat(ended.exitCode()).as(ended.said()).isZero();
    }
}
