package se.paragraf.query;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.paragraf.query.http.AgreementController;
import se.paragraf.query.http.MunicipalityController;
import se.paragraf.query.http.QueryProblems;
import se.paragraf.query.http.TrailController;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.view.AtLeast;
import se.paragraf.query.view.ViewStore;

/**
 * The reading side as a part of a service, which gives it a {@link ViewStore} and a {@link Clock}, and whose event
 * processor {@value ViewProjection#GROUP} must store its token in the transaction in which that store is written.
 */
@Configuration(proxyBeanMethods = false)
@Import({AgreementController.class, TrailController.class, MunicipalityController.class})
public class QuerySide {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 50;

    @Bean
    ViewProjection viewProjection(ViewStore store) {
        return new ViewProjection(store);
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
