package se.paragraf.tls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * TLS for the HTTP listener, from two PEM files, reloaded when they change: {@value #CERTIFICATE} names the certificate
 * with its chain, {@value #PRIVATE_KEY} the key. A renewed certificate needs no restart. Without them the listener
 * speaks plain HTTP, which is for the loopback address and behind a proxy.
 */
public final class TlsSettings {

    /** The environment variable that names the file of the certificate. */
    public static final String CERTIFICATE = "TLS_CERTIFICATE";

    /** The environment variable that names the file of the private key, which is not encrypted. */
    public static final String PRIVATE_KEY = "TLS_PRIVATE_KEY";

    private static final String BUNDLE = "register";

    private TlsSettings() {}

    /** The Spring Boot properties of the SSL bundle; none where there is no certificate. */
    public static Map<String, Object> properties(Map<String, String> environment) {
        @Nullable String certificate = environment.get(CERTIFICATE);
        @Nullable String key = environment.get(PRIVATE_KEY);
        Map<String, Object> properties = new LinkedHashMap<>();
        if (certificate != null && key != null) {
            String pem = "spring.ssl.bundle.pem." + BUNDLE;
            properties.put(pem + ".keystore.certificate", certificate);
            properties.put(pem + ".keystore.private-key", key);
            properties.put(pem + ".reload-on-update", "true");
            properties.put(pem + ".options.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put("server.ssl.bundle", BUNDLE);
        }
        return properties;
    }

    /** The error message where only one of the two settings is given. */
    public static Optional<String> fault(Map<String, String> environment) {
        boolean consistent = environment.containsKey(CERTIFICATE) == environment.containsKey(PRIVATE_KEY);
        return consistent
                ? Optional.empty()
                : Optional.of(
                        "the settings " + CERTIFICATE + " and " + PRIVATE_KEY + " are given together or not at all.");
    }
}
