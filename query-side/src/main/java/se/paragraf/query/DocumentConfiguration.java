package se.paragraf.query;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import se.paragraf.query.documents.AcceptedTypes;
import se.paragraf.query.documents.CaseDocumentController;
import se.paragraf.query.documents.DocumentController;
import se.paragraf.query.documents.DocumentProblems;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.Documents;
import se.paragraf.web.limits.BodyLimit;

/** The documents as a part of the reading side; the service gives it a {@link DocumentStore}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
@Import({DocumentController.class, CaseDocumentController.class})
class DocumentConfiguration {

    @Bean
    Documents documents(DocumentStore store) {
        return new Documents(store);
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
