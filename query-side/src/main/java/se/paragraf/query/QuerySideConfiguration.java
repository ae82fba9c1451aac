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
import se.paragraf.axon.AxonEventConfiguration;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogController;
import se.paragraf.query.accesslog.AccessRecorder;
import se.paragraf.query.agreements.AgreementController;
import se.paragraf.query.agreements.CalendarController;
import se.paragraf.query.agreements.MunicipalityController;
import se.paragraf.query.agreements.StatisticsController;
import se.paragraf.query.agreements.StatusController;
import se.paragraf.query.agreements.TrailController;
import se.paragraf.query.audit.Audit;
import se.paragraf.query.audit.AuditController;
import se.paragraf.query.audit.AuditJobs;
import se.paragraf.query.changes.ChangeFeed;
import se.paragraf.query.changes.ChangeStreams;
import se.paragraf.query.changes.ChangesController;
import se.paragraf.query.deadletter.DeadLetterController;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.export.CaseExport;
import se.paragraf.query.export.ExportController;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.monitoring.DeadLetterHealth;
import se.paragraf.query.monitoring.RebuildMetrics;
import se.paragraf.query.monitoring.ViewLag;
import se.paragraf.query.monitoring.ViewLagHealth;
import se.paragraf.query.monitoring.ViewMetrics;
import se.paragraf.query.projection.DeadLetterRetry;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.projection.StoredRevision;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.rebuild.RebuildController;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.view.ReadYourWrites;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.JobProblems;
import se.paragraf.query.web.JobStreams;
import se.paragraf.query.web.QueryProblems;
import se.paragraf.query.web.TwoTimesArgumentResolver;
import se.paragraf.web.WebConfiguration;

/**
 * The reading side as a part of a service, which gives it a {@link ViewStore}, the {@link EventLog}, the {@link
 * Runs}, the {@link AccessLog}, a {@link DocumentStore} and a {@link Clock}, and whose event processor {@value
 * ViewProjection#GROUP} must store its token in the transaction in which that store is written, or after it.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AxonEventConfiguration.class,
    WebConfiguration.class,
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
    DocumentConfiguration.class,
    TwoTimesArgumentResolver.class,
    StoredRevision.class
})
public class QuerySideConfiguration {

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
    DeadLetterRetry secondAttempt(ViewStore store, EventLog events, StoredContent content, Clock clock) {
        return new DeadLetterRetry(store, events, content, clock);
    }

    @Bean(destroyMethod = "close")
    RebuildJobs rebuilds(ViewStore store, EventLog events, StoredContent content, JobStore runs, Clock clock) {
        return new RebuildJobs(store, events, content, runs, clock);
    }

    @Bean(destroyMethod = "close")
    JobStreams runStreams(JobStore runs) {
        return new JobStreams(runs);
    }

    @Bean
    ChangeFeed changeFeed(EventLog events) {
        return new ChangeFeed(events);
    }

    @Bean
    ChangeStreams changeStreams(ChangeFeed feed) {
        return new ChangeStreams(feed, MOST_STREAMS);
    }

    @Bean
    CaseExport caseExport(EventLog events, StoredContent content, ViewStore store) {
        return new CaseExport(events, content, store);
    }

    @Bean
    AuditJobs auditRuns(EventLog events, StoredContent content, ViewStore store, Documents documents, JobStore runs) {
        return new AuditJobs(new Audit(events, content, store, documents, PATIENCE_OF_AUDITS), runs);
    }

    @Bean
    JobProblems runProblems() {
        return new JobProblems();
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
    ViewLag viewLag(ViewStore store, EventLog events, Clock clock) {
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
    RebuildMetrics rebuildMetrics(RebuildJobs rebuilds) {
        return new RebuildMetrics(rebuilds);
    }

    @Bean
    ReadYourWrites atLeast(ViewStore store) {
        return new ReadYourWrites(store, PATIENCE, MOST_WAITING);
    }

    @Bean
    QueryProblems queryProblems() {
        return new QueryProblems();
    }
}
