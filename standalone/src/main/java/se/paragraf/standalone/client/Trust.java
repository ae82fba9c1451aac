package se.paragraf.standalone.client;

import java.net.http.HttpClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** TLS of the launcher's requests: trusts the certificate in the file named by PARAGRAF_CERTIFICATE, or Java's own. */
final class Trust {

    private static final String CERTIFICATE = "PARAGRAF_CERTIFICATE";

    private Trust() {}

    static HttpClient client(Map<String, String> environment) {
        @Nullable String certificate = environment.get(CERTIFICATE);
        if (certificate == null) {
            return HttpClient.newHttpClient();
        }
        PemSslStoreDetails trusted = PemSslStoreDetails.forCertificate("file:" + certificate);
        return HttpClient.newBuilder()
                .sslContext(SslBundle.of(new PemSslStoreBundle(null, trusted)).createSslContext())
                .build();
    }
}
