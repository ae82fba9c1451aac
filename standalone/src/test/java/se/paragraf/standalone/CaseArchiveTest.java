package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.standalone.archive.CaseArchive;
import se.paragraf.standalone.archive.CorruptArchiveException;

/** Exported cases that are recorded again, and corrupted ones that are not. */
class CaseArchiveTest {

    @TempDir
    private static Path folder;

    @TempDir
    private Path work;

    private static AuditedRegister register;
    private static Path exported;

    @BeforeAll
    static void export() {
        register = AuditedRegister.recorded(folder);
        exported = folder.resolve("case.zip");
        assertThat(export(folder, exported)).isZero();
    }

    @Test
    void given_an_export_when_it_is_imported_into_an_empty_register_and_exported_again_then_only_the_positions_differ()
            throws IOException {
        Path target = work.resolve("new");
        assertThat(Paragraf.run("import-case", exported.toString(), "--data", target.toString()))
                .isZero();
        Path again = work.resolve("again.zip");
        assertThat(export(target, again)).isZero();

        Map<String, byte[]> before = files(exported);
        Map<String, byte[]> after = files(again);
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        assertThat(before.keySet().stream().filter(name -> !text(before, name).equals(text(after, name))))
                .containsExactly("positions.csv", "SHA256SUMS");
        assertThat(Paragraf.run("audit", "--data", target.toString())).isZero();
    }

    @Test
    void given_a_register_with_events_when_a_case_is_imported_into_it_then_it_is_refused_and_nothing_is_recorded() {
        AuditedRegister copy = register.copiedTo(work.resolve("copy"));

        assertThat(Paragraf.run(
                        "import-case",
                        exported.toString(),
                        "--data",
                        copy.folder().toString()))
                .isEqualTo(1);
        assertThat(new RecordedFile(copy.folder()).ask("SELECT count(*) FROM events"))
                .isEqualTo("12");
    }

    @Test
    void given_an_export_of_an_unknown_case_when_it_is_asked_for_then_it_is_refused_and_no_file_is_left() {
        assertThat(Paragraf.run(
                        "export",
                        "--data",
                        folder.toString(),
                        "--agreement",
                        "00000000-0000-4000-8000-000000000000",
                        "--out",
                        work.resolve("none.zip").toString()))
                .isEqualTo(1);
        assertThat(work).isEmptyDirectory();
    }

    /**
     * How an export is corrupted.
     *
     * @param how corrupts its files
     * @param summed whether the checksums are recomputed afterwards, as a forger would
     * @param refused what the refusal says
     */
    record Corruption(Consumer<Map<String, byte[]>> how, boolean summed, String refused) {

        @Override
        public String toString() {
            return refused;
        }
    }

    static Stream<Corruption> corruptions() {
        String events = "events.json";
        return Stream.of(
                new Corruption(
                        files -> replace(files, "status.json", "2480", "2482"), false, "status.json has been altered"),
                new Corruption(files -> files.remove("trail.csv"), false, "trail.csv is missing"),
                new Corruption(files -> files.put("more.txt", new byte[0]), false, "more.txt is not listed"),
                new Corruption(files -> files.remove("SHA256SUMS"), false, "no SHA256SUMS"),
                new Corruption(files -> files.put("../../escaped", new byte[0]), true, "no export has a file called"),
                new Corruption(files -> files.put("/escaped", new byte[0]), true, "no export has a file called"),
                new Corruption(files -> files.put("events/../../x", new byte[0]), true, "no export has a file called"),
                new Corruption(
                        files -> replace(files, events, "\"sequence\" : 2", "\"sequence\" : 7"),
                        true,
                        "event 2 is missing"),
                new Corruption(
                        files -> replace(files, events, "se.paragraf.event.Handed", "java.lang.Handed"),
                        true,
                        "no proper type"),
                new Corruption(
                        files -> replace(files, events, "\"metadata\" : {", "\"metadata\" : 1, \"x\" : {"),
                        true,
                        "no metadata"),
                new Corruption(
                        files -> replace(files, events, "\"recordedAt\" : \"2", "\"recordedAt\" : \"x"),
                        true,
                        "no proper recordedAt"),
                new Corruption(
                        files -> replace(files, events, "events/000003", "events/000002"),
                        true,
                        "has no file of its own"),
                new Corruption(
                        files -> files.put(events, "{}".getBytes(StandardCharsets.UTF_8)), true, "it has no events"),
                new Corruption(files -> files.put(events, "{".getBytes(StandardCharsets.UTF_8)), true, "is not JSON"),
                new Corruption(files -> files.remove(events), true, "no events.json"),
                new Corruption(files -> files.put("events/000009-X.json", new byte[0]), true, "is no event's"),
                new Corruption(
                        files -> files.keySet().stream()
                                .filter(name -> name.startsWith("events/000001"))
                                .findFirst()
                                .ifPresent(name -> replace(files, name, "\"agreementId\":\"", "\"agreementId\":\"0")),
                        true,
                        "is not about agreement"),
                new Corruption(CaseArchiveTest::repeatAnIdentifier, true, "two events have the identifier"));
    }

    private static void repeatAnIdentifier(Map<String, byte[]> files) {
        String[] parts = text(files, "events.json").split("\"eventId\" : \"", -1);
        String first = parts[1].substring(0, parts[1].indexOf('"'));
        String second = parts[2].substring(0, parts[2].indexOf('"'));
        replace(files, "events.json", second, first);
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void given_a_corrupted_export_when_it_is_imported_then_it_is_refused_in_a_sentence_and_nothing_is_recorded(
            Corruption corruption) throws Exception {
        Map<String, byte[]> files = files(exported);
        corruption.how().accept(files);
        Path corrupted = work.resolve("corrupted.zip");
        write(corrupted, corruption.summed() ? summed(files) : files);

        assertThatExceptionOfType(CorruptArchiveException.class)
                .isThrownBy(() -> CaseArchive.read(corrupted))
                .withMessageContaining(corruption.refused())
                .withMessageEndingWith(".");
        Path target = work.resolve("new");
        assertThat(Paragraf.run("import-case", corrupted.toString(), "--data", target.toString()))
                .isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void given_something_that_is_no_zip_when_it_is_imported_then_that_is_said() throws IOException {
        Path text = Files.writeString(work.resolve("case.zip"), "not a zip");

        assertThatExceptionOfType(CorruptArchiveException.class)
                .isThrownBy(() -> CaseArchive.read(text))
                .withMessageContaining("cannot be read as a zip");
    }

    private static int export(Path data, Path to) {
        return Paragraf.run(
                "export", "--data", data.toString(), "--agreement", register.other(), "--out", to.toString());
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile read = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : read.stream().toList()) {
                files.put(entry.getName(), read.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> summed(Map<String, byte[]> files) throws Exception {
        Map<String, byte[]> summed = new LinkedHashMap<>(files);
        summed.remove("SHA256SUMS");
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : summed.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            sums.append(HexFormat.of().formatHex(digest))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        summed.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return summed;
    }

    private static void write(Path zip, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream written = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                written.putNextEntry(new ZipEntry(file.getKey()));
                written.write(file.getValue());
            }
        }
    }

    private static void replace(Map<String, byte[]> files, String name, String old, String altered) {
        String text = text(files, name);
        assertThat(text).contains(old);
        files.put(name, text.replace(old, altered).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
