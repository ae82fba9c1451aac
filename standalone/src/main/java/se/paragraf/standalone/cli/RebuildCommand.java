package se.paragraf.standalone.cli;

import java.io.UncheckedIOException;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.paragraf.security.Role;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.client.RegisterClientException;
import tools.jackson.databind.JsonNode;

/** {@code paragraf rebuild}: rebuilds the views and shows the progress. Ctrl-C cancels it; the old views stay in service. */
@Command(
        name = "rebuild",
        description = "Rebuild the views of a register from its events, while the old ones answer."
                + " Ctrl-C cancels it, and leaves the old ones in service.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RebuildCommand implements Runnable {

    @Mixin
    private final RegisterOptions options = new RegisterOptions();

    @Override
    public void run() {
        try (ReachableRegister register = options.reach(Role.COMPLIANCE)) {
            RegisterClient client = register.client();
            String path = "/v1/rebuilds/"
                    + client.post("/v1/rebuilds", null).get("id").asString();
            Thread cancellation = new Thread(() -> cancel(client, path));
            Runtime.getRuntime().addShutdownHook(cancellation);
            JsonNode ended = follow(client, path);
            Runtime.getRuntime().removeShutdownHook(cancellation);
            report(ended);
        }
    }

    /** A register that was started for this command stops by itself, and its rebuild with it. */
    private static void cancel(RegisterClient client, String path) {
        try {
            client.post(path + "/cancellation", null);
        } catch (RegisterClientException | UncheckedIOException e) {
            System.err.println("paragraf: the rebuild could not be cancelled: " + e.getMessage());
        }
    }

    private static JsonNode follow(RegisterClient client, String path) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Rebuilding the views")
                .setUnit(" events", 1)
                .showSpeed()
                .build()) {
            client.follow(path + "/progress", job -> {
                JsonNode progress = job.get("progress");
                bar.maxHint(progress.get("total").asLong());
                bar.stepTo(progress.get("done").asLong());
                bar.setExtraMessage(" " + progress.get("phase").asString().toLowerCase(Locale.ROOT));
                return true;
            });
        }
        return client.get(path);
    }

    private static void report(JsonNode ended) {
        String state = ended.get("state").asString();
        if (!state.equals("DONE")) {
            @Nullable JsonNode failure = ended.get("progress").get("failure");
            throw new CliException("the rebuild ended as " + state
                    + (failure == null ? "" : ", because " + failure.asString()) + "; the old views stay in service.");
        }
        System.out.println(
                "Rebuilt the views from " + ended.get("progress").get("done").asLong() + " events, at "
                        + ended.get("progress").get("perSecond").asLong() + " per second");
    }
}
