package se.paragraf.tls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * TLS by two files in the PEM format: {@value #CERTIFICATE} names the certificate, with what leads from it to its
 * authority, and {@value #PRIVATE_KEY} its key. They are read again when they change, so that a renewed certificate needs
 * no new start. Without them the register speaks plainly, which is for the loopback address and behind a proxy.
 */
public final class TlsSettings {

    /** The environment variable that names the file of the certificate. */
    public static final String CERTIFICATE = "TLS_CERTIFICATE";

    /** The environment variable that names the file of its private key, which is not encrypted. */
    public static final String PRIVATE_KEY = "TLS_PRIVATE_KEY";

    private static final String BUNDLE = "register";

    private TlsSettings() {}

    /** The properties by which the server is told; none where there is no certificate. */
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

    /** What is wrong with the two settings, as a sentence; nothing where they fit. */
    public static Optional<String> fault(Map<String, String> environment) {
        boolean both = environment.containsKey(CERTIFICATE) == environment.containsKey(PRIVATE_KEY);
        return both
                ? Optional.empty()
                : Optional.of(
                        "the settings " + CERTIFICATE + " and " + PRIVATE_KEY + " are given together or not at all.");
    }
}
