package se.paragraf.standalone.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.acceptance.TestDocument;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.web.problem.EdgeProblems;

/** A disk that fills up and is given room again, under a register that runs. */
class FullDiskTest {

    private static final DiskSettings USUAL = new DiskSettings(536_870_912, 67_108_864);
    private static final long ROOMY = 10L << 30;
    private static final long LOW = 100L << 20;
    private static final long FULL = 1L << 20;

    @TempDir
    private static Path folder;

    private static final AtomicLong FREE = new AtomicLong(ROOMY);
    private static RunningRegister running;
    private static Register register;

    @BeforeAll
    static void start() {
        running = RunningRegister.start(folder, 0);
        register = TestAccounts.register(running);
        running.context().getBean(DataDisk.class).measureBy(FREE::get);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void room() {
        FREE.set(ROOMY);
    }

    @Test
    void
            given_a_full_disk_when_a_command_is_sent_then_it_is_refused_with_both_numbers_and_recorded_once_there_is_room() {
        Map<String, Object> proposal = proposal();
        FREE.set(FULL);

        Answer refused = register.post("/v1/agreements", proposal, "Idempotency-Key", "later");

        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.text("type")).isEqualTo("/problems/insufficient-storage");
        assertThat(refused.number("freeBytes")).isEqualTo(FULL);
        assertThat(refused.number("requiredBytes")).isEqualTo(USUAL.refuseBelowBytes());
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        FREE.set(ROOMY);
        assertThat(register.post("/v1/agreements", proposal, "Idempotency-Key", "later")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void given_a_full_disk_when_the_register_is_read_and_audited_then_it_answers() {
        String agreement = register.post("/v1/agreements", proposal()).header("Location");
        assertThat(register.getOnceThere(agreement + "?atLeast=0").status()).isEqualTo(200);
        FREE.set(FULL);

        assertThat(register.get(agreement).status()).isEqualTo(200);
        assertThat(register.get(agreement + "/trail").status()).isEqualTo(200);
        assertThat(register.get("/v1/changes").status()).isEqualTo(200);
        assertThat(register.post("/v1/audits", Map.of()).status()).isLessThan(300);
        assertThat(register.post("/v1/rebuilds", Map.of()).status()).isEqualTo(507);
    }

    @Test
    void given_little_room_when_a_document_is_handed_in_then_its_room_is_left_to_events() {
        TestDocument document = TestDocument.of(new byte[] {'a', 'b', 'c'});
        FREE.set(USUAL.warnBelowBytes() + 2);

        Answer refused = document.to(register);

        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.number("requiredBytes")).isEqualTo(USUAL.warnBelowBytes() + 3);
        assertThat(folder.resolve("documents/arriving")).isEmptyDirectory();
        assertThat(register.post("/v1/agreements", proposal()).status()).isEqualTo(201);
        FREE.set(USUAL.warnBelowBytes() + 3);
        assertThat(document.to(register).status()).isEqualTo(201);
    }

    @Test
    void given_a_disk_that_fills_up_when_health_and_figures_are_read_then_they_say_so_and_the_probes_do_not() {
        assertThat(health()).isEqualTo("200 UP");
        FREE.set(LOW);
        assertThat(health()).isEqualTo("200 DEGRADED");
        FREE.set(FULL);
        assertThat(health()).isEqualTo("503 DOWN");
        assertThat(register.get("/actuator/health").json().at("/components/diskSpace/details"))
                .hasToString("{\"freeBytes\":1048576,\"warnBelowBytes\":536870912,\"refuseBelowBytes\":67108864}");
        assertThat(register.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(register.get("/actuator/health/liveness").status()).isEqualTo(200);
        Matcher figure = Pattern.compile("(?m)^paragraf_disk_free_bytes(?:\\{.*})? (.*)$")
                .matcher(register.get("/actuator/prometheus").body());
        assertThat(figure.find()).isTrue();
        assertThat(Double.parseDouble(figure.group(1))).isEqualTo(FULL);
    }

    private static String health() {
        Answer answer = register.get("/actuator/health");
        return answer.status() + " "
                + answer.json().at("/components/diskSpace/status").asString();
    }

    @Test
    void given_a_disk_that_fills_up_when_it_is_looked_at_again_and_again_then_each_change_is_one_line_of_the_log() {
        Logger logger = (Logger) LoggerFactory.getLogger(DataDisk.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            AtomicLong free = new AtomicLong(ROOMY);
            DataDisk disk = new DataDisk(free::get, USUAL);
            long limit = USUAL.warnBelowBytes();
            for (long bytes :
                    new long[] {ROOMY, LOW, LOW, limit, limit + 1, limit - 1, FULL, FULL, LOW, ROOMY, ROOMY}) {
                free.set(bytes);
                disk.look();
            }
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list.stream().map(line -> line.getLevel() + " " + line.getFormattedMessage()))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("WARN").contains("filling up", "104857600 bytes"),
                        line -> assertThat(line).startsWith("ERROR").contains("is full", "1048576 bytes"),
                        line -> assertThat(line).startsWith("WARN").contains("filling up"),
                        line -> assertThat(line).startsWith("WARN").contains("room again"));
    }

    @Test
    void given_a_write_that_the_disk_had_no_room_for_after_all_then_it_is_the_same_problem() {
        DiskProblems problems = new DiskProblems(new DataDisk(() -> ROOMY, USUAL));

        for (Throwable full : List.of(
                new EventStoreException("not stored", new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL)),
                new IOException("No space left on device"),
                new IOException("Disk quota exceeded"))) {
            assertThat(problems.translate(full))
                    .get()
                    .satisfies(problem -> assertThat(problem.type()).isEqualTo(EdgeProblems.INSUFFICIENT_STORAGE));
        }
        assertThat(problems.translate(new IOException("Broken pipe"))).isEqualTo(Optional.empty());
        assertThat(problems.translate(new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY)))
                .isEmpty();
        assertThat(new DiskProblems(new DataDisk(() -> FULL, USUAL)).translate(new IOException("in another language")))
                .isPresent();
    }

    @Test
    void given_limits_that_contradict_each_other_then_the_register_says_which() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiskSettings(10, 11))
                .withMessage(
                        "paragraf.disk.warn-below-bytes (10) must be at least paragraf.disk.refuse-below-bytes (11)");
        assertThatIllegalArgumentException().isThrownBy(() -> new DiskSettings(10, -1));
    }

    private static Map<String, Object> proposal() {
        return Map.copyOf(RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")));
    }
}
