package se.paragraf.standalone.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.paragraf.standalone.profile.Description.Call;

/**
 * The rules of the national REST API profile that can be tried on the description alone: of version 1.2.0, and those about
 * tracing of version 2.0.0.
 */
class ApiProfileTest {

    /** A list is a file, takes its options in the address, and becomes many records. */
    private static final String LIST = "/v1/imports";

    /** A document is its bytes, put where their digest says. */
    private static final String DOCUMENT = "/v1/documents/{sha256}";

    /** What only grows is gone through by a cursor. */
    private static final List<String> WITH_CURSOR = List.of("/v1/changes", "/v1/access-log");

    private static final String JSON = "application/(?:.+\\+)?json";
    private static final String PROBLEM = "application/problem+json";
    private static final String CAMEL_CASE = "[a-z][a-zA-Z0-9]*";

    private final Description description = Description.read();

    @Test
    @Rules({"DOK.03", "DOK.06", "DOK.07", "DOK.09", "DOK.11"})
    void it_says_what_the_api_is_in_both_languages_what_it_cannot_do_and_whom_to_turn_to() {
        var info = description.api().getInfo();

        assertThat(info.getTitle()).isNotBlank();
        assertThat(info.getDescription()).contains("What it does not do", "at most", "På svenska", "Begränsningar");
        assertThat(info.getContact().getName()).isNotBlank();
        assertThat(info.getLicense().getIdentifier()).isEqualTo("Apache-2.0");
    }

