package se.paragraf.query.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.http.HttpEdgeConfiguration;
import se.paragraf.http.access.Caller;
import se.paragraf.http.access.Tokens;
import se.paragraf.http.role.Role;
import se.paragraf.query.QuerySide;
import se.paragraf.query.access.NaiveAccessLog;
import se.paragraf.query.documents.NaiveDocumentStore;
import se.paragraf.query.ledger.NaiveRecordedEvents;
import se.paragraf.query.run.NaiveRuns;
import se.paragraf.query.view.NaiveViewStore;

/** The reading side as a service on its own, over views in memory, on 15 May 2024. */
@SpringBootApplication
@Import({HttpEdgeConfiguration.class, QuerySide.class})
class ReadingService {

    @Bean
    NaiveViewStore viewStore() {
        return new NaiveViewStore();
    }

    @Bean
    NaiveRecordedEvents recordedEvents() {
        return new NaiveRecordedEvents();
    }

    @Bean
    NaiveDocumentStore documentStore() {
        return new NaiveDocumentStore(Clock.systemUTC());
    }

    @Bean
    NaiveRuns runs(Clock clock) {
        return new NaiveRuns(clock);
    }

    @Bean
    NaiveAccessLog accessLog() {
        return new NaiveAccessLog();
    }

    /** Whoever asks reads. */
    @Bean
    Tokens tokens() {
        return token -> new Caller(token, Set.of(Role.READER));
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2024-05-15T10:00:00Z"), ZoneOffset.UTC);
    }
}
