package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.axon.AxonEventConfiguration;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.projection.ArchivedCaseCheck;
import se.paragraf.standalone.archive.CaseArchive;
import se.paragraf.standalone.archive.CorruptArchiveException;
import se.paragraf.value.Sha256;

/** Exported cases as someone forges them who knows the form: refused in words, or imported whole. */
class ForgedArchiveTest {

    private static final int CENTRAL = 0x02014b50;
    private static final String BIDI_AND_ESCAPES = "[^\\p{Cc}\\p{Cf}]*";

    @TempDir
    private static Path folder;

    @TempDir
    private Path work;

    private static byte[] exported;

    @BeforeAll
    static void export() throws IOException {
        AuditedRegister register = AuditedRegister.recorded(folder);
        Path file = folder.resolve("case.zip");
        assertThat(Paragraf.run(
                        "export",
                        "--data",
                        folder.toString(),
                        "--agreement",
                        register.other(),
                        "--out",
                        file.toString()))
                .isZero();
        exported = Files.readAllBytes(file);
    }

    /**
     * A forged zip.
     *
     * @param how makes it from the bytes of a good one
     * @param refused what the refusal says
     */
    record Forgery(UnaryOperator<byte[]> how, String refused) {

        @Override
        public String toString() {
            return refused;
        }
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery(zip -> central(zip, 8, 1, 2), "README.txt is encrypted"),
                new Forgery(zip -> central(zip, 10, 14, 2), "packed in a way that no export uses"),
                new Forgery(zip -> central(central(zip, 5, 3, 1), 38, 0xA1FF0000, 4), "README.txt is a link"),
                new Forgery(zip -> central(zip, 24, -1, 4), "README.txt is larger than"),
                new Forgery(zip -> central(zip, 24, 5, 4), "is said to be 5 bytes in"),
                new Forgery(zip -> central(zip, 42, 7, 4), "described in another way by the zip's directory"),
                new Forgery(zip -> central(zip, 16, 7, 4), "described in another way by the zip's directory"),
                new Forgery(zip -> local(zip, 30, 'X', 1), "described in another way by the zip's directory"),
                new Forgery(zip -> local(zip, 18, 7, 4), "described in another way by the zip's directory"),
                new Forgery(zip -> end(zip, 10, 65_535, 2), "it is a part of a zip"),
                new Forgery(zip -> end(end(zip, 10, 65_535, 2), 8, 65_535, 2), "more than 20000 files"),
                new Forgery(zip -> end(end(zip, 10, 3, 2), 8, 3, 2), "its end says 3"),
                new Forgery(zip -> end(zip, 12, -1, 4), "or names too long"),
                new Forgery(zip -> end(zip, 16, -1, 4), "its directory does not lie where"),
                new Forgery(zip -> end(zip, 20, 9, 2), "it does not end as an export does"),
                new Forgery(zip -> new byte[0], "it does not end as an export does"),
                new Forgery(zip -> overlapping(), "shares bytes with another"),
                new Forgery(
                        zip -> zipped(file("evil\u001B[2J\u202E.txt", new byte[1])),
                        "no export has a file called evil"),
                new Forgery(
                        zip -> zipped(file("events/" + "a".repeat(60_000), new byte[1])),
                        "no export has a file called"),
                new Forgery(zip -> zipped(file("bomb.json", new byte[60 << 20])), "bomb.json is said to be"),
                new Forgery(
                        zip -> zipped(file("SHA256SUMS", "0".repeat(64) + "  \u001B[2J\n")),
                        "is missing, or listed twice"),
                new Forgery(zip -> events(json -> "[".repeat(100_000)), "is not JSON of an export"),
                new Forgery(
                        zip -> events(json -> "{\"agreementId\":\"" + "x".repeat(300_000)), "is not JSON of an export"),
                new Forgery(
                        zip -> events(json -> json.replaceFirst(
                                "\"recordedAt\" : \"[^\"]+", "\"recordedAt\" : \"+1000000000-12-31T23:59:59Z")),
                        "no proper recordedAt"),
                new Forgery(
                        zip -> events(json -> json.replaceFirst(
                                "\"recordedAt\" : \"[^\"]+", "\"recordedAt\" : \"9999-12-31T23:59:59Z")),
                        "no proper recordedAt, or one in the future"),
                new Forgery(
                        zip -> events(json -> json.replaceFirst("\"actor\" : ", "\"\\\\u001B[2J\" : ")),
                        "has metadata that is not text"),
                new Forgery(
                        zip -> payload(
                                json -> json.replace("}", ",\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")),
                        "is not JSON, or goes too deep or too far"),
                new Forgery(zip -> payload(json -> json + "{}"), "something follows the object"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_forged_zip_is_refused_in_a_sentence_that_names_the_file_and_holds_nothing_a_terminal_acts_on(Forgery forgery)
            throws IOException {
        Path zip = Files.write(work.resolve("forged.zip"), forgery.how().apply(exported.clone()));

        assertThatExceptionOfType(CorruptArchiveException.class)
                .isThrownBy(() -> CaseArchive.read(zip))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(forgery.refused())
                        .endsWith(".")
                        .hasSizeLessThan(400)
                        .matches(BIDI_AND_ESCAPES));
    }

