package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.eventstore.PositionedEvent;
import se.paragraf.standalone.eventstore.RawFile;
import se.paragraf.standalone.eventstore.SerializedEvent;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.standalone.server.StandaloneApplication;
import se.paragraf.tls.ListenerAddress;
import se.paragraf.value.SwedishTime;
import tools.jackson.databind.JsonNode;

/** A register on a machine whose clock is set back, while it runs and between two runs. */
class ClockSetBackTest {

    private static final Duration THREE_HOURS = Duration.ofHours(3);
    private static final List<String> PARTIES = List.of("2480", "2463");

    private static volatile Duration setBack = Duration.ZERO;

    private final Clock before = GenericEventMessage.clock;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @AfterEach
    void restore() {
        setBack = Duration.ZERO;
        GenericEventMessage.clock = before;
    }

    @Test
    void given_the_clock_is_set_back_while_it_runs_when_more_is_recorded_then_the_last_instant_is_used_again() {
        try (RunningRegister running = start(folder)) {
            Register register = TestAccounts.register(running);
            String first = proposed(register);
            setBack = THREE_HOURS;
            adopted(register, first);
            proposed(register);

            List<Instant> instants = instants(running);
            assertThat(instants).hasSize(3).isSorted();
            assertThat(instants.get(2)).isEqualTo(instants.get(1));
            JsonNode audit = AuditedRegister.audited(register);
            assertThat(audit.get("clean").asBoolean()).as(audit.toString()).isTrue();
            assertThat(audit.get("notes")).as(audit.toString()).isEmpty();
        }
    }

    @Test
    void given_the_clock_is_set_back_between_two_runs_when_more_is_recorded_then_the_last_instant_is_used_again() {
        Instant last;
        try (RunningRegister running = start(folder)) {
            proposed(TestAccounts.register(running));
            last = instants(running).get(0);
        }
        setBack = THREE_HOURS;
        try (RunningRegister running = start(folder)) {
            proposed(TestAccounts.register(running));
            assertThat(instants(running)).containsExactly(last, last);
        }
        setBack = Duration.ZERO;
        try (RunningRegister running = start(folder)) {
            proposed(TestAccounts.register(running));
            assertThat(instants(running).get(2)).isAfter(last);
        }
    }

    @Test
    void given_the_clock_is_set_back_by_days_when_a_proposal_of_today_is_recorded_then_it_is_not_in_the_future() {
        try (RunningRegister running = start(folder)) {
            Register register = TestAccounts.register(running);
            proposed(register);
            String today = LocalDate.now(SwedishTime.ZONE).toString();
            setBack = Duration.ofDays(2);
            Map<String, Object> proposal =
                    new HashMap<>(RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES));
            proposal.put("source", RequestBodies.minutes("24", today, 73));

            recorded(register.post("/v1/agreements", proposal));
        }
    }

    @Test
    void given_an_event_that_something_else_dated_far_ahead_when_more_is_recorded_then_that_does_not_move_the_clock()
            throws Exception {
        try (RunningRegister running = start(folder)) {
            proposed(TestAccounts.register(running));
            proposed(TestAccounts.register(running));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"))) {
            RawFile.withoutTriggers(
                    connection,
                    List.of("UPDATE events SET recorded_at = '2999-01-01T00:00:00.000000000Z' WHERE position = 2"));
        }
        try (RunningRegister running = start(folder)) {
            proposed(TestAccounts.register(running));
            assertThat(instants(running).get(2)).isBefore(Instant.parse("2900-01-01T00:00:00Z"));
        }
    }

    @Test
    void given_another_process_recorded_with_a_clock_that_is_behind_when_it_is_audited_then_that_is_a_note_only() {
        List<SerializedEvent> behind;
        setBack = THREE_HOURS;
        try (RunningRegister running = start(elsewhere)) {
            proposed(TestAccounts.register(running));
            behind = engine(running).storedAfter(0, 10).stream()
                    .map(PositionedEvent::event)
                    .toList();
        }
        setBack = Duration.ZERO;
        try (RunningRegister running = start(folder)) {
            proposed(TestAccounts.register(running));
        }
        try (OfflineEventStore offline = OfflineEventStore.open(folder)) {
            offline.store().appendAsStored(behind);
        }

        try (RunningRegister running = start(folder)) {
            Register register = TestAccounts.register(running);
            JsonNode audit = AuditedRegister.audited(register);
            assertThat(audit.get("clean").asBoolean()).as(audit.toString()).isTrue();
            assertThat(audit.get("notes").values())
                    .singleElement()
                    .satisfies(note -> assertThat(note.get("en").asString())
                            .contains("falls between case files at 1 places", "(position 2)"));
            assertThat(register.get(
                                    "/v1/audits/" + audit.get("id").asString(),
                                    "Accept",
                                    "text/plain",
                                    "Accept-Language",
                                    "sv")
                            .body())
                    .contains("ingenting skiljer sig", "Registreringstiden faller mellan ärenden på 1 ställen");
        }
    }

    private static String proposed(Register register) {
        return recorded(register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES)))
                .text("agreementId");
    }

    private static void adopted(Register register, String agreement) {
        recorded(register.post(
                "/v1/agreements/" + agreement + "/adoptions",
                RequestBodies.adoption("2480", RequestBodies.minutes("2480", "2022-06-13", 113))));
    }

    private static Answer recorded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static List<Instant> instants(RunningRegister running) {
        return engine(running).storedAfter(0, 10).stream()
                .map(event -> event.event().recordedInstant())
                .toList();
    }

    private static SqliteEventStorageEngine engine(RunningRegister running) {
        return running.context().getBean(SqliteEventStorageEngine.class);
    }

    private static RunningRegister start(Path data) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        StandaloneApplication.class, SteeredConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run("--paragraf.data=" + data, "--server.port=0");
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new RunningRegister(data, ListenerAddress.of(context.getEnvironment(), port), context);
    }

    @Configuration(proxyBeanMethods = false)
    static class SteeredConfiguration {

        @Bean
        @Primary
        Clock steeredClock() {
            return new Steered();
        }
    }

    private static final class Steered extends Clock {

        @Override
        public Instant instant() {
            return Instant.now().minus(setBack);
        }

        @Override
        public ZoneId getZone() {
            return SwedishTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("it has one zone");
        }
    }
}