    @Test
    @Rules({"DOK.12", "DOK.19"})
    void every_operation_is_described() {
        assertThat(description.calls()).allSatisfy(call -> {
            assertThat(call.operation().getSummary()).isNotBlank();
            assertThat(call.operation().getDescription()).isNotBlank();
            assertThat(call.operation().getOperationId()).matches(CAMEL_CASE);
            assertThat(call.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.getDescription())
                            .as(parameter.getName())
                            .isNotBlank());
        });
    }

    @Test
    @Rules({"DOK.13", "DOK.20", "ARP.02"})
    void every_operation_says_how_it_succeeds_and_how_it_can_fail() {
        assertThat(description.calls()).allSatisfy(call -> {
            assertThat(call.answers().keySet()).anyMatch(status -> status.startsWith("2"));
            assertThat(call.answers().values())
                    .allSatisfy(answer -> assertThat(answer.getDescription()).isNotBlank());
        });
        assertThat(description.calls())
                .filteredOn(call -> call.path().startsWith("/v1/"))
                .allSatisfy(call -> assertThat(call.answers()).containsKeys("400", "406", "500", "503"));
        assertThat(description.calls())
                .filteredOn(call -> call.operation().getRequestBody() != null)
                .allSatisfy(call -> assertThat(call.answers()).containsKeys("413", "415"));
        assertThat(description.calls())
                .filteredOn(call -> call.path().startsWith("/v1/")
                        && call.path().contains("{")
                        && call.method() != HttpMethod.PUT
                        && !call.path().startsWith("/v1/dead-letters/"))
                .allSatisfy(call -> assertThat(call.answers()).containsKey("404"));
    }

    @Test
    @Rules("DOK.15")
    void every_body_in_json_has_an_example() {
        assertThat(description.calls())
                .allSatisfy(call -> assertThat(call.contents())
                        .filteredOn(content -> content.getKey().matches(JSON))
                        .allSatisfy(content -> assertThat(hasExample(content.getValue()))
                                .as(content.getKey())
                                .isTrue()));
    }

    private static boolean hasExample(MediaType content) {
        return content.getExample() != null
                || !Optional.ofNullable(content.getExamples()).orElse(Map.of()).isEmpty();
    }

    @Test
    @Rules({"DOK.17", "VER.04", "VER.12"})
    void it_is_openapi_3_and_the_api_has_a_semantic_version_from_1_on() {
        assertThat(description.api().getOpenapi()).startsWith("3.1");
        assertThat(description.api().getInfo().getVersion()).matches("[1-9]\\d*\\.\\d+\\.\\d+");
    }

    @Test
    @Rules({"DOK.22", "DOK.23", "DOK.24", "VER.05", "UFN.01"})
    void the_first_part_of_a_path_is_the_major_version_and_the_description_lies_under_it() {
        String root = "/v" + description.api().getInfo().getVersion().split("\\.", 2)[0] + "/";

        assertThat(description.versionedPaths()).allMatch(path -> path.startsWith(root));
        assertThat(description.versionedPaths()).contains(root + "openapi.yaml");
        assertThat(description.api().getPaths().keySet())
                .filteredOn(path -> !path.startsWith(root))
                .allMatch(path -> path.matches("/(?:problems|actuator)(?:/.*)?"));
    }

    @Test
    @Rules({"VER.06", "VER.07"})
    void the_api_says_the_five_things_about_itself() {
        assertThat(description.api().getPaths()).containsKey("/v1/api-info");
        assertThat(description.api().getComponents().getSchemas().get("ApiInfo").getRequired())
                .containsExactlyInAnyOrder("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus");
    }

    @Test
    @Rules({"UFN.02"})
    void a_server_that_it_names_is_asked_by_https_on_its_port() {
        assertThat(description.api().getServers())
                .extracting(Server::getUrl)
                .allMatch(url -> url.equals("/") || url.matches("https://[^:/]+(?::443)?"))
                .anyMatch(url -> url.startsWith("https:"));
    }

    @Test
    @Rules({"UFN.05", "UFN.07", "UFN.08", "UFN.09", "RES.06"})
    void paths_are_short_and_of_lower_case_words_joined_by_hyphens() {
        assertThat(description.api().getPaths().keySet()).allSatisfy(path -> {
            assertThat(path).hasSizeLessThan(1024);
            assertThat(path.substring(1).split("/"))
                    .allMatch(part -> part.equals("openapi.yaml")
                            || part.matches("[a-z0-9]+(?:-[a-z0-9]+)*")
                            || part.matches("\\{" + CAMEL_CASE + "}"));
        });
    }

    @Test
    @Rules({"RES.01", "RES.02"})
    void an_agreement_is_named_by_a_uuid_and_nobody_by_a_personal_identity_number() {
        assertThat(description
                        .api()
                        .getComponents()
                        .getSchemas()
                        .get("AgreementId")
                        .getFormat())
                .isEqualTo("uuid");
        assertThat(Stream.of("path", "query").flatMap(in -> description.parameters(in).stream()))
                .extracting(Parameter::getName)
                .noneMatch(name -> name.matches("(?i)pnr|ssn|person(?:nr|nummer)|.*identitynumber|.*securitynumber"));
    }

    @Test
    @Rules({"MOG.01", "SAK.30", "UFN.03", "HYP.02"})
    void what_is_read_is_got_without_a_body_and_what_is_recorded_is_posted() {
        assertThat(description.calls())
                .filteredOn(call -> !call.path().equals(DOCUMENT))
                .extracting(Call::method)
                .containsOnly(HttpMethod.GET, HttpMethod.POST);
        assertThat(description.calls())
                .filteredOn(call -> call.method() == HttpMethod.GET)
                .allSatisfy(
                        call -> assertThat(call.operation().getRequestBody()).isNull());
        assertThat(description.calls())
                .filteredOn(
                        call -> call.method() == HttpMethod.POST && !call.path().equals(LIST))
                .noneMatch(call -> call.parameters().stream()
                        .anyMatch(parameter -> parameter.getIn().equals("query")));
    }

    @Test
    @Rules({"SAK.09", "SAK.15", "SAK.16"})
    void nobody_is_known_by_a_password_or_by_a_key_in_the_address() {
        Map<String, SecurityScheme> schemes = Optional.ofNullable(
                        description.api().getComponents().getSecuritySchemes())
                .orElse(Map.of());

        assertThat(schemes.values())
                .noneMatch(scheme -> scheme.getIn() == In.QUERY || scheme.getIn() == In.COOKIE)
                .noneMatch(scheme -> Set.of("basic", "digest").contains(String.valueOf(scheme.getScheme())));
    }

    @Test
    @Rules({"DOT.01", "DOT.02", "DOT.03", "DOT.04"})
    void days_and_instants_are_such_and_instants_are_in_utc() {
        assertThat(description.properties())
                .filteredOn(property -> property.getKey().matches(".*(?:On|At)"))
                .allSatisfy(property -> assertThat(property.getValue().getFormat())
                        .as(property.getKey())
                        .isIn("date", "date-time"));
        assertThat(description.parameters("query"))
                .filteredOn(
                        parameter -> "date-time".equals(parameter.getSchema().getFormat()))
                .isNotEmpty()
                .allMatch(parameter -> String.valueOf(parameter.getExample()).endsWith("Z"));
    }

    @Test
    @Rules({"AME.01", "AME.02"})
    void what_is_sent_is_json_and_whatever_has_fields_is_answered_as_json() {
        assertThat(description.calls())
                .filteredOn(call -> call.operation().getRequestBody() != null)
                .filteredOn(call -> !List.of(LIST, DOCUMENT).contains(call.path()))
                .allSatisfy(call -> assertThat(call.operation().getRequestBody().getContent())
                        .containsOnlyKeys("application/json"));
        assertThat(description.calls())
                .allSatisfy(call -> assertThat(call.contents())
                        .filteredOn(content -> hasFields(content.getValue().getSchema()))
                        .allMatch(content -> content.getKey().matches(JSON)));
    }

    private static boolean hasFields(Schema<?> schema) {
        return schema.get$ref() != null || schema.getItems() != null || schema.getProperties() != null;
    }

    @Test
    @Rules({"AME.04", "AME.05", "AME.07"})
    void fields_are_in_camel_case_where_they_are_not_constants() {
        assertThat(description.properties())
                .extracting(Map.Entry::getKey)
                .allMatch(name -> name.matches(CAMEL_CASE) || name.matches("[A-Z]+(?:_[A-Z]+)*"));
    }

    @Test
    @Rules("ARQ.05")
    void headers_of_requests_are_plain() {
        assertThat(description.parameters("header"))
                .allMatch(header -> Set.of("string", "integer")
                        .containsAll(header.getSchema().getTypes()));
    }

    @Test
    @Rules({"ARP.03", "ARP.04", "HYP.01"})
    void whatever_is_made_or_set_going_says_where_it_is_and_a_page_what_is_beside_it() {
        assertThat(description.calls())
                .filteredOn(call ->
                        call.answers().containsKey("201") && !call.path().equals(LIST))
                .allSatisfy(call ->
                        assertThat(call.answers().get("201").getHeaders()).containsKey("Location"));
        assertThat(List.of("/v1/rebuilds", "/v1/audits"))
                .allSatisfy(path -> assertThat(description
                                .api()
                                .getPaths()
                                .get(path)
                                .getPost()
                                .getResponses()
                                .get("202")
                                .getHeaders())
                        .containsKey("Location"));
        assertThat(description.calls())
                .filteredOn(call -> call.takes("limit"))
                .allSatisfy(call ->
                        assertThat(call.answers().get("200").getHeaders()).containsKey("Link"));
    }

    @Test
    @Rules({"FEL.01", "FEL.02"})
    void whatever_goes_wrong_is_a_problem_document() {
        assertThat(description.api().getComponents().getSchemas().get("Problem").getProperties())
                .containsKeys("type", "title", "status", "detail", "instance");
        assertThat(description.calls())
                .filteredOn(call -> !call.path().startsWith("/actuator/health"))
                .allSatisfy(call -> call.answers().forEach((status, answer) -> {
                    if (status.compareTo("400") >= 0) {
                        assertThat(answer.getContent()).as(status).containsOnlyKeys(PROBLEM);
                    }
                }));
    }

    @Test
    @Rules({"SPA.02", "SPA.04", "SPA.07"})
    void every_call_may_carry_traceparent_and_every_answer_does() {
        assertThat(description.calls()).allSatisfy(call -> {
            assertThat(call.takes("traceparent")).isTrue();
            assertThat(call.answers().values())
                    .allSatisfy(answer -> assertThat(answer.getHeaders()).containsKey("traceparent"));
        });
        assertThat(description.parameters("header"))
                .noneMatch(header -> header.getName().matches("(?i)x-(?:request|correlation)-id"));
    }

    @Test
    @Rules({"FNS.01", "FNS.03", "FNS.05", "FNS.06"})
    void parameters_of_queries_are_optional_and_in_camel_case() {
        assertThat(description.parameters("query"))
                .allMatch(parameter -> parameter.getName().matches(CAMEL_CASE))
                .noneMatch(parameter -> Boolean.TRUE.equals(parameter.getRequired()));
    }

    @Test
    @Rules({"FNS.07", "FNS.08", "FNS.09", "FNS.13"})
    void pages_have_a_limit_of_20_and_an_offset_but_for_the_feed_which_has_a_cursor() {
        assertThat(description.calls()).noneMatch(call -> call.takes("page"));
        assertThat(description.calls())
                .filteredOn(call -> call.takes("limit") || call.takes("offset"))
                .allMatch(call -> call.takes("limit"))
                .allMatch(call -> call.takes("offset") || WITH_CURSOR.contains(call.path()));
        assertThat(description.parameters("query"))
                .filteredOn(parameter -> parameter.getName().equals("limit"))
                .allSatisfy(limit -> {
                    assertThat(limit.getSchema().getDefault()).isEqualTo(20);
                    assertThat(limit.getSchema().getMaximum()).hasToString("100");
                });
        assertThat(description
                        .api()
                        .getComponents()
                        .getSchemas()
                        .get("AgreementStatusPage")
                        .getProperties())
                .containsKeys("total", "limit", "offset", "items");
    }
}
