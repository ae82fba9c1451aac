package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.proposal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.standalone.server.RunningRegister;

/** A register whose process is killed while supersessions are reversed, each in two case files. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledReversalTest {

    private static final int PAIRS = 24;
    private static final int ANSWERED_BEFORE_THE_KILL = 4;
    private static final String UMEA = "2480";
    private static final String REVERSALS =
            "SELECT count(*) FROM events e WHERE payload_type LIKE '%.RecordReversed' AND payload ";
    private static final String PAIRED = REVERSALS + "NOT LIKE '%\"proposedIn\":\"%'"
            + " AND EXISTS (SELECT 1 FROM events o WHERE o.position = e.position - 1"
            + " AND o.payload LIKE '%\"proposedIn\":\"' || e.aggregate_id || '\"%')";

    @TempDir
    private Path folder;

    @Test
    void given_supersessions_are_being_reversed_when_the_process_is_killed_then_each_is_in_both_cases_or_in_neither()
            throws Exception {
        List<String> superseded = reverseUntilKilled();
        RecordedFile file = new RecordedFile(folder);
        long before = reversed(file);
        assertThat(before).isGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_KILL);

        try (RunningRegister again = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(again);
            superseded.forEach(path ->
                    assertThat(approve(register, path).status()).as(path).isIn(200, 201));
        }
        assertThat(reversed(file)).isEqualTo(PAIRS);
    }

    /** How many supersessions are reversed; each of them is in both cases. */
    private static long reversed(RecordedFile file) {
        String inPredecessors = file.ask(REVERSALS + "NOT LIKE '%\"proposedIn\":\"%'");
        assertThat(file.ask(REVERSALS + "LIKE '%\"proposedIn\":\"%'")).isEqualTo(inPredecessors);
        assertThat(file.ask(PAIRED)).isEqualTo(inPredecessors);
        return Long.parseLong(inPredecessors);
    }

    private List<String> reverseUntilKilled() throws Exception {
        try (RegisterProcess process = RegisterProcess.start(folder)) {
            Register register = process.register();
            List<String> superseded =
                    Stream.generate(() -> superseded(register)).limit(PAIRS).toList();
            superseded
                    .subList(0, ANSWERED_BEFORE_THE_KILL)
                    .forEach(path -> approve(register, path).is(201));
            ExecutorService threads = Executors.newFixedThreadPool(PAIRS);
            List<CompletableFuture<Answer>> work = superseded.subList(ANSWERED_BEFORE_THE_KILL, PAIRS).stream()
                    .map(path -> CompletableFuture.supplyAsync(() -> approve(register, path), threads))
                    .toList();
            CompletableFuture.anyOf(work.toArray(CompletableFuture[]::new)).join();
            process.kill();
            work.forEach(KilledReversalTest::join);
            threads.shutdown();
            return superseded;
        }
    }

    private static void join(CompletableFuture<Answer> approval) {
        try {
            approval.join();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** A case that another took the place of, with the proposal to reverse that. */
    private static String superseded(Register register) {
        String earlier = opened(register);
        String next = opened(register);
        post(register, earlier + "/adoptions", adoption(UMEA, minutes(UMEA, "2022-06-13", 113)));
        post(register, earlier + "/handover", Map.of("handedOverOn", "2022-11-01"));
        post(
                register,
                earlier + "/council-decision",
                Map.of("outcome", "ADOPTED", "source", minutes("24", "2022-11-22", 250)));
        Answer superseded = post(
                register,
                earlier + "/supersession",
                Map.of(
                        "source",
                        minutes("24", "2024-11-19", 201),
                        "successor",
                        next.substring(next.lastIndexOf('/') + 1),
                        "effectiveFrom",
                        "2025-01-01"));
        post(
                register,
                earlier + "/reversals",
                Map.of(
                        "records",
                        List.of(superseded.number("sequence")),
                        "ground",
                        "WRONG_CASE",
                        "reason",
                        "Felregistrering"));
        return earlier;
    }

    private static String opened(Register register) {
        return "/v1/agreements/"
                + post(register, "/v1/agreements", proposal(newCaseNumber(), List.of(UMEA)))
                        .text("agreementId");
    }

    private static Answer post(Register register, String path, Map<String, Object> body) {
        return register.post(path, body).is(201);
    }

    private static Answer approve(Register register, String path) {
        return register.post(path + "/reversals/1/approval", "", "Idempotency-Key", "approval");
    }
}
