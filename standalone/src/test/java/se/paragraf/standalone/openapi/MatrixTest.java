package se.paragraf.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessQuery;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.server.RunningRegister;

/**
 * Every operation, asked by everybody. The operations are those of the description, so that a new one cannot be
 * forgotten: one that is in no list below is a failure. The lists are the test's own; they say who is meant to ask, and
 * not what the program does.
 */
class MatrixTest {

    private static final String ANY_ID = "7bd3dbf9-37de-5b43-aaec-586cc9eca3ce";

    /** What needs no token. */
    private static final Set<String> OPEN = Set.of(
            "GET /v1/openapi.yaml",
            "GET /problems",
            "GET /problems/{slug}",
            "GET /v1/api-info",
            "GET /actuator/health");

    /** What reads, and is for everybody with a role. */
    private static final Set<String> OF_READERS = Set.of(
            "GET /actuator/info",
            "GET /v1/me",
            "GET /v1/agreements",
            "GET /v1/agreements/{agreementId}",
            "GET /v1/agreements/{agreementId}/trail",
            "GET /v1/agreements/{agreementId}/documents",
            "GET /v1/documents/{sha256}",
            "GET /v1/municipalities/{municipality}/agreements",
            "GET /v1/reviews",
            "GET /v1/appeals",
            "GET /v1/corrections",
            "GET /v1/reversals",
            "GET /v1/statistics/adoptions",
            "GET /v1/statistics/decisions-by-month",
            "GET /v1/changes",
            "GET /v1/changes/stream");

    /** What is for compliance officers. */
    private static final Set<String> OF_COMPLIANCE = Set.of(
            "GET /v1/access-log",
            "GET /v1/agreements/{agreementId}/export",
            "GET /v1/audits",
            "POST /v1/audits",
            "GET /v1/audits/{id}",
            "POST /v1/audits/{id}/cancellation",
            "GET /v1/rebuilds",
            "POST /v1/rebuilds",
            "GET /v1/rebuilds/{id}",
            "GET /v1/rebuilds/{id}/progress",
            "POST /v1/rebuilds/{id}/cancellation",
            "GET /v1/dead-letters",
            "POST /v1/dead-letters/{agreementId}/retry",
            "POST /v1/agreements/{agreementId}/corrections/{correctionId}/approval",
            "POST /v1/agreements/{agreementId}/corrections/{correctionId}/refusal",
            "POST /v1/agreements/{agreementId}/reversals/{reversalId}/approval",
            "POST /v1/agreements/{agreementId}/reversals/{reversalId}/refusal",
            "POST /v1/imports/{sha256}/reversals/approval",
            "POST /v1/imports/{sha256}/reversals/refusal");

    /** What records, besides every other POST to an agreement. */
    private static final Set<String> OF_REGISTRARS = Set.of(
            "POST /v1/agreements",
            "POST /v1/imports",
            "POST /v1/imports/{sha256}/reversals",
            "PUT /v1/documents/{sha256}");

    /** What compliance officers may read without an entry in the access log, and why. */
    private static final Map<String, String> NOT_LOGGED = Map.of(
            "GET /v1/openapi.yaml", "it describes the program and needs no token",
            "GET /problems", "it describes the program and needs no token",
            "GET /problems/{slug}", "it describes the program and needs no token",
            "GET /v1/api-info", "it describes the program and needs no token",
            "GET /actuator/health", "it says how the program is, and nothing of the record",
            "GET /actuator/info", "it describes the program");

    /** What compliance officers do without an event, which is therefore logged. */
    private static final Set<String> LOGGED_WITHOUT_READING = Set.of(
            "POST /v1/audits",
            "POST /v1/audits/{id}/cancellation",
            "POST /v1/rebuilds",
            "POST /v1/rebuilds/{id}/cancellation",
            "POST /v1/dead-letters/{agreementId}/retry");

    /** Nowhere else do so many bad tokens come from one address with good reason. */
    private static final String FAILED_ATTEMPTS = "paragraf.http.failed-attempts";

    /** Who asks: by their token, or without one. */
    private static final Map<String, @Nullable String> ASKERS = new LinkedHashMap<>();

    @TempDir
    private static Path data;

    private static RunningRegister register;

    @BeforeAll
    static void start() {
        System.setProperty(FAILED_ATTEMPTS, "100000");
        try {
            register = RunningRegister.start(data, 0);
        } finally {
            System.clearProperty(FAILED_ATTEMPTS);
        }
        ASKERS.put("nobody", null);
        ASKERS.put("bad", "pgf_0123456789ab_" + "x".repeat(43));
        Clock lastYear = Clock.offset(Clock.systemUTC(), Duration.ofDays(-400));
        Duration days = Duration.ofDays(30);
        try (Accounts then = Accounts.open(data, lastYear);
                Accounts now = Accounts.open(data, Clock.systemUTC())) {
            ASKERS.put(
                    "expired",
                    then.add("expired", Set.of(Role.COMPLIANCE), days).text());
            ASKERS.put(
                    "revoked", now.add("revoked", Set.of(Role.COMPLIANCE), days).text());
            now.revoke("revoked");
        }
        for (Role role : Role.values()) {
            ASKERS.put(role.word(), register.firstTokens().of(role));
        }
    }

