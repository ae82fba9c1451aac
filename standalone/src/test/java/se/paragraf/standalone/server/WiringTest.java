package se.paragraf.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.standalone.RecordedFile;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.sqlite.SqliteTransactions;
import se.paragraf.standalone.viewstore.SqliteTokenStore;

/** Axon starts with less than is meant and says nothing of it, so this says it. */
class WiringTest {

    @TempDir
    private static Path folder;

    private static RunningRegister running;
    private static ConfigurableApplicationContext context;
    private static Configuration axon;

    @BeforeAll
    static void start() {
        running = RunningRegister.start(folder, 0);
        context = running.context();
        axon = context.getBean(Configuration.class);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void given_the_register_when_it_runs_then_events_are_stored_in_the_sqlite_file() {
        assertThat(context.getBeansOfType(EventStorageEngine.class).values())
                .singleElement()
                .isInstanceOf(SqliteEventStorageEngine.class);

        Answer proposed = propose(RequestBodies.newCaseNumber());

        RecordedFile file = new RecordedFile(folder);
        String eventId = proposed.json().at("/eventIds/0").asString();
        assertThat(file.ask("SELECT payload_revision FROM events WHERE event_id = '" + eventId + "'"))
                .isEqualTo("3");
        assertThat(UUID.fromString(eventId).version()).isEqualTo(7);
        assertThat(axon.eventStore()
                        .readEvents(proposed.text("agreementId"))
                        .next()
                        .getIdentifier())
                .isEqualTo(eventId);
    }

    @Test
    void
            given_a_recorded_command_when_its_event_is_read_from_the_store_then_it_says_who_recorded_it_by_which_command() {
        Answer proposed = propose(RequestBodies.newCaseNumber());

        DomainEventMessage<?> stored =
                axon.eventStore().readEvents(proposed.text("agreementId")).next();

        assertThat(stored.getMetaData())
                .containsOnlyKeys("actor", "person", "role", "commandId", "commandDigest", "traceId", "correlationId")
                .containsEntry("actor", "launcher/test-registrar")
                .containsEntry("role", "registrar")
                .containsEntry("commandId", proposed.header("Idempotency-Key"));
        assertThat(stored.getMetaData().get("commandDigest").toString()).matches("[0-9a-f]{64}");
    }

    @Test
    void given_a_trace_when_a_command_is_recorded_then_its_events_say_that_they_are_of_that_trace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Map<String, Object> proposal =
                Map.copyOf(RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")));

        Answer proposed = TestAccounts.register(running)
                .post("/v1/agreements", proposal, "traceparent", "00-" + trace + "-00f067aa0ba902b7-00");

        assertThat(metaDataOf(proposed)).containsEntry("traceId", trace);
        assertThat(proposed.header("traceparent")).contains(trace);
    }

    @Test
    void given_no_trace_when_a_command_is_recorded_then_its_events_say_that_they_are_of_the_trace_of_the_answer() {
        Answer proposed = propose(RequestBodies.newCaseNumber());

        String trace = String.valueOf(metaDataOf(proposed).get("traceId"));
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(proposed.header("traceparent")).contains(trace);
    }

    private static MetaData metaDataOf(Answer proposed) {
        return axon.eventStore().readEvents(proposed.text("agreementId")).next().getMetaData();
    }

    @Test
    void given_the_register_when_it_writes_anything_then_it_writes_jackson3() {
        assertThat(context.getBeansOfType(Serializer.class).values())
                .isNotEmpty()
                .allMatch(Jackson3Serializer.class::isInstance);
        assertThat(List.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer()))
                .allMatch(Jackson3Serializer.class::isInstance);
    }

    @Test
    void
            given_the_projection_when_it_is_looked_at_then_its_token_is_stored_with_the_views_and_no_failure_is_passed_over() {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();

        assertThat(processing.eventProcessors()).containsOnlyKeys("views");
        assertThat(processing.eventProcessor("views", PooledStreamingEventProcessor.class))
                .hasValueSatisfying(
                        processor -> assertThat(processor.isRunning()).isTrue());
        assertThat(processing.tokenStore("views")).isInstanceOf(SqliteTokenStore.class);
        assertThat(processing.transactionManager("views")).isInstanceOf(SqliteTransactions.class);
        assertThat(processing.listenerInvocationErrorHandler("views")).isInstanceOf(ViewProjection.class);
        assertThat(processing.errorHandler("views")).isSameAs(PropagatingErrorHandler.instance());
    }

    /** A transaction around a command would be one of the views, and would have commands wait for the projection. */
    @Test
    void given_a_command_when_it_is_handled_then_no_transaction_is_opened_around_it() {
        assertThat(axon.getComponent(TransactionManager.class, NoTransactionManager::instance))
                .isInstanceOf(NoTransactionManager.class);
        assertThat(context.getBeansOfType(TransactionManager.class).values())
                .allMatch(NoTransactionManager.class::isInstance);
        assertThat(context.getBeansOfType(PlatformTransactionManager.class)).isEmpty();
        assertThat(context.getBean(CommandBus.class))
                .extracting("transactionManager")
                .isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void given_a_case_at_work_when_a_command_comes_then_its_case_file_is_taken_from_the_cache() {
        Cache cache = context.getBean("caseFileCache", Cache.class);
        String id = propose(RequestBodies.newCaseNumber()).text("agreementId");
        String other = propose(RequestBodies.newCaseNumber()).text("agreementId");
        adopt(other).is(201);
        assertThat(cache.containsKey(id)).isTrue();

        cache.put(id, cache.get(other));

        assertThat(adopt(id).is(409).text("type")).isEqualTo("/problems/already-adopted");
        cache.remove(id);
        adopt(id).is(201);
    }

    @Test
    void given_the_server_when_it_listens_then_only_this_machine_can_reach_it() {
        TomcatWebServer server = (TomcatWebServer) ((ServletWebServerApplicationContext) context).getWebServer();

        assertThat(server.getTomcat().getConnector().getProperty("address"))
                .isInstanceOfSatisfying(
                        InetAddress.class,
                        address -> assertThat(address.isLoopbackAddress()).isTrue());
    }

    /** In tests Axon leaves its checker out by itself; that it is left out elsewhere too is read from the exclusions. */
    @Test
    void given_the_register_when_it_starts_then_it_reports_to_nobody() {
        assertThat(ConditionEvaluationReport.get(context.getBeanFactory()).getExclusions())
                .contains(UpdateCheckerAutoConfiguration.class.getName());
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("updatecheck"));
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
    }

    @Test
    void given_no_collector_when_a_request_is_answered_then_it_is_timed_once_and_has_no_span() {
        propose(RequestBodies.newCaseNumber());

        assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
        assertThat(context.getBean(MeterRegistry.class).getMeters())
                .extracting(meter -> meter.getId().getName())
                .contains("http.server.requests")
                .noneMatch(name -> name.startsWith("spring.security"));
    }

    private static Answer adopt(String agreementId) {
        return TestAccounts.register(running)
                .post(
                        "/v1/agreements/" + agreementId + "/adoptions",
                        RequestBodies.adoption("2480", RequestBodies.minutes("2480", "2022-06-13", 113)));
    }

    private static Answer propose(String caseNumber) {
        return TestAccounts.register(running)
                .post("/v1/agreements", Map.copyOf(RequestBodies.proposal(caseNumber, List.of("2480"))));
    }
}
