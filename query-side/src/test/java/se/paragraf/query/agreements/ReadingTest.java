package se.paragraf.query.agreements;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.projection.CaseDocuments;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.ViewDocument;
import tools.jackson.databind.json.JsonMapper;

/** Base of the tests over HTTP, of a query side with two cases. */
@SpringBootTest(
        classes = ReadingService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:web.yaml",
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson3",
            "axon.eventhandling.processors.views.mode=subscribing"
        })
abstract class ReadingTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final CaseFile ACTIVE = new CaseFile("RS 1-2022", 0)
            .proposed("Samverkan i Malå", null, "2401", "2480")
            .adopted("2401", null)
            .assertedAdopted("2480")
            .handedOver()
            .councilAdopted();
    static final CaseFile OPEN = new CaseFile("RS 2-2022", 10)
            .proposed("Kollektivtrafik i Åsele", null, "2480")
            .rejected("2480");

    @LocalServerPort
    private int port;

    @Autowired
    private NaiveViewStore store;

    @BeforeEach
    void views() {
        store.forget();
        put(ACTIVE);
        put(OPEN);
    }

    final HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(path, BodyHandlers.ofString(), "reader", headers);
    }

    final HttpResponse<String> head(String path, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path, "reader", headers)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    final <T> HttpResponse<T> send(String path, BodyHandler<T> handler, String reader, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(path, reader, headers).build(), handler);
    }

    private HttpRequest.Builder request(String path, String reader, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + reader);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    final void put(CaseFile file) {
        List<ViewDocument> documents = new ArrayList<>();
        for (RecordedEvent event : file.events()) {
            documents.add(TrailView.document(event));
        }
        documents.addAll(CaseDocuments.of(AgreementHistory.of(file.events())));
        store.put(store.live(), documents);
    }
}
