package se.paragraf.web.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HTTP client for a service on this machine, with well-formed requests or raw text. */
public final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final int port;

    public Client(int port) {
        this.port = port;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String body, String... headers) {
        return post(BodyPublishers.ofString(body), headers);
    }

    public Answer post(BodyPublisher body, String... headers) {
        boolean typed = Arrays.asList(headers).contains("Content-Type");
        String[] all = typed ? headers : join(headers, "Content-Type", "application/json");
        return send("POST", "/v1/samples", body, all);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        if (!Arrays.asList(headers).contains("Authorization")) {
            request.header("Authorization", "Bearer registrar");
        }
        return send(request, headers);
    }

    private static Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request + " was not answered", e);
        }
    }

    /** Sends a GET without a token. */
    public Answer withoutToken(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), headers);
    }

    /** Sends text as it is and reads an answer until the server closes. */
    public Answer raw(String request) {
        return parse(rawText(request));
    }

    /** Sends text as it is and reads text until the server closes. */
    public String rawText(String request) {
        return rawTextFrom("127.0.0.1", request);
    }

    /** The same from another address of the loopback network. */
    public String rawTextFrom(String address, String request) {
        try (Socket socket = new Socket("localhost", port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("not answered: " + request, e);
        }
    }

    private static Answer parse(String response) {
        int end = response.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer: " + response);
        }
        List<String> lines = response.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon), List.of(line.substring(colon + 1).strip()));
        }
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        String body = response.substring(end + 4);
        boolean chunked = headers.containsKey("Transfer-Encoding");
        return new Answer(
                status,
                java.net.http.HttpHeaders.of(headers, (name, value) -> true),
                chunked ? body.substring(body.indexOf("\r\n") + 2, body.lastIndexOf("\r\n0")) : body);
    }

    private static String[] join(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
