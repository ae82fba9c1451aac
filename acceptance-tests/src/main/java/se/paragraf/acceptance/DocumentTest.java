package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upload and download of documents by the digest of their bytes. */
@AgainstRegister
class DocumentTest {

    private final Register register;
    private final TestDocument document = TestDocument.text();

    DocumentTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_document_when_it_is_uploaded_repeatedly_then_it_is_stored_once() {
        Answer first = document.to(register).is(201);

        assertThat(first.header("Location")).isEqualTo(document.path());
        assertThat(first.text("sha256")).isEqualTo(document.sha256());
        assertThat(first.text("mediaType")).isEqualTo("text/plain");
        assertThat(first.number("size")).isEqualTo(document.content().length);
        assertThat(document.to(register).is(200).body()).isEqualTo(first.body());
        assertThat(document.to(register, document.path(), "application/pdf")
                        .is(200)
                        .body())
                .as("its media type is the one that it came with")
                .isEqualTo(first.body());
    }

    @Test
    void given_a_document_when_it_is_downloaded_then_its_headers_keep_browsers_from_running_it() {
        document.to(register).is(201);

        Answer read = register.get(document.path()).is(200);

        assertThat(read.body()).isEqualTo(document.asText());
        assertThat(read.header("Content-Type")).isEqualTo("text/plain");
        assertThat(read.header("Content-Length")).isEqualTo(String.valueOf(document.content().length));
        assertThat(read.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + document.sha256() + ".txt\"");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(read.header("Cache-Control")).contains("private", "immutable", "max-age=31536000");
        assertThat(read.header("Repr-Digest")).startsWith("sha-256=:").endsWith("=:");
    }

