package se.paragraf.query.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.query.QuerySideConfiguration;
import se.paragraf.query.accesslog.NaiveAccessLog;
import se.paragraf.query.documents.NaiveDocumentStore;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.job.NaiveJobStore;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.security.Caller;
import se.paragraf.security.Role;
import se.paragraf.security.TokenVerifier;
import se.paragraf.web.WebConfiguration;

/** The query side as a service, over views in memory, on 15 May 2024. */
@SpringBootApplication
@Import({WebConfiguration.class, QuerySideConfiguration.class})
class ReadingService {

    @Bean
    NaiveViewStore viewStore() {
        return new NaiveViewStore();
    }

    @Bean
    NaiveEventLog recordedEvents() {
        return new NaiveEventLog();
    }

    @Bean
    NaiveDocumentStore documentStore() {
        return new NaiveDocumentStore(Clock.systemUTC());
    }

    @Bean
    NaiveJobStore runs(Clock clock) {
        return new NaiveJobStore(clock);
    }

    @Bean
    NaiveAccessLog accessLog() {
        return new NaiveAccessLog();
    }

    /** Every caller is a reader. */
    @Bean
    TokenVerifier tokens() {
        return token -> new Caller(token, Set.of(Role.READER));
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2024-05-15T10:00:00Z"), ZoneOffset.UTC);
    }
}
