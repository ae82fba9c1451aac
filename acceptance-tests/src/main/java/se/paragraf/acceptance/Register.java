package se.paragraf.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP client of a register.
 *
 * @param address the base URL for commands
 * @param readers the base URLs for reads, used in turn
 * @param tokens the tokens of requests: for each request one of the least role that may make it
 */
public record Register(URI address, List<URI> readers, Tokens tokens) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    // The register under test shares the processor with those that poll it.
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private static final List<String> VIEW_PATHS = List.of("/v1/dead-letters", "/v1/rebuilds", "/v1/audits");
    private static final AtomicInteger TURN = new AtomicInteger();

    /** A register with one address for commands and reads. */
    public Register(URI address, Tokens tokens) {
        this(address, List.of(address), tokens);
    }

    /** The same register with this token for every request, or with none. */
    public Register as(@Nullable String token) {
        return new Register(address, readers, role -> token);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Sends a POST with a body as JSON; a string is sent as it is. */
    public Answer post(String path, Object body, String... headers) {
        String text = body instanceof String written ? written : JSON.writeValueAsString(body);
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return send("POST", path, BodyPublishers.ofString(text), all.toArray(String[]::new));
    }

    /**
     * Sends any request.
     *
     * @throws UncheckedIOException if there is no answer
     */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        addressFor(method, path).resolve(path))
                .timeout(TIMEOUT)
                .method(method, body);
        String token = tokens.of(method, path);
        if (token != null && !List.of(headers).contains("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads once the views have what is asked for: repeats a request that is answered with 503. */
    public Answer getOnceThere(String path) {
        return poll(path, answer -> answer.status() == 503);
    }

    /** The state of a rebuild or an audit when it has ended. */
    public Answer getOnceEnded(String path) {
        return poll(path, answer -> answer.text("state").equals("RUNNING"));
    }

    private Answer poll(String path, Predicate<Answer> unfinished) {
        Answer answer = get(path);
        while (unfinished.test(answer)) {
            LockSupport.parkNanos(BETWEEN_POLLS.toNanos());
            answer = get(path);
        }
        return answer;
    }

    /** The methods of a path, at the address for commands and at one for reads. */
    public Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        for (URI service : new LinkedHashSet<>(List.of(address, readers.get(0)))) {
            Answer options = new Register(service, tokens).send("OPTIONS", path, BodyPublishers.noBody());
            methods.addAll(List.of(options.header("Allow").split(",")));
        }
        return methods;
    }

    /** Commands and the pages of problems go to the command side, everything else to a query side. */
    private URI addressFor(String method, String path) {
        boolean isCommand = method.equals("POST") || path.startsWith("/problems");
        boolean isAboutViews = VIEW_PATHS.stream().anyMatch(path::startsWith);
        return isCommand && !isAboutViews
                ? address
                : readers.get(Math.floorMod(TURN.getAndIncrement(), readers.size()));
    }
}
