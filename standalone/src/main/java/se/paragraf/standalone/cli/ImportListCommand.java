package se.paragraf.standalone.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.paragraf.command.imports.ImportReportText;
import se.paragraf.security.Role;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.files.OwnerOnly;
import tools.jackson.databind.JsonNode;

/** {@code paragraf import}: sends a list for a dry run and, if that finds no faults, once more to be recorded. */
@Command(
        name = "import",
        description =
                "Record the rows of a list (CSV, XLSX, ODS): decisions, or earlier agreements. Every row is tried first, and"
                        + " nothing"
                        + " is recorded unless all of them can be. (A case that was exported is recorded with import-case.)",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:recorded, or nothing to be recorded that was not before; with --dry-run, every row can be",
            "1:rows were refused; the table says which and why",
            "2:wrong use",
            "3:the import could not be done"
        },
        exitCodeOnExecutionException = ImportListCommand.NOT_DONE)
public final class ImportListCommand implements Callable<Integer> {

    static final int RECORDED = 0;
    static final int REFUSED = 1;
    static final int NOT_DONE = 3;

    private static final String PATH = "/v1/imports";

    @Parameters(paramLabel = "FILE", description = "The list, as CSV, XLSX or ODS.")
    private @Nullable Path file;

    @Mixin
    private final RegisterOptions options = new RegisterOptions();

    @Option(names = "--dry-run", description = "Only say what would be recorded.")
    private boolean dryRun;

    @Option(names = "--skip-bad-rows", description = "Record the rows that can be, also where others cannot.")
    private boolean skipBadRows;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description =
                    "How the file's text is encoded. By default that is found out; the report says what was found.")
    private @Nullable String charset;

    @Option(
            names = "--ignore-column",
            paramLabel = "NAME",
            description =
                    "Leave out the column with this header, as it stands in the list. May be given several times.")
    private List<String> ignored = List.of();

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook that is read. By default the first that is not hidden.")
    private @Nullable String sheet;

    @Option(
            names = "--evidence",
            paramLabel = "WORDS",
            description = "How the decisions of all rows are known, where the list has no column for it: protokoll"
                    + " (minutes) or \"annan handling\" (other record).")
    private @Nullable String evidence;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write the register's report there: as JSON; as text, where the name ends with .txt; or the list"
                            + " with what is wrong beside its rows, where it ends with .csv.")
    private @Nullable Path report;

    @Option(
            names = "--language",
            paramLabel = "sv|en",
            description = "The language of what is said of rows. Default: ${DEFAULT-VALUE}",
            defaultValue = "en")
    private JsonReport.Language language = JsonReport.Language.en;

    @Override
    public Integer call() {
        Path list = Objects.requireNonNull(file, "picocli demands it");
        if (!Files.isRegularFile(list) || !Files.isReadable(list)) {
            throw new CliException("there is no file " + list + " that can be read.");
        }
        try (ReachableRegister register = options.reach(Role.REGISTRAR)) {
            JsonNode dryRunReport = send(register.client(), list, true);
            JsonNode last = isToBeRecorded(dryRunReport) ? send(register.client(), list, false) : dryRunReport;
            String text = new ImportReportText(last, language.name()).text();
            if (report != null) {
                write(report, register.client(), list, last, text);
            }
            System.out.print(text);
            return last.get("faults").isEmpty() ? RECORDED : REFUSED;
        }
    }

    private void write(Path file, RegisterClient client, Path list, JsonNode last, String text) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv")) {
                // A dry run: what is wrong with the rows that were not recorded is the same.
                OwnerOnly.write(file, client.answerTo(path(true), list, mediaType(), "text/csv", language.name()));
            } else if (name.endsWith(".txt")) {
                OwnerOnly.writeString(file, text);
            } else {
                JsonReport.write(file, last);
            }
        } catch (IOException e) {
            throw new CliException("the report cannot be written to " + file + ": " + e.getMessage());
        }
    }

    private String path(boolean trial) {
        StringBuilder path = new StringBuilder(PATH + "?dryRun=" + trial + "&mode=")
                .append(skipBadRows ? "SKIP_BAD_ROWS" : "ALL_OR_NOTHING");
        ignored.forEach(name -> path.append("&ignore=").append(encoded(name)));
        if (sheet != null) {
            path.append("&sheet=").append(encoded(sheet));
        }
        if (evidence != null) {
            path.append("&evidence=").append(encoded(evidence));
        }
        return path.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private boolean isToBeRecorded(JsonNode dryRunReport) {
        boolean clean = dryRunReport.get("faults").isEmpty();
        return !dryRun && dryRunReport.get("good").asInt() > 0 && (clean || skipBadRows);
    }

    private JsonNode send(RegisterClient client, Path list, boolean trial) {
        String path = path(trial);
        AtomicReference<JsonNode> answer = new AtomicReference<>();
        try (ProgressBar bar = new ProgressBar(trial ? "Trying the rows" : "Recording", -1)) {
            client.upload(path, list, mediaType(), event -> {
                if (event.has("done")) {
                    bar.maxHint(event.get("total").asLong());
                    bar.stepTo(event.get("done").asLong());
                } else {
                    answer.set(event);
                }
                return true;
            });
        }
        JsonNode said = answer.get();
        if (said == null || !said.has("faults")) {
            throw new CliException("the import was broken off"
                    + (said == null ? "" : ": " + said.get("detail").asString())
                    + " Send the same file again: what is recorded already is not recorded twice.");
        }
        return said;
    }

    private String mediaType() {
        if (charset == null) {
            return "text/csv";
        }
        try {
            return "text/csv; charset=" + Charset.forName(charset).name();
        } catch (IllegalArgumentException e) {
            throw new CliException("there is no encoding " + charset + "; name one such as UTF-8 with --charset.");
        }
    }
}