    static Stream<Forgery> unreadable() {
        return Stream.of(
                new Forgery(
                        zip -> events(json -> json.replaceFirst("AgreementProposed\"", "EventVisitor\"")),
                        "event 0 cannot be read as EventVisitor"),
                new Forgery(
                        zip -> payload(json -> json.replaceFirst("\"title\"", "\"\\\\u001B[2Jtitel\"")),
                        "event 0 cannot be read as AgreementProposed"),
                new Forgery(
                        zip -> payload(
                                json -> json.replaceFirst("\"caseNumber\":\"[^\"]+", "\"caseNumber\":\"RS 9-1999")),
                        "its identifier is not the one that follows from its case number"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_case_that_this_program_could_not_read_is_not_imported_and_no_register_is_made(Forgery forgery)
            throws IOException {
        Path zip = Files.write(work.resolve("forged.zip"), forgery.how().apply(exported));
        Path target = work.resolve("new");

        Said said = run("import-case", zip.toString(), "--data", target.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("is not imported: " + forgery.refused()).doesNotContain("\tat ");
        assertThat(said.err().strip()).matches(BIDI_AND_ESCAPES);
        assertThat(target).doesNotExist();
    }

    @Test
    void a_device_a_folder_and_a_file_that_is_not_there_are_no_archives() {
        for (Path path : List.of(Path.of("/dev/zero"), work, work.resolve("absent\u001B[2J.zip"))) {
            Said said = run(
                    "import-case",
                    path.toString(),
                    "--data",
                    work.resolve("new").toString());

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("is not imported: it is not a file.");
            assertThat(said.err().strip()).matches(BIDI_AND_ESCAPES);
        }
    }

    /** The bytes, the archive's own files with their checksums made again, or the order of the files are mutated. */
    @Test
    void a_mutated_export_is_imported_as_it_was_recorded_or_refused_in_words() throws IOException {
        List<StoredEvent> recorded = read(exported);
        Random random = new Random(15);
        int refused = 0;
        int trials = Trials.of(400, 20_000);
        Path zip = work.resolve("mutated.zip");
        for (int trial = 0; trial < trials; trial++) {
            boolean forger = trial % 2 == 0;
            byte[] mutated = forger ? mutatedFile(random) : mutated(exported.clone(), random);
            Files.write(zip, mutated);
            try {
                CaseArchive archive = CaseArchive.read(zip);
                if (!forger) {
                    assertThat(archive.stored()).as("trial %s", trial).isEqualTo(recorded);
                }
                ArchivedCaseCheck check = new ArchivedCaseCheck(AxonEventConfiguration.readingOnly());
                boolean readable = archive.stored().stream()
                        .allMatch(event -> check.next(event)
                                .map(fault -> {
                                    assertThat(fault).matches(BIDI_AND_ESCAPES).endsWith(".");
                                    return fault;
                                })
                                .isEmpty());
                refused += readable ? 0 : 1;
                assertThat(archive.events()).hasSameSizeAs(archive.stored());
            } catch (CorruptArchiveException e) {
                assertThat(e.getMessage()).matches(BIDI_AND_ESCAPES).endsWith(".");
                refused++;
            }
        }
        assertThat(refused).isBetween(trials / 3, trials - 1);
    }

    private List<StoredEvent> read(byte[] zip) throws IOException {
        return new ArrayList<>(
                CaseArchive.read(Files.write(work.resolve("read.zip"), zip)).stored());
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            int at = random.nextInt(bytes.length);
            // Half of the changes to the directory, which is where a zip is forged.
            int place = random.nextBoolean() ? at : bytes.length - 1 - random.nextInt(Math.min(bytes.length, 1_500));
            switch (random.nextInt(4)) {
                case 0 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[place] = (byte) random.nextInt(256);
                case 2 -> bytes[place] = (byte) (random.nextBoolean() ? 0 : 255);
                default ->
                    bytes = Stream.of(bytes)
                            .map(all -> Arrays.copyOf(all, place))
                            .findFirst()
                            .orElseThrow();
            }
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] mutatedFile(Random random) throws IOException {
        Map<String, byte[]> files = files();
        List<String> names = files.keySet().stream()
                .filter(name -> name.startsWith("events"))
                .toList();
        String name = names.get(random.nextInt(names.size()));
        files.put(
                name,
                mutatedJson(new String(files.get(name), StandardCharsets.UTF_8), random)
                        .getBytes(StandardCharsets.UTF_8));
        return zipped(summed(files));
    }

    private static String mutatedJson(String json, Random random) {
        String[] pieces = {
            "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e9", "\\u0000", "\u001B", "\u202E", "0", "\uD800"
        };
        int from = random.nextInt(json.length());
        int to = Math.min(json.length(), from + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> json.substring(0, from) + json.substring(to);
            case 1 -> json.substring(0, from) + pieces[random.nextInt(pieces.length)] + json.substring(to);
            case 2 -> json.substring(0, from) + json.substring(from, to) + json.substring(from);
            default ->
                json.substring(0, from)
                        + (char) (' ' + random.nextInt(90))
                        + json.substring(Math.min(json.length(), from + 1));
        };
    }

    /** What a command prints, and with what it ends. */
    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream failed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(failed, true, StandardCharsets.UTF_8));
        try {
            int code = Paragraf.run(arguments);
            return new Said(code, printed.toString(StandardCharsets.UTF_8), failed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void what_a_command_prints_of_an_archive_holds_nothing_a_terminal_acts_on() throws IOException {
        Path odd = Files.write(work.resolve("a\u001B[31m\u202Eb.zip"), exported);

        Said said =
                run("import-case", odd.toString(), "--data", work.resolve("new").toString());

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("<U+001B>[31m<U+202E>b.zip", "the export's word")
                .doesNotContain("\u001B[31m");
    }

    private static byte[] central(byte[] zip, int field, int value, int bytes) {
        return put(
                zip, ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6) + field, value, bytes);
    }

    private static byte[] local(byte[] zip, int field, int value, int bytes) {
        return put(zip, field, value, bytes);
    }

    private static byte[] end(byte[] zip, int field, int value, int bytes) {
        return put(zip, zip.length - 22 + field, value, bytes);
    }

    private static byte[] put(byte[] zip, int at, int value, int bytes) {
        for (int index = 0; index < bytes; index++) {
            zip[at + index] = (byte) (value >>> (8 * index));
        }
        return zip;
    }

    /** Two entries of the directory that lead to the same bytes, as the bombs that do not nest have them. */
    private static byte[] overlapping() {
        byte[] zip = zipped(file("a.json", "{}"));
        int start = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        byte[] entry = Arrays.copyOfRange(zip, start, zip.length - 22);
        assertThat(ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).getInt())
                .isEqualTo(CENTRAL);
        // The second header lies within the first file's bytes: the name differs, so it is made there.
        byte[] inner = zipped(file("b.json", "{}"));
        int innerStart = ByteBuffer.wrap(inner).order(ByteOrder.LITTLE_ENDIAN).getInt(inner.length - 6);
        Map<String, byte[]> outer = file("a.json", Arrays.copyOf(inner, innerStart));
        byte[] both = stored(outer);
        int bothStart = ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN).getInt(both.length - 6);
        byte[] second = Arrays.copyOfRange(inner, innerStart, inner.length - 22);
        put(second, 42, 36, 4);
        ByteBuffer forged = ByteBuffer.allocate(both.length + second.length);
        forged.put(both, 0, both.length - 22).put(second).put(both, both.length - 22, 22);
        byte[] bytes = forged.array();
        put(bytes, bytes.length - 22 + 8, 2, 2);
        put(bytes, bytes.length - 22 + 10, 2, 2);
        return put(bytes, bytes.length - 22 + 12, both.length - 22 - bothStart + second.length, 4);
    }

    private static byte[] events(UnaryOperator<String> change) {
        return changed("events.json", change);
    }

    private static byte[] payload(UnaryOperator<String> change) {
        return changed("events/000000-AgreementProposed.json", change);
    }

    private static byte[] changed(String name, UnaryOperator<String> change) {
        Map<String, byte[]> files = files();
        String text = change.apply(new String(files.get(name), StandardCharsets.UTF_8));
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return stored(summed(files));
    }

    private static Map<String, byte[]> file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> file(String name, byte[] content) {
        return new LinkedHashMap<>(Map.of(name, content));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile read = new ZipFile(folder.resolve("case.zip").toFile())) {
            for (ZipEntry entry : read.stream().toList()) {
                files.put(entry.getName(), read.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, byte[]> summed(Map<String, byte[]> files) {
        StringBuilder sums = new StringBuilder();
        files.remove("SHA256SUMS");
        files.forEach((name, content) -> sums.append(HexFormat.of().formatHex(digest(content)))
                .append("  ")
                .append(name)
                .append('\n'));
        files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] digest(byte[] content) {
        return Sha256.of(content).bytes();
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        return zip(files, entry -> {});
    }

    private static byte[] stored(Map<String, byte[]> files) {
        return zip(files, entry -> {
            CRC32 crc = new CRC32();
            byte[] content = files.get(entry.getName());
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        });
    }

    private static byte[] zip(Map<String, byte[]> files, Consumer<ZipEntry> form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                form.accept(entry);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
