package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A MongoDB that speaks TLS only, with a certificate that Java does not trust by itself. */
class MongoTlsTest {

    private static final String PASSWORD = "of this test only";

    @TempDir
    private Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private ConnectionString address;
    private Path certificate;

    @BeforeEach
    void serve() throws Exception {
        KeyStore made = made();
        X509Certificate own = (X509Certificate) made.getCertificate("mongodb");
        certificate = Files.writeString(
                folder.resolve("ca.crt"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(own.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        server.enableSsl((PrivateKey) made.getKey("mongodb", PASSWORD.toCharArray()), null, own);
        server.bind("localhost", 0);
        address = new ConnectionString(
                "mongodb://localhost:" + server.getLocalAddress().getPort() + "/paragraf");
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void given_the_certificate_of_its_authority_when_mongodb_is_asked_then_it_answers_over_tls() {
        try (MongoClient client = MongoClients.create(MongoConfiguration.settings(address, certificate.toString()))) {
            assertThat(client.getDatabase("paragraf").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }

    @Test
    void given_no_certificate_when_mongodb_is_asked_then_it_is_not_trusted() {
        try (MongoClient client =
                MongoClients.create(MongoConfiguration.settings(new ConnectionString(address + "?tls=true"), ""))) {
            assertThatThrownBy(() -> client.getDatabase("paragraf").runCommand(new Document("ping", 1)))
                    .isInstanceOf(MongoTimeoutException.class)
                    .hasMessageContaining("PKIX path building failed");
        }
    }

    @Test
    void given_a_file_that_has_no_certificate_then_the_setting_says_so() throws Exception {
        assertThat(MongoConfiguration.MONGODB_CERT_FILE.fault().apply(certificate.toString()))
                .isEmpty();
        assertThat(MongoConfiguration.MONGODB_CERT_FILE
                        .fault()
                        .apply(folder.resolve("none").toString()))
                .hasValue("must name a file that can be read, with certificates in PEM");
        Path other = Files.writeString(folder.resolve("other"), "not PEM");
        assertThat(MongoConfiguration.MONGODB_CERT_FILE.fault().apply(other.toString()))
                .hasValue("must name a file with certificates in PEM");
    }

    /** Java's own tool makes the key and its certificate. */
    private KeyStore made() throws Exception {
        Path store = folder.resolve("store.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mongodb",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            made.load(bytes, PASSWORD.toCharArray());
        }
        return made;
    }
}
