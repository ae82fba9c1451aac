package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Access log: reads of compliance officers are recorded, those of others are not; hand-ins are, of every caller. */
@AgainstRegister
class AccessLogTest {

    private final Register register;
    private final Register officer;

    AccessLogTest(Register register) {
        this.register = register;
        this.officer = register.as(register.tokens().of("compliance"));
    }

    @Test
    void given_a_case_when_a_compliance_officer_reads_it_then_who_read_what_and_when_is_on_record() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.status();
        officer.get(open.path() + "?effectiveAt=2022-07-01");
        officer.get(open.path() + "/documents").is(200);
        officer.get(open.path() + "/export").is(200);
        officer.get(open.path() + "/trail?limit=5").is(200);

        List<JsonNode> accesses = accesses(open);

        assertThat(accesses)
                .extracting(access -> access.get("path").asString())
                .containsExactly(
                        open.path() + "/trail", open.path() + "/export", open.path() + "/documents", open.path());
        assertThat(accesses.get(0).get("query").asString()).isEqualTo("limit=5");
        assertThat(accesses).allSatisfy(access -> {
            assertThat(access.get("actor").asString()).contains("test-compliance");
            assertThat(access.get("role").asString()).isEqualTo("compliance");
            assertThat(access.get("agreementId").asString()).isEqualTo(open.id());
            assertThat(access.get("address").asString()).isNotBlank();
        });
    }

    @Test
    void given_a_case_when_a_registrar_and_a_reader_read_it_then_that_is_not_recorded() {
        OpenCase open = OpenCase.of(register, UMEA);
        register.as(register.tokens().of("reader"))
                .get(open.path() + "?atLeast=0")
                .is(200);
        register.as(register.tokens().of("registrar"))
                .get(open.path() + "?atLeast=0")
                .is(200);

        assertThat(accesses(open)).isEmpty();
    }

    @Test
    void given_audits_rebuilds_and_dead_letters_when_a_compliance_officer_reads_them_then_that_is_on_record() {
        List<String> paths = List.of(
                "/v1/audits",
                "/v1/audits/7bd3dbf9-37de-5b43-aaec-586cc9eca3ce",
                "/v1/rebuilds",
                "/v1/dead-letters",
                "/v1/changes",
                "/v1/statistics/adoptions");
        paths.forEach(officer::get);

        List<JsonNode> accesses =
                officer.get("/v1/access-log?limit=100").is(200).items();

        assertThat(accesses)
                .extracting(access -> access.get("path").asString())
                .containsSubsequence(paths.stream()
                        .sorted((one, other) -> paths.indexOf(other) - paths.indexOf(one))
                        .toList());
        assertThat(accesses)
                .filteredOn(access -> access.get("path").asString().equals("/v1/dead-letters"))
                .allSatisfy(
                        access -> assertThat(access.get("method").asString()).isEqualTo("GET"));
    }

    @Test
    void given_a_case_that_is_not_there_when_a_compliance_officer_asks_for_it_then_that_is_on_record() {
        String path = "/v1/agreements/7bd3dbf9-37de-5b43-aaec-0123456789ab";
        officer.get(path).is(404);

        assertThat(officer.get("/v1/access-log?limit=100").is(200).items())
                .extracting(access -> access.get("path").asString())
                .contains(path);
    }

    @Test
    void given_a_document_that_two_hand_in_when_it_is_read_about_then_the_first_is_on_it_and_both_are_in_the_log() {
        TestDocument document = TestDocument.of(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        Register registrar = register.as(register.tokens().of("registrar"));

        Answer first = document.to(registrar);
        Answer again = document.to(registrar);

        assertThat(first.json().at("/handedInBy/role").asString()).isEqualTo("registrar");
        assertThat(first.json().at("/handedInBy/actor").asString()).contains("test-registrar");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(officer.get("/v1/access-log?limit=100").is(200).items())
                .filteredOn(access -> access.get("path").asString().equals(document.path()))
                .hasSize(2)
                .allSatisfy(access -> {
                    assertThat(access.get("method").asString()).isEqualTo("PUT");
                    assertThat(access.get("role").asString()).isEqualTo("registrar");
                });
    }

    @Test
    void given_the_log_when_it_is_read_page_by_page_then_each_access_is_there_once_and_reading_it_is_on_record_too() {
        OpenCase open = OpenCase.of(register, UMEA);
        for (int time = 0; time < 5; time++) {
            officer.get(open.path() + "?atLeast=0").is(200);
        }
        Answer first =
                officer.get("/v1/access-log?limit=3&agreementId=" + open.id()).is(200);
        String next = first.header("Link").replaceAll(".*<(.*)>; rel=\"next\".*", "$1");
        Answer second = officer.get(next).is(200);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(officer.get("/v1/access-log?limit=1")
                        .items()
                        .get(0)
                        .get("path")
                        .asString())
                .isEqualTo("/v1/access-log");
    }

    private List<JsonNode> accesses(OpenCase open) {
        return officer.get("/v1/access-log?limit=100&agreementId=" + open.id())
                .is(200)
                .items();
    }
}
