package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.with;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case whose decisions name documents, some of which the register does not hold yet. */
@AgainstRegister
class MissingDocumentTest {

    private final Register register;
    private final TestDocument protocol = TestDocument.text();
    private final TestDocument basis = TestDocument.text();
    private final OpenCase open;

    MissingDocumentTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, SKELLEFTEA);
        open.record(
                "/adoptions",
                adoption(
                        UMEA,
                        with(
                                with(minutes(UMEA, "2022-06-13", 113), "minutes", protocol.named("Protokoll § 113")),
                                "basis",
                                List.of(basis.named("Missiv")))));
        open.record(
                "/adoptions",
                adoption(
                        SKELLEFTEA,
                        with(minutes(SKELLEFTEA, "2022-06-20", 80), "basis", List.of(basis.named("Missivet")))));
    }

    @Test
    void given_decisions_that_name_documents_when_the_status_is_read_then_it_says_which_are_missing_until_they_come() {
        JsonNode documents = open.status().get("documents");

        assertThat(documents.get("named").asInt()).isEqualTo(2);
        assertThat(documents.at("/missing/0/sha256").asString()).isEqualTo(protocol.sha256());
        assertThat(documents.at("/missing/0/name").asString()).isEqualTo("Protokoll § 113");
        assertThat(documents.at("/missing/0/sequences").toString()).isEqualTo("[1]");
        assertThat(documents.at("/missing/1/sequences").toString()).isEqualTo("[1,2]");

        protocol.to(register).is(201);
        assertThat(missing(open.path())).containsExactly(basis.sha256());

        basis.to(register).is(201);
        assertThat(missing(open.path())).isEmpty();
    }

    @Test
    void given_a_status_that_the_client_has_when_a_document_is_handed_in_then_the_status_is_sent_again() {
        open.status();
        String tag = register.get(open.path()).header("ETag");
        register.get(open.path(), "If-None-Match", tag).is(304);

        protocol.to(register).is(201);

        register.get(open.path(), "If-None-Match", tag).is(200);
        register.get(open.path() + "?effectiveAt=2022-06-30", "If-None-Match", tag)
                .is(200);
    }

    @Test
    void given_a_document_that_came_late_when_the_past_is_asked_for_then_it_was_missing() {
        open.status();
        String then = open.path() + "?knownAt=" + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String before = register.get(then).is(200).body();

        protocol.to(register).is(201);

        assertThat(register.get(then).is(200).body()).isEqualTo(before);
        assertThat(missing(then)).containsExactly(protocol.sha256(), basis.sha256());
        assertThat(missing(open.path() + "?effectiveAt=2022-06-14"))
                .as("only what was named by then, and is here now")
                .containsExactly(basis.sha256());
    }

    @Test
    void given_a_case_when_its_documents_are_listed_then_each_is_told_as_often_as_it_is_named() {
        open.status();
        basis.to(register).is(201);

        Answer list = register.get(open.path() + "/documents").is(200);

        assertThat(list.number("total")).isEqualTo(3);
        assertThat(list.items().stream().map(item -> item.get("name").asString()))
                .containsExactly("Protokoll § 113", "Missiv", "Missivet");
        assertThat(list.items().stream().map(item -> item.get("sequence").asInt()))
                .containsExactly(1, 1, 2);
        assertThat(list.items().stream().map(item -> item.get("state").asString()))
                .containsExactly("MISSING", "HELD", "HELD");
        assertThat(list.items().get(2).get("decision").asString()).isEqualTo("2482-fullmaktige-2022-06-20-80");
        assertThat(list.items().get(1).at("/held/size").asInt()).isEqualTo(basis.content().length);
        Answer second = register.get(open.path() + "/documents?limit=1&offset=1");
        assertThat(second.items()).containsExactly(list.items().get(1));
        assertThat(second.header("Link")).contains("rel=\"next\"");
    }

    private List<String> missing(String path) {
        return register.get(path).is(200).json().at("/documents/missing").values().stream()
                .map(document -> document.get("sha256").asString())
                .toList();
    }
}
