package se.paragraf.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * A document as it is handed in.
 *
 * @param content its bytes
 * @param sha256 their digest
 */
public record Handed(byte[] content, String sha256) {

    /** One of these bytes. */
    public static Handed of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Handed(content, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** A text that nobody has handed in before. */
    static Handed text() {
        return of(("Protokoll " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return "/v1/documents/" + sha256;
    }

    public Answer to(Register register) {
        return to(register, path(), "text/plain");
    }

    Answer to(Register register, String path, String mediaType) {
        return register.send("PUT", path, BodyPublishers.ofByteArray(content), "Content-Type", mediaType);
    }

    /** As a decision names it. */
    Map<String, Object> named(String name) {
        return Map.of("sha256", sha256, "name", name, "mediaType", "text/plain");
    }

    String asText() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
