package se.paragraf.standalone.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.paragraf.security.Role;
import se.paragraf.standalone.client.RegisterClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code paragraf audit}: runs an audit of the register and prints its report. */
@Command(
        name = "audit",
        description = "Replay every case from its events and compare it with the views; check that no event is missing,"
                + " altered or out of place. The register goes on recording meanwhile.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:nothing differs",
            "1:something differs; the report says what",
            "2:wrong use",
            "3:the audit could not be done or was cancelled"
        },
        exitCodeOnExecutionException = AuditCommand.NOT_DONE)
public final class AuditCommand implements Callable<Integer> {

    static final int CLEAN = 0;
    static final int DIFFERS = 1;
    static final int NOT_DONE = 3;

    private static final int PAGE = 100;
    private static final long FIRST_POLL_MILLISECONDS = 200;
    private static final long LONGEST_POLL_MILLISECONDS = 5_000;

    @Mixin
    private final RegisterOptions options = new RegisterOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report for programs there, as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--language",
            paramLabel = "sv|en",
            description = "The language of the report. Default: ${DEFAULT-VALUE}",
            defaultValue = "en")
    private JsonReport.Language language = JsonReport.Language.en;

    @Override
    public Integer call() throws InterruptedException {
        try (ReachableRegister register = options.reach(Role.COMPLIANCE)) {
            RegisterClient client = register.client();
            String path =
                    "/v1/audits/" + client.post("/v1/audits", null).get("id").asString();
            JsonNode audit = await(client, path);
            if (json != null) {
                JsonReport.write(json, whole(client, path));
            }
            System.out.print(client.text(path, "text/plain", language.name()));
            if (!audit.get("state").asString().equals("DONE")) {
                return NOT_DONE;
            }
            return audit.get("clean").asBoolean() ? CLEAN : DIFFERS;
        }
    }

    /** Looks ever more rarely, since each look is an entry of the access log. */
    private static JsonNode await(RegisterClient client, String path) throws InterruptedException {
        try (ProgressBar bar = new ProgressBar("Auditing", -1)) {
            JsonNode audit = client.get(path + "?limit=1");
            long pause = FIRST_POLL_MILLISECONDS;
            while (audit.get("state").asString().equals("RUNNING")) {
                show(bar, audit.get("progress"));
                Thread.sleep(pause);
                pause = Math.min(pause * 5 / 4, LONGEST_POLL_MILLISECONDS);
                audit = client.get(path + "?limit=1");
            }
            show(bar, audit.get("progress"));
            return audit;
        }
    }

    private static void show(ProgressBar bar, @Nullable JsonNode progress) {
        if (progress != null) {
            bar.maxHint(progress.get("total").asLong());
            bar.stepTo(progress.get("done").asLong());
            bar.setExtraMessage(progress.get("phase").asString());
        }
    }

    /** The audit with all pages of its differences. */
    private static ObjectNode whole(RegisterClient client, String path) {
        ObjectNode audit = (ObjectNode) client.get(path + "?limit=" + PAGE);
        ArrayNode differences = audit.withArray("differences");
        int before = -1;
        while (differences.size() > before && differences.size() % PAGE == 0 && !differences.isEmpty()) {
            before = differences.size();
            differences.addAll((ArrayNode)
                    client.get(path + "?limit=" + PAGE + "&offset=" + before).get("differences"));
        }
        return audit;
    }
}
