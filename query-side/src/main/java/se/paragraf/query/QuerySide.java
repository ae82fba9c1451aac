package se.paragraf.query;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.paragraf.http.HttpEdgeConfiguration;
import se.paragraf.query.access.AccessLog;
import se.paragraf.query.access.AccessRecorder;
import se.paragraf.query.audit.Audit;
import se.paragraf.query.audit.AuditRuns;
import se.paragraf.query.changes.ChangeFeed;
import se.paragraf.query.changes.ChangeStreams;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.export.CaseExport;
import se.paragraf.query.http.AccessLogController;
import se.paragraf.query.http.AgreementController;
import se.paragraf.query.http.AuditController;
import se.paragraf.query.http.CalendarController;
import se.paragraf.query.http.ChangesController;
import se.paragraf.query.http.DeadLetterController;
import se.paragraf.query.http.ExportController;
import se.paragraf.query.http.MunicipalityController;
import se.paragraf.query.http.QueryProblems;
import se.paragraf.query.http.RebuildController;
import se.paragraf.query.http.RunProblems;
import se.paragraf.query.http.RunStreams;
import se.paragraf.query.http.StatisticsController;
import se.paragraf.query.http.StatusController;
import se.paragraf.query.http.TrailController;
import se.paragraf.query.http.TwoTimesArgumentResolver;
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.query.operations.DeadLetterHealth;
import se.paragraf.query.operations.RebuildMetrics;
import se.paragraf.query.operations.ViewLag;
import se.paragraf.query.operations.ViewLagHealth;
import se.paragraf.query.operations.ViewMetrics;
import se.paragraf.query.projection.SecondAttempt;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.projection.StoredRevision;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.rebuild.Rebuilds;
import se.paragraf.query.run.Runs;
import se.paragraf.query.view.AtLeast;
import se.paragraf.query.view.ViewStore;
import se.paragraf.service.EventsInAxon;

/**
 * The reading side as a part of a service, which gives it a {@link ViewStore}, the {@link RecordedEvents}, the {@link
 * Runs}, the {@link AccessLog}, a {@link DocumentStore} and a {@link Clock}, and whose event processor {@value
 * ViewProjection#GROUP} must store its token in the transaction in which that store is written, or after it.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    EventsInAxon.class,
    HttpEdgeConfiguration.class,
    AgreementController.class,
    StatusController.class,
    TrailController.class,
    MunicipalityController.class,
    CalendarController.class,
    StatisticsController.class,
    DeadLetterController.class,
    RebuildController.class,
    ChangesController.class,
    ExportController.class,
    AuditController.class,
    AccessLogController.class,
    DocumentsOfTheRegister.class,
    TwoTimesArgumentResolver.class,
    StoredRevision.class
})
public class QuerySide {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_OF_AUDITS = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 50;
    private static final int MOST_STREAMS = 100;

    @Bean
    ViewProjection viewProjection(ViewStore store, Clock clock) {
        return new ViewProjection(store, clock);
    }

    /** An event that cannot be read is noted against its case, and the processor goes on. */
    @Bean
    ConfigurerModule unreadableEvents(ViewProjection projection) {
        return configurer -> configurer
                .eventProcessing()
                .registerListenerInvocationErrorHandler(ViewProjection.GROUP, configuration -> projection);
    }

    @Bean
    StoredContent storedContent(org.axonframework.config.Configuration axon) {
        return new StoredContent(axon);
    }

    @Bean
    SecondAttempt secondAttempt(ViewStore store, RecordedEvents events, StoredContent content, Clock clock) {
        return new SecondAttempt(store, events, content, clock);
    }

    @Bean(destroyMethod = "close")
    Rebuilds rebuilds(ViewStore store, RecordedEvents events, StoredContent content, Runs runs, Clock clock) {
        return new Rebuilds(store, events, content, runs, clock);
    }

    @Bean(destroyMethod = "close")
    RunStreams runStreams(Runs runs) {
        return new RunStreams(runs);
    }

    @Bean
    ChangeFeed changeFeed(RecordedEvents events) {
        return new ChangeFeed(events);
    }

    @Bean
    ChangeStreams changeStreams(ChangeFeed feed) {
        return new ChangeStreams(feed, MOST_STREAMS);
    }

    @Bean
    CaseExport caseExport(RecordedEvents events, StoredContent content, ViewStore store) {
        return new CaseExport(events, content, store);
    }

    @Bean
    AuditRuns auditRuns(RecordedEvents events, StoredContent content, ViewStore store, Documents documents, Runs runs) {
        return new AuditRuns(new Audit(events, content, store, documents, PATIENCE_OF_AUDITS), runs);
    }

    @Bean
    RunProblems runProblems() {
        return new RunProblems();
    }

    /** After who asks is known, and before anything is read. */
    @Bean
    WebMvcConfigurer accessRecorder(AccessLog log, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AccessRecorder(log, clock));
            }
        };
    }

    @Bean
    DeadLetterHealth deadLettersHealthIndicator(ViewStore store) {
        return new DeadLetterHealth(store);
    }

    @Bean
    ViewLag viewLag(ViewStore store, RecordedEvents events, Clock clock) {
        return new ViewLag(store, events, clock);
    }

    @Bean
    ViewLagHealth viewLagHealthIndicator(ViewLag lag, @Value("${paragraf.views.longest-lag:60s}") Duration longest) {
        return new ViewLagHealth(lag, longest);
    }

    @Bean
    ViewMetrics viewMetrics(ViewStore store, ViewLag lag) {
        return new ViewMetrics(store, lag);
    }

    @Bean
    RebuildMetrics rebuildMetrics(Rebuilds rebuilds) {
        return new RebuildMetrics(rebuilds);
    }

    @Bean
    AtLeast atLeast(ViewStore store) {
        return new AtLeast(store, PATIENCE, MOST_WAITING);
    }

    @Bean
    QueryProblems queryProblems() {
        return new QueryProblems();
    }
}
