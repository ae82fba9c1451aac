package se.paragraf.query.documents;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import se.paragraf.web.limits.BodyLimit;

/** Beans of the documents; the service provides the {@link DocumentStore}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
@Import(DocumentController.class)
public class DocumentConfiguration {

    @Bean
    Documents documents(
            DocumentStore store, DocumentSettings settings, ObjectProvider<DocumentRoom> room, Clock clock) {
        DocumentRoom available = room.getIfAvailable(() -> DocumentRoom.UNLIMITED);
        return new Documents(store, new DocumentQuota(store, settings.quotaBytes(), available, clock));
    }

    @Bean
    AcceptedTypes acceptedTypes(DocumentSettings settings) {
        return settings.accepted();
    }

    @Bean
    BodyLimit documentLimit(DocumentSettings settings) {
        return BodyLimit.of(HttpMethod.PUT, DocumentController.PATH, settings.maxBytes());
    }

    @Bean
    @Order(1)
    DocumentProblems documentProblems() {
        return new DocumentProblems();
    }
}
