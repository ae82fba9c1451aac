package se.paragraf.benchmarks.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTTP requests to one server by one caller.
 *
 * @param address the server
 * @param token the caller's token, or null
 */
public record HttpRequests(URI address, @Nullable String token) {

    /** A GET. */
    public byte[] get(String path) {
        return bytes(head("GET", path) + "\r\n");
    }

    /** A POST of JSON, with an idempotency key of its own, or null. */
    public byte[] post(String path, @Nullable String key, String json) {
        return post(path, key, "application/json", json);
    }

    /** A POST of a body of any type. */
    public byte[] post(String path, @Nullable String key, String mediaType, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return bytes(head("POST", path)
                + (key == null ? "" : "Idempotency-Key: " + key + "\r\n")
                + "Content-Type: " + mediaType + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }
}
