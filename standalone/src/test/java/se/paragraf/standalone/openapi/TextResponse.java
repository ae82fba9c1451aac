package se.paragraf.standalone.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * A response with its text; of a stream of server-sent events, which has no end, only the head.
 *
 * @param statusCode the HTTP status
 * @param headers the response headers
 * @param body the text, empty for a stream
 */
record TextResponse(int statusCode, HttpHeaders headers, String body) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Sends a request. A stream is closed after the response is there, since Java 25 fails a send that is cancelled. */
    static TextResponse to(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = HTTP.send(request, BodyHandlers.ofInputStream());
        boolean stream =
                response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = response.body()) {
            String text = stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new TextResponse(response.statusCode(), response.headers(), text);
        }
    }
}
