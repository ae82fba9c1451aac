package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.paragraf.value.Sha256;
import tools.jackson.databind.JsonNode;

/** Audit and export. The register may have other cases than those of this test. */
@AgainstRegister
class ComplianceTest {

    private final Register register;

    ComplianceTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_case_when_the_register_is_audited_then_nothing_differs_in_it() {
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA).adoptedBy(UMEA);
        open.status();

        Answer begun = beginAudit();

        String path = begun.header("Location");
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> !register.get(path).text("state").equals("RUNNING"));
        Answer audit = register.get(path + "?limit=100");
        assertThat(audit.text("state")).as(audit.body()).isEqualTo("DONE");
        assertThat(audit.body()).doesNotContain(open.id());
        assertThat(audit.json().at("/findings/EVENT_MISSING").isNumber())
                .as(audit.body())
                .isTrue();
        Answer report = register.get(path, "Accept", "text/plain", "Accept-Language", "sv");
        assertThat(report.is(200).body()).startsWith("Granskning av registret");
    }

    @Test
    void the_files_of_an_export_have_the_digests_that_it_lists() throws Exception {
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA).adoptedBy(UMEA);
        open.status();

        SortedMap<String, byte[]> files = export(open);

        String digests = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(digests.lines()).hasSameSizeAs(files.keySet());
        files.forEach((name, bytes) -> assertThat(digests).contains(Sha256.of(bytes) + "  " + name));
        JsonNode trail = Register.JSON.readTree(files.get("trail.json"));
        assertThat(trail.values().stream().map(entry -> entry.get("eventId")))
                .containsExactlyElementsOf(
                        open.trail().stream().map(entry -> entry.get("eventId")).toList());
        assertThat(new String(files.get("report.sv.html"), StandardCharsets.UTF_8))
                .contains(open.status().get("caseNumber").asString());
    }

    @Test
    void two_exports_of_a_case_are_identical() throws Exception {
        OpenCase open = OpenCase.of(register, UMEA);
        open.status();

        assertThat(bytes(open)).isEqualTo(bytes(open));
    }

    /** Another test may have an audit running. */
    private Answer beginAudit() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> register.post("/v1/audits", ""), answer -> answer.status() == 202);
    }

    private SortedMap<String, byte[]> export(OpenCase open) throws IOException, InterruptedException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(open)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private byte[] bytes(OpenCase open) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(register.readers().get(0).resolve(open.path() + "/export"))
                .header("Authorization", "Bearer " + register.tokens().of("GET", open.path() + "/export"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }
}
