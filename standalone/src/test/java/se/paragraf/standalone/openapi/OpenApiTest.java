package se.paragraf.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.paragraf.refusal.Rule;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.standalone.server.StandaloneApplication;
import se.paragraf.web.problem.ProblemRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the committed description what the running register is. Where a call changed on purpose,
 * {@code mvn -Pregenerate} writes the file, and asks the register for an example of each form of answer that has
 * none among {@link AnswerExamples}.
 */
class OpenApiTest {

    static final Path FILE = Path.of("../service-support/src/main/resources/openapi.yaml");

    /** YAML 1.1 would read a date or an instant where JSON has a text. */
    private static final Pattern UNQUOTED_TIME = Pattern.compile("(?m)(: |- )(\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]+Z)?)$");

    private static final boolean WRITING = Boolean.getBoolean("paragraf.regenerate");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext register;

    @BeforeAll
    static void start() {
        register = new SpringApplicationBuilder(StandaloneApplication.class, DescribedApi.class)
                .run(
                        "--paragraf.data=" + data,
                        "--server.port=0",
                        "--springdoc.cache.disabled=true",
                        "--springdoc.default-produces-media-type=application/json",
                        "--springdoc.override-with-generic-response=false",
                        "--springdoc.packages-to-scan=se.paragraf");
    }

    @AfterAll
    static void stop() {
        register.close();
    }

    @Tag("generated")
    @Test
    void the_committed_description_is_that_of_the_running_register() throws Exception {
        if (WRITING) {
            new RecordedAnswers(
                            new OpenAPIV3Parser().readContents(description()).getOpenAPI())
                    .keep(running());
        }
        mustBe(FILE, description());
    }

    @Test
    void the_description_is_valid() throws IOException {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(Files.readString(FILE));

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void the_description_is_served_and_not_sent_twice() throws Exception {
        HttpResponse<String> first = get("/openapi.yaml");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(first.body()).isEqualTo(Files.readString(FILE));
        assertThat(get("/v1/openapi.yaml", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Tag("generated")
    @Test
    void the_problems_in_the_guide_are_those_that_there_are() throws IOException {
        mustBe(ProblemTable.FILE, ProblemTable.page(register.getBean(ProblemRegistry.class)));
    }

    @Test
    void every_rule_is_described_at_an_operation() {
        Set<Rule> described = EnumSet.noneOf(Rule.class);
        register
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .map(HandlerMethod::getMethod)
                .filter(method -> method.getDeclaringClass().getName().startsWith("se.paragraf.command."))
                .forEach(method -> described.addAll(Refusals.of(method)));

        assertThat(described).containsExactly(Rule.values());
    }

    @Test
    void the_example_of_a_value_is_one_that_the_value_takes() {
        ValueSchemas.FORMS.forEach((type, form) -> {
            Object example = form.getExample();
            assertThat(JSON.convertValue(example, type).toString()).contains(example.toString());
            assertThat(Stream.ofNullable(form.getPattern())).allMatch(example.toString()::matches);
        });
    }

    private static String description() throws Exception {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/v3/api-docs.yaml");
        byte[] answer =
                register.getBean(OpenApiWebMvcResource.class).openapiYaml(asked, "/v3/api-docs.yaml", Locale.ENGLISH);
        return UNQUOTED_TIME.matcher(new String(answer, StandardCharsets.UTF_8)).replaceAll("$1\"$2\"");
    }

    private static RunningRegister running() {
        return new RunningRegister(data, address(), register);
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + register.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static void mustBe(Path file, String text) throws IOException {
        if (WRITING) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("%s; mvn -Pregenerate writes it", file)
                .hasSameTextualContentAs(Files.writeString(data.resolve("expected"), text));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
