package se.paragraf.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import se.paragraf.security.Role;

/** A register with a certificate, made for the test. */
class TlsTest {

    private static final String PASSWORD = "of no use after the test";

    @TempDir
    private Path folder;

    @Test
    void given_a_certificate_when_the_register_is_served_then_it_speaks_tls_and_says_so() throws Exception {
        Map<String, String> environment = certificate();
        try (RunningRegister running = RunningRegister.start(folder.resolve("data"), 0, environment)) {
            assertThat(running.address()).hasScheme("https");
            assertThat(new ServerAddressFile(running.data()).read()).hasValue(running.address());

            HttpResponse<String> answer = trusting(environment.get("TLS_CERTIFICATE"))
                    .send(
                            HttpRequest.newBuilder(running.address().resolve("/v1/agreements"))
                                    .header(
                                            "Authorization",
                                            "Bearer " + running.firstTokens().of(Role.READER))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).startsWith("TLSv1.");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void given_a_certificate_without_its_key_when_the_register_is_served_then_it_says_that_both_are_needed() {
        assertThatThrownBy(() -> RunningRegister.start(folder, 0, Map.of("TLS_CERTIFICATE", "register.pem")))
                .isInstanceOf(RegisterStartException.class)
                .hasMessageContaining("TLS_PRIVATE_KEY");
        assertThat(folder).isEmptyDirectory();
    }

    private static HttpClient trusting(String certificate) {
        return HttpClient.newBuilder()
                .sslContext(SslBundle.of(
                                new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate("file:" + certificate)))
                        .createSslContext())
                .build();
    }

    /** Java's own tool makes the certificate; the key is taken out of what it makes. */
    private Map<String, String> certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "register",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            made.load(bytes, PASSWORD.toCharArray());
        }
        return Map.of(
                "TLS_CERTIFICATE",
                        pem("CERTIFICATE", made.getCertificate("register").getEncoded()),
                "TLS_PRIVATE_KEY",
                        pem(
                                "PRIVATE KEY",
                                made.getKey("register", PASSWORD.toCharArray()).getEncoded()));
    }

    private String pem(String kind, byte[] encoded) throws Exception {
        Path file = folder.resolve(kind.replace(' ', '-') + ".pem");
        String lines = Base64.getMimeEncoder().encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n")
                .toString();
    }
}