    @AfterAll
    static void stop() {
        register.close();
    }

    static Stream<String> operations() throws Exception {
        List<String> operations = new ArrayList<>();
        new OpenAPIV3Parser()
                .readContents(Files.readString(OpenApiTest.FILE))
                .getOpenAPI()
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().keySet().forEach(method -> operations.add(method + " " + path)));
        return operations.stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void given_an_operation_when_everybody_asks_for_it_then_those_who_may_are_let_in_and_the_others_are_told_why_not(
            String operation) throws Exception {
        for (Map.Entry<String, @Nullable String> asker : ASKERS.entrySet()) {
            TextResponse answer = ask(operation, asker.getValue());

            assertThat(told(answer))
                    .as("%s asked by %s: %s", operation, asker.getKey(), answer.body())
                    .matches(expected(operation, asker.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void given_an_operation_when_a_compliance_officer_asks_then_each_read_is_logged_but_for_named_exceptions(
            String operation) throws Exception {
        boolean reads = operation.startsWith("GET ") && !NOT_LOGGED.containsKey(operation);
        List<AccessEntry> before = latestAccess();

        ask(operation, ASKERS.get("compliance"));

        String[] methodAndPath = operation.split(" ", 2);
        if (reads || LOGGED_WITHOUT_READING.contains(operation)) {
            assertThat(latestAccess()).isNotEqualTo(before).singleElement().satisfies(access -> {
                assertThat(access.method()).isEqualTo(methodAndPath[0]);
                assertThat(access.path()).isEqualTo(filled(methodAndPath[1]));
                assertThat(access.role()).isEqualTo("compliance");
            });
        } else {
            assertThat(latestAccess()).isEqualTo(before);
        }
    }

    private static List<AccessEntry> latestAccess() {
        return register.context()
                .getBean(se.paragraf.query.accesslog.AccessLog.class)
                .read(new AccessQuery(null, null, null, null, null, 1));
    }

    @Test
    void given_what_watches_the_register_when_everybody_asks_then_only_health_is_open_and_it_tells_nobody_more()
            throws Exception {
        assertThat(ask("GET /actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(ask("GET /actuator/health", null).body()).doesNotContain("components", "details");
        assertThat(ask("GET /actuator/health", ASKERS.get("reader")).body()).contains("components");
        assertThat(ask("GET /actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(ask("GET /actuator/prometheus", ASKERS.get("reader")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/v1/nothing"})
    void given_an_address_of_nothing_when_it_is_asked_then_nobody_learns_that_and_the_others_do(String path)
            throws Exception {
        assertThat(ask("GET " + path, null).statusCode()).isEqualTo(401);
        assertThat(ask("GET " + path, ASKERS.get("compliance")).statusCode()).isEqualTo(404);
    }

    private static String expected(String operation, String asker) {
        if (Set.of("bad", "expired", "revoked").contains(asker)) {
            return "401 token-refused";
        }
        if (OPEN.contains(operation)) {
            return "200";
        }
        if (asker.equals("nobody")) {
            return "401 token-missing";
        }
        boolean mayAsk = mayAsk(operation).contains(Role.named(asker).orElseThrow());
        return mayAsk ? "20\\d|40[0469]|415" : "403 role-missing";
    }

    private static Set<Role> mayAsk(String operation) {
        if (OF_READERS.contains(operation)) {
            return Set.of(Role.values());
        }
        if (OF_COMPLIANCE.contains(operation)) {
            return Set.of(Role.COMPLIANCE);
        }
        assertThat(OF_REGISTRARS.contains(operation) || operation.startsWith("POST /v1/agreements/{agreementId}/"))
                .as(operation + " is in a list of this test")
                .isTrue();
        return Set.of(Role.REGISTRAR);
    }

    /** The status, and of those who were not let in the type of the problem. */
    private static String told(TextResponse answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 403
                ? answer.statusCode() + answer.body().replaceAll("(?s).*\"type\":\"/problems/([a-z-]+)\".*", " $1")
                : String.valueOf(answer.statusCode());
    }

    private static TextResponse ask(String operation, @Nullable String token) throws Exception {
        String[] methodAndPath = operation.split(" ", 2);
        boolean reads = methodAndPath[0].equals("GET");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(register.address() + filled(methodAndPath[1])))
                .method(methodAndPath[0], reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (!reads) {
            request.header("Content-Type", methodAndPath[1].equals("/v1/imports") ? "text/csv" : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return TextResponse.to(request.build());
    }

    private static String filled(String path) {
        return path.replace("{id}", ANY_ID)
                .replace("{agreementId}", ANY_ID)
                .replace("{municipality}", "2480")
                .replace("{condition}", "1")
                .replace("{decisionId}", "24-styrelsen-2022-06-13-1")
                .replace("{correctionId}", "1")
                .replace("{reversalId}", "1")
                .replace("{sha256}", "ab".repeat(32))
                .replace("{slug}", "not-found");
    }
}
