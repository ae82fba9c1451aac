package se.paragraf.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.security.Role;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.openapi.RequestsFile.Request;
import se.paragraf.standalone.server.RunningRegister;

/** Runs {@code requests.http} as a reader would, and misses no operation in it. */
class RequestsFileTest {

    @Test
    void every_request_succeeds_on_a_fresh_register_or_is_refused_as_marked(@TempDir Path data) throws Exception {
        try (RunningRegister register = RunningRegister.start(data, 0)) {
            for (Request request : RequestsFile.read()) {
                TextResponse answer = send(register, request);
                assertThat(answer.statusCode())
                        .as(
                                "### %s%n%s %s answered %s",
                                request.title(), request.method(), request.target(), answer.body())
                        .satisfies(status -> {
                            if (request.expected() == 0) {
                                assertThat(status).isLessThan(400);
                            } else {
                                assertThat(status).isEqualTo(request.expected());
                            }
                        });
            }
        }
    }

    @Test
    void every_operation_is_called() throws IOException {
        List<Request> requests = RequestsFile.read();
        new OpenAPIV3Parser()
                .readContents(Files.readString(OpenApiTest.FILE))
                .getOpenAPI()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> assertThat(requests)
                                .as(operation.getOperationId() + ": " + method + " " + path)
                                .anyMatch(request -> request.calls(method.name(), path))));
    }

    /** What a register answers; of a stream its head. */
    static TextResponse send(RunningRegister register, Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(register.address().resolve(request.target()))
                .method(request.method(), BodyPublishers.ofString(request.body()));
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            builder.header(header.getKey(), withToken(register, header.getValue()));
        }
        return TextResponse.to(builder.build());
    }

    private static String withToken(RunningRegister register, String value) {
        String filled = value;
        for (Role role : Role.values()) {
            filled = filled.replace("{{" + role.word() + "}}", TestAccounts.ofTwoPersons(register, role));
        }
        return filled;
    }
}
