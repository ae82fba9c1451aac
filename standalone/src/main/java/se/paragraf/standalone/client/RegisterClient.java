package se.paragraf.standalone.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client for the register's API. */
public final class RegisterClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = Trust.client(System.getenv());
    private final JsonMapper json = JsonMapper.shared();
    private final URI address;
    private final @Nullable String token;

    /**
     * A client of the register at an address.
     *
     * @param token the bearer token of its requests, or null for none
     */
    public RegisterClient(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The address of the register. */
    public URI address() {
        return address;
    }

    /**
     * Sends a request that changes or starts something.
     *
     * @param body what becomes JSON, or null for an empty request
     * @throws RegisterClientException if the register refuses it, with its answer
     */
    public JsonNode post(String path, @Nullable Object body) {
        return send(posting(path, body));
    }

    private HttpRequest.Builder posting(String path, @Nullable Object body) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        return request(path).header("Content-Type", "application/json").POST(publisher);
    }

    /** Sends a request that the register has to refuse by a rule, and returns the detail of the problem. */
    public String refusal(String path, @Nullable Object body, String rule) {
        HttpResponse<String> answer = answer(posting(path, body));
        if (!answer.body().contains("\"/problems/" + rule + "\"")) {
            throw refused(answer.statusCode(), answer.body());
        }
        return json.readTree(answer.body()).get("detail").asString();
    }

    /**
     * Gets JSON.
     *
     * @throws RegisterClientException if the register refuses it, with its answer
     */
    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /**
     * Follows a stream of server-sent events.
     *
     * @param goesOn takes the data of one event; false ends the stream
     * @throws RegisterClientException if the register refuses it, with its answer
     */
    public void follow(String path, Predicate<JsonNode> goesOn) {
        HttpRequest request =
                request(path).header("Accept", "text/event-stream").GET().build();
        follow(request, goesOn);
    }

    /**
     * Sends a file, and follows the answer as a stream of server-sent events.
     *
     * @param mediaType what the file is
     * @param goesOn takes the data of one event; false ends the stream
     * @throws RegisterClientException if the register refuses it, with its answer
     */
    public void upload(String path, Path file, String mediaType, Predicate<JsonNode> goesOn) {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", mediaType)
                    .header("Accept", "text/event-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            follow(request, goesOn);
        } catch (IOException e) {
            throw new RegisterClientException("the file " + file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Sends a file, without a time limit, and returns the answer.
     *
     * @param mediaType what the file is
     * @param accepted the media type of the answer
     * @param language its language, as a tag
     * @throws RegisterClientException if the register refuses it, with its answer
     */
    public byte[] answerTo(String path, Path file, String mediaType, String accepted, String language) {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", mediaType)
                    .header("Accept", accepted)
                    .header("Accept-Language", language)
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<byte[]> answer = answer(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw refused(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException | UncheckedIOException e) {
            throw new RegisterClientException(file + " cannot be sent: " + e.getMessage());
        }
    }

    private void follow(HttpRequest request, Predicate<JsonNode> goesOn) {
        HttpResponse<Stream<String>> answer = answer(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() >= 300) {
                throw refused(answer.statusCode(), lines.collect(Collectors.joining("\n")));
            }
            ServerSentEvents.read(lines, data -> goesOn.test(json.readTree(data)));
        } catch (UncheckedIOException e) {
            throw new RegisterClientException("the register at " + address + " answers no more.");
        }
    }

    /**
     * Gets a text.
     *
     * @param mediaType its type
     * @param language its language, as a tag
     * @throws RegisterClientException if the register refuses it, with its answer
     */
    public String text(String path, String mediaType, String language) {
        return accepted(request(path)
                        .header("Accept", mediaType)
                        .header("Accept-Language", language)
                        .GET())
                .body();
    }

    /**
     * Downloads a file.
     *
     * @param file where to; an existing file is replaced
     * @throws RegisterClientException if the register refuses it, with its answer, and nothing is written
     */
    public void download(String path, Path file) {
        HttpRequest request = request(path).build();
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "arriving", null);
            try {
                HttpResponse<Path> answer = http.send(request, HttpResponse.BodyHandlers.ofFile(part));
                if (answer.statusCode() >= 300) {
                    throw refused(answer.statusCode(), Files.readString(part));
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new RegisterClientException("the file cannot be fetched: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterClientException("interrupted.");
        }
    }

    /**
     * Whether there is a resource at a path.
     *
     * @throws RegisterClientException if the register answers anything else
     */
    public boolean has(String path) {
        HttpResponse<String> answer = answer(request(path).method("HEAD", BodyPublishers.noBody()));
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw refused(answer.statusCode(), path);
        }
        return answer.statusCode() == 200;
    }

    /**
     * Uploads a file, without a time limit.
     *
     * @param mediaType its type
     * @throws RegisterClientException if it cannot be sent, or the register refuses it, with what it says
     */
    public void upload(String path, Path file, String mediaType) {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", mediaType)
                    .PUT(BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<String> answer = answer(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw refused(answer.statusCode(), answer.body());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RegisterClientException(file + " cannot be sent: " + e.getMessage());
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        return json.readTree(accepted(request).body());
    }

    private HttpResponse<String> accepted(HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() >= 300) {
            throw refused(answer.statusCode(), answer.body());
        }
        return answer;
    }

    private RegisterClientException refused(int status, String body) {
        return new RegisterClientException("the register answered " + status + ": " + told(body));
    }

    /** What a problem document says to a person, else the body as it is. */
    private String told(String body) {
        try {
            JsonNode problem = json.readTree(body);
            String detail = problem.path("detail").asString("");
            String accepted = problem.path("accepted").asString("");
            return detail.isEmpty() ? body : detail + (accepted.isEmpty() ? "" : " Accepted: " + accepted + ".");
        } catch (JacksonException e) {
            return body;
        }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        return answer(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterClientException("interrupted.");
        }
    }
}
