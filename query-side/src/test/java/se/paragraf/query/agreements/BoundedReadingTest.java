package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.StoredCases;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.Sha256;
import se.paragraf.web.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What is answered does not grow with what others have written. */
class BoundedReadingTest extends ReadingTest {

    private static final String LONG = "x".repeat(4_000);

    @Autowired
    private NaiveEventLog recorded;

    @Autowired
    private DocumentStore documents;

    @Test
    void a_status_document_has_the_latest_annotations_and_counts_the_others() throws Exception {
        CaseFile file = annotated("RS 20-2022", 200, 300);
        put(file);

        HttpResponse<String> answer = get("/v1/agreements/" + file.id());

        JsonNode status = JSON.readTree(answer.body());
        int shown = status.get("annotations").size();
        assertThat(answer.body().length()).isLessThan(200_000);
        assertThat(shown).isBetween(20, 40);
        assertThat(status.at("/annotations/" + (shown - 1) + "/note").asString())
                .startsWith("299 ");
        assertThat(status.at("/leftOut/annotations").asInt()).isEqualTo(300 - shown);
        assertThat(status.at("/leftOut/trail").asString()).isEqualTo("/v1/agreements/" + file.id() + "/trail");
        assertThat(status.at("/leftOut/appeals").isMissingNode()).isTrue();
    }

    @Test
    void a_listed_agreement_has_less_of_them() throws Exception {
        CaseFile file = annotated("RS 21-2022", 1_000, 300);
        put(file);

        JsonNode listed =
                JSON.readTree(get("/v1/agreements?q=RS+21-2022").body()).at("/items/0");

        assertThat(listed.toString().length()).isLessThan(8_000);
        assertThat(listed.at("/leftOut/annotations").asInt())
                .isEqualTo(300 - listed.get("annotations").size());
    }

    @Test
    void open_corrections_and_conditions_are_bounded_too() throws Exception {
        String[] conditions = new String[50];
        for (int number = 0; number < conditions.length; number++) {
            conditions[number] = number + LONG.substring(10);
        }
        CaseFile file = new CaseFile("RS 22-2022", 2_000)
                .proposed("Samverkan", null, "2401", "2480")
                .adopted("2401", null, conditions)
                .adopted("2480", null, conditions);
        for (int number = 1; number <= 100; number++) {
            file.record(new CorrectionProposed(
                    file.id(), new CorrectionId(number), 0, "title", null, StringNode.valueOf("T"), LONG));
        }
        put(file);

        HttpResponse<String> answer = get("/v1/agreements/" + file.id());
        JsonNode status = JSON.readTree(answer.body());
        JsonNode listed = JSON.readTree(
                get("/v1/municipalities/2480/agreements?before=2001&limit=1").body());

        assertThat(answer.body().length()).isLessThan(400_000);
        assertThat(status.at("/leftOut/openCorrections").asInt())
                .isEqualTo(100 - status.get("openCorrections").size());
        assertThat(status.at("/leftOut/conditions").asInt()).isPositive();
        assertThat(listed.toString().length()).isLessThan(8_000);
        assertThat(listed.at("/items/0/leftOut/conditions").asInt()).isPositive();
    }

