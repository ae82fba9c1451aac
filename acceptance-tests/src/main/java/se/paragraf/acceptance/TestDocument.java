package se.paragraf.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.paragraf.value.Sha256;

/**
 * A document for an upload.
 *
 * @param content its bytes
 * @param sha256 the digest of its bytes
 */
public record TestDocument(byte[] content, String sha256) {

    /** A document with these bytes. */
    public static TestDocument of(byte[] content) {
        return new TestDocument(content, Sha256.of(content).value());
    }

    /** A new text document. */
    static TestDocument text() {
        return of(("Protokoll " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return "/v1/documents/" + sha256;
    }

    /** Hands it in without saying of which type it is. */
    public Answer to(Register register) {
        return to(register, path(), "application/octet-stream");
    }

    Answer to(Register register, String path, String mediaType, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", mediaType), Stream.of(headers))
                .toArray(String[]::new);
        return register.send("PUT", path, BodyPublishers.ofByteArray(content), all);
    }

    /** The reference by which a decision names it. */
    Map<String, Object> named(String name) {
        return Map.of("sha256", sha256, "name", name, "mediaType", "text/plain");
    }

    String asText() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
