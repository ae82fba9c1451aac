package se.paragraf.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Client for server-sent events, like a browser's EventSource. */
final class EventSource implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final BufferedReader lines;

    /**
     * An event.
     *
     * @param id its identifier
     * @param type its type
     * @param data what it says
     */
    record Event(String id, String type, String data) {}

    private EventSource(BufferedReader lines) {
        this.lines = lines;
    }

    static EventSource open(Register register, URI address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + register.tokens().of("GET", address.getPath()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return new EventSource(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** The next events, as many as asked for. */
    List<Event> take(int number) throws IOException {
        List<Event> events = new ArrayList<>();
        while (events.size() < number) {
            events.add(next());
        }
        return events;
    }

    private Event next() throws IOException {
        String id = "";
        String type = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(id, type, data.toString());
            }
        }
        throw new IOException("the stream ended");
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