    @Test
    void a_page_of_the_trail_ends_early_and_the_next_link_goes_on_there() throws Exception {
        CaseFile file = annotated("RS 23-2022", 3_000, 0);
        for (int number = 0; number < 30; number++) {
            file.adopted("2480", null, conditions());
        }
        put(file);

        String next = "/v1/agreements/" + file.id() + "/trail?limit=100";
        List<Long> met = new ArrayList<>();
        int pages = 0;
        while (next != null) {
            HttpResponse<String> answer = get(next);
            assertThat(answer.body().length()).isLessThan(6_000_000);
            JSON.readTree(answer.body())
                    .get("items")
                    .forEach(item -> met.add(item.get("sequence").asLong()));
            next = next(answer);
            pages++;
        }

        assertThat(pages).isGreaterThan(1);
        assertThat(met).hasSize(31).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_table_of_the_trail_ends_early_and_says_where_it_goes_on() throws Exception {
        CaseFile file = annotated("RS 24-2022", 4_000, 0);
        for (int number = 0; number < 30; number++) {
            file.adopted("2480", null, conditions());
        }
        put(file);

        HttpResponse<String> table = get("/v1/agreements/" + file.id() + "/trail", "Accept", "text/csv");

        assertThat(table.body().length()).isLessThan(14_000_000);
        assertThat(next(table)).contains("offset=");
    }

    @Test
    void a_case_that_is_too_large_to_hold_is_not_folded() {
        assertThatNoException().isThrownBy(() -> AgreementProblems.mustBeReadableAsAWhole(4 * 1024 * 1024));
        assertThatThrownBy(() -> AgreementProblems.mustBeReadableAsAWhole(33 * 1024 * 1024))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().slug()).isEqualTo("case-too-large");
                    assertThat(refused.facts()).containsKey("limit");
                });
    }

    @Test
    void a_page_of_the_list_ends_early_and_the_next_link_goes_on_there() throws Exception {
        List<CaseFile> files = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            CaseFile file = new CaseFile("MÅNGA " + number + "-2022", 10_000 + 100L * number)
                    .proposed("Mycket text", null, "2401", "2480")
                    .adopted("2480", null, conditions());
            files.add(file);
            put(file);
        }

        for (String first :
                List.of("/v1/agreements?q=mycket+text&limit=30", "/v1/agreements?q=mycket&limit=25&offset=2")) {
            String next = first;
            List<String> met = new ArrayList<>();
            int pages = 0;
            while (next != null) {
                HttpResponse<String> answer = get(next);
                JSON.readTree(answer.body())
                        .get("items")
                        .forEach(item -> met.add(item.get("caseNumber").asString()));
                next = next(answer);
                pages++;
            }
            assertThat(pages).isGreaterThan(1);
            assertThat(met).hasSize(first.contains("offset") ? 28 : 30).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_page_of_changes_is_bounded_and_goes_on() throws Exception {
        CaseFile file = new CaseFile("RS 26-2022", 1).proposed("Samverkan", null, "2480");
        for (int number = 0; number < 30; number++) {
            file.adopted("2480", null, conditions());
        }
        StoredCases.stored(file).forEach(recorded::add);

        HttpResponse<String> answer = get("/v1/changes?limit=100");

        assertThat(answer.body().length()).isLessThan(4_000_000);
        assertThat(JSON.readTree(answer.body()).size()).isLessThan(31);
        assertThat(next(answer)).contains("after=");
    }

    @Test
    void ranges_are_few_and_rise() throws Exception {
        byte[] content = "0123456789".repeat(10).getBytes(StandardCharsets.UTF_8);
        Sha256 digest = Sha256.of(content);
        try (DocumentStore.DocumentUpload upload = documents.begin(digest, "text/plain", null)) {
            upload.bytes().write(content);
            upload.keep();
        }
        String path = "/v1/documents/" + digest;

        assertThat(get(path, "Range", "bytes=1-1,3-4,98-99").statusCode()).isEqualTo(206);
        assertThat(get(path, "Range", "bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9")
                        .statusCode())
                .isEqualTo(206);
        for (String refused : List.of(
                "bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16,18-18,20-20",
                "bytes=5-5,0-0",
                "bytes=0-9,5-14",
                "bytes=0-" + ",0-".repeat(50))) {
            HttpResponse<String> answer = get(path, "Range", refused);
            assertThat(answer.statusCode()).as(refused).isEqualTo(416);
            assertThat(answer.body()).contains("range-not-satisfiable");
        }
    }

    @Test
    void one_reader_holds_a_tenth_of_the_streams_of_changes() throws Exception {
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        try {
            for (int stream = 0; stream < 10; stream++) {
                open.add(stream("greedy"));
            }
            assertThat(open).allMatch(stream -> stream.statusCode() == 200);

            HttpResponse<InputStream> refused = stream("greedy");
            open.add(refused);
            // A stream that the server ended meanwhile has given its share back.
            while (refused.statusCode() == 200 && open.size() < 15) {
                refused = stream("greedy");
                open.add(refused);
            }
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("/problems/share-taken", "\"share\":\"change-streams\"", "\"limit\":10");
            HttpResponse<InputStream> another = stream("modest");
            open.add(another);
            assertThat(another.statusCode()).isEqualTo(200);
        } finally {
            for (HttpResponse<InputStream> stream : open) {
                stream.body().close();
            }
        }
    }

    private HttpResponse<InputStream> stream(String reader) throws IOException, InterruptedException {
        return send("/v1/changes/stream", BodyHandlers.ofInputStream(), reader);
    }

    private static CaseFile annotated(String caseNumber, long position, int annotations) {
        CaseFile file = new CaseFile(caseNumber, position).proposed("Samverkan", null, "2480");
        for (int number = 0; number < annotations; number++) {
            file.record(new RecordAnnotated(file.id(), 0L, number + " " + LONG.substring(10)));
        }
        return file;
    }

    /** About 200,000 characters. */
    private static String[] conditions() {
        String[] conditions = new String[50];
        for (int number = 0; number < conditions.length; number++) {
            conditions[number] = number + LONG.substring(10);
        }
        return conditions;
    }

    private static String next(HttpResponse<?> answer) {
        Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                .matcher(answer.headers().firstValue("Link").orElse(""));
        return link.find() ? link.group(1) : null;
    }
}