    @Test
    void given_a_document_when_its_head_or_a_part_of_it_is_asked_for_then_that_comes() {
        document.to(register).is(201);

        Answer head =
                register.send("HEAD", document.path(), BodyPublishers.noBody()).is(200);
        Answer part = register.get(document.path(), "Range", "bytes=0-8").is(206);
        Answer end = register.get(document.path(), "Range", "bytes=-4").is(206);

        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(document.content().length));
        assertThat(head.header("Content-Type")).isEqualTo("text/plain");
        assertThat(part.body()).isEqualTo("Protokoll");
        assertThat(document.asText()).endsWith(end.body());
        assertThat(register.get(document.path(), "Range", "bytes=9999-")
                        .isProblem(416, "range-not-satisfiable")
                        .header("Content-Range"))
                .isEqualTo("bytes */" + document.content().length);
    }

    @Test
    void given_a_document_that_the_client_has_when_it_is_asked_for_then_it_is_not_sent_again() {
        document.to(register).is(201);
        String tag = register.get(document.path()).header("ETag");

        assertThat(tag).isEqualTo("\"" + document.sha256() + "\"");
        assertThat(register.get(document.path(), "If-None-Match", tag).is(304).body())
                .isEmpty();
    }

    @Test
    void given_a_document_when_it_is_handed_in_unless_it_is_here_then_it_is_refused_the_second_time() {
        document.to(register, document.path(), "text/plain", "If-Match", "*").isProblem(412, "precondition-failed");
        document.to(register, document.path(), "text/plain", "If-None-Match", "*")
                .is(201);

        Answer again = document.to(register, document.path(), "text/plain", "If-None-Match", "*")
                .isProblem(412, "precondition-failed");

        assertThat(again.text("currentTag")).isEqualTo("\"" + document.sha256() + "\"");
        document.to(register, document.path(), "text/plain", "If-Match", "*").is(200);
        assertThat(register.get(document.path(), "If-None-Match", "*").is(304).body())
                .isEmpty();
        register.get(document.path(), "If-Match", "\"other\"").isProblem(412, "precondition-failed");
    }

    @Test
    void given_ranges_of_another_document_when_they_are_asked_for_then_this_one_comes_whole() {
        document.to(register).is(201);
        String tag = "\"" + document.sha256() + "\"";

        register.get(document.path(), "Range", "bytes=0-8", "If-Range", tag).is(206);
        Answer whole = register.get(document.path(), "Range", "bytes=0-8", "If-Range", "\"other\"")
                .is(200);

        assertThat(whole.body()).isEqualTo(document.asText());
        assertThat(whole.header("Content-Length")).isEqualTo(String.valueOf(document.content().length));
    }

    @Test
    void given_bytes_of_another_digest_when_they_are_uploaded_then_they_are_refused_and_leave_nothing() {
        TestDocument other = TestDocument.text();

        Answer refused = other.to(register, document.path(), "text/plain").isProblem(422, "wrong-digest");

        assertThat(refused.text("expectedDigest")).isEqualTo(document.sha256());
        assertThat(refused.text("actualDigest")).isEqualTo(other.sha256());
        register.get(document.path()).isProblem(404, "no-such-document");
        register.get(other.path()).isProblem(404, "no-such-document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/zip", "image/svg+xml", "application/javascript", "*/*", "text", "application/json"})
    void given_a_type_that_is_not_taken_in_when_a_document_of_it_is_handed_in_then_the_types_that_are_are_listed(
            String mediaType) {
        Answer refused = document.to(register, document.path(), mediaType).isProblem(415, "unsupported-media-type");

        assertThat(refused.json().get("acceptedValues").values().stream().map(value -> value.asString()))
                .contains("application/pdf", "text/plain");
        register.get(document.path()).isProblem(404, "no-such-document");
    }

    @Test
    void given_a_document_that_is_not_what_was_stated_when_it_is_handed_in_then_the_answer_says_what_it_is() {
        Answer refused =
                document.to(register, document.path(), "application/pdf").isProblem(422, "content-not-as-stated");

        assertThat(refused.text("statedType")).isEqualTo("application/pdf");
        assertThat(refused.text("recognizedType")).isEqualTo("text/plain");
        register.get(document.path()).isProblem(404, "no-such-document");
    }

    @Test
    void given_a_document_of_no_stated_type_when_it_is_handed_in_then_its_type_is_that_of_its_content() {
        TestDocument page = TestDocument.of(("<!DOCTYPE html><html><body>" + document.sha256() + "</body></html>")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(page.to(register, page.path(), "application/octet-stream")
                        .is(201)
                        .text("mediaType"))
                .isEqualTo("text/html");

        Answer read = register.get(page.path()).is(200);
        assertThat(read.header("Content-Type")).isEqualTo("text/html");
        assertThat(read.header("Content-Disposition"))
                .startsWith("attachment; ")
                .contains(".html\"");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    @Test
    void given_a_document_of_no_type_that_is_taken_in_when_it_is_handed_in_then_it_is_refused() {
        TestDocument program = TestDocument.of(new byte[] {'M', 'Z', 0, 1, 2});

        program.to(register, program.path(), "application/octet-stream").isProblem(415, "unsupported-media-type");

        register.get(program.path()).isProblem(404, "no-such-document");
    }

    @Test
    void given_a_type_with_parameters_when_a_document_of_it_is_handed_in_then_the_type_alone_counts() {
        assertThat(document.to(register, document.path(), "Text/Plain; charset=utf-8")
                        .is(201)
                        .text("mediaType"))
                .isEqualTo("text/plain");
    }

    @Test
    void given_a_digest_in_capitals_when_it_is_used_then_it_is_the_same_document() {
        String capitals = "/v1/documents/" + document.sha256().toUpperCase(Locale.ROOT);

        assertThat(document.to(register, capitals, "text/plain").is(201).header("Location"))
                .isEqualTo(document.path());
        register.get(capitals).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "...", "g", "0123456789abcdef"})
    void given_no_digest_when_it_is_used_as_one_then_it_is_refused(String digest) {
        document.to(register, "/v1/documents/" + digest, "text/plain").isProblem(400, "invalid-field");
        register.get("/v1/documents/" + digest).isProblem(400, "invalid-field");
    }

    @Test
    void given_one_document_from_many_when_it_is_handed_in_at_once_then_it_is_new_for_one() {
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(sender -> document.to(register).status())
                .toList();

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void given_a_document_of_mebibytes_when_it_is_handed_in_then_the_same_comes_back() {
        TestDocument large =
                TestDocument.of((document.asText() + "\n").repeat(100_000).getBytes(StandardCharsets.UTF_8));

        large.to(register).is(201);

        assertThat(register.get(large.path()).is(200).body()).isEqualTo(large.asText());
    }
}
