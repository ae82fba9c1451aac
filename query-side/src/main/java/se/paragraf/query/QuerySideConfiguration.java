package se.paragraf.query;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.paragraf.axon.AxonEventConfiguration;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogController;
import se.paragraf.query.accesslog.AccessRecorder;
import se.paragraf.query.agreements.AgreementController;
import se.paragraf.query.agreements.AgreementProblems;
import se.paragraf.query.agreements.AgreementReader;
import se.paragraf.query.agreements.CalendarController;
import se.paragraf.query.agreements.CaseDocumentController;
import se.paragraf.query.agreements.FactsCache;
import se.paragraf.query.agreements.MunicipalityController;
import se.paragraf.query.agreements.ProposalController;
import se.paragraf.query.agreements.StatisticsController;
import se.paragraf.query.agreements.StatusController;
import se.paragraf.query.agreements.TrailController;
import se.paragraf.query.agreements.TwoTimesArgumentResolver;
import se.paragraf.query.audit.Audit;
import se.paragraf.query.audit.AuditController;
import se.paragraf.query.audit.AuditJobs;
import se.paragraf.query.audit.RecordCheck;
import se.paragraf.query.changes.ChangeFeed;
import se.paragraf.query.changes.ChangeStreams;
import se.paragraf.query.changes.ChangesController;
import se.paragraf.query.documents.DocumentConfiguration;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.export.CaseExport;
import se.paragraf.query.export.ExportController;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.job.web.JobProblems;
import se.paragraf.query.job.web.JobStreams;
import se.paragraf.query.monitoring.DeadLetterHealth;
import se.paragraf.query.monitoring.RebuildMetrics;
import se.paragraf.query.monitoring.ViewLag;
import se.paragraf.query.monitoring.ViewLagHealth;
import se.paragraf.query.monitoring.ViewMetrics;
import se.paragraf.query.projection.DeadLetterController;
import se.paragraf.query.projection.DeadLetterRetry;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.projection.StoredRevision;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.rebuild.CatchUpRebuild;
import se.paragraf.query.rebuild.RebuildController;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.view.ReadYourWrites;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.web.WebConfiguration;

/**
 * Beans of the query side. The service provides a {@link ViewStore}, the {@link EventLog}, the {@link JobStore}, the
 * {@link AccessLog}, a {@link DocumentStore} and a {@link Clock}. The token of its event processor {@value
 * ViewProjection#GROUP} must be stored in the transaction in which the view store is written, or after it.
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
    ProposalController.class,
    StatisticsController.class,
    DeadLetterController.class,
    RebuildController.class,
    ChangesController.class,
    ExportController.class,
    AuditController.class,
    AccessLogController.class,
    CaseDocumentController.class,
    DocumentConfiguration.class,
    TwoTimesArgumentResolver.class,
    StoredRevision.class
})
public class QuerySideConfiguration {

    private static final Duration READ_YOUR_WRITES_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration AUDIT_TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_WAITING_READERS = 50;

    @Bean
    ViewProjection viewProjection(ViewStore store, Clock clock) {
        return new ViewProjection(store, clock);
    }

    /** An event that cannot be read becomes a dead letter of its case, and the processor goes on. */
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
    DeadLetterRetry deadLetterRetry(ViewStore store, EventLog events, StoredContent content, Clock clock) {
        return new DeadLetterRetry(store, events, content, clock);
    }

    @Bean
    RebuildJobs rebuildJobs(ViewStore store, EventLog events, StoredContent content, JobStore jobs, Clock clock) {
        return new RebuildJobs(store, events, content, jobs, clock);
    }

    @Bean
    CatchUpRebuild catchUpRebuild(ViewStore store, EventLog events, RebuildJobs rebuilds) {
        return new CatchUpRebuild(store, events, rebuilds);
    }

    @Bean
    JobStreams jobStreams(JobStore jobs) {
        return new JobStreams(jobs);
    }

    @Bean
    ChangeFeed changeFeed(EventLog events) {
        return new ChangeFeed(events);
    }

    @Bean
    ChangeStreams changeStreams(ChangeFeed feed) {
        return new ChangeStreams(feed);
    }

    @Bean
    CaseExport caseExport(EventLog events, StoredContent content, ViewStore store) {
        return new CaseExport(events, content, store);
    }

    @Bean
    AuditJobs auditJobs(
            EventLog events,
            StoredContent content,
            ViewStore store,
            Documents documents,
            AccessLog accessLog,
            ObjectProvider<RecordCheck> recordChecks,
            JobStore jobs) {
        List<RecordCheck> checks = recordChecks.orderedStream().toList();
        return new AuditJobs(new Audit(events, content, store, documents, accessLog, checks, AUDIT_TIMEOUT), jobs);
    }

    @Bean
    JobProblems jobProblems() {
        return new JobProblems();
    }

    @Bean
    AccessRecorder accessRecorder(AccessLog log, Clock clock) {
        return new AccessRecorder(log, clock);
    }

    /** Runs after authentication and before anything is read. */
    @Bean
    WebMvcConfigurer accessRecording(AccessRecorder recorder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(recorder);
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
    ReadYourWrites readYourWrites(ViewStore store) {
        return new ReadYourWrites(store, READ_YOUR_WRITES_TIMEOUT, MAX_WAITING_READERS);
    }

    @Bean
    FactsCache factsCache() {
        return new FactsCache();
    }

    @Bean
    AgreementReader agreementReader(ViewStore store, FactsCache facts, ReadYourWrites readYourWrites, EventLog events) {
        return new AgreementReader(store, facts, readYourWrites, events);
    }

    @Bean
    WebMvcConfigurer writtenJson() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new WrittenJson.Converter());
            }
        };
    }

    @Bean
    AgreementProblems agreementProblems() {
        return new AgreementProblems();
    }
}
