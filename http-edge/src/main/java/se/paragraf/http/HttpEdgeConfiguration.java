package se.paragraf.http;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.paragraf.http.access.AccessConfiguration;
import se.paragraf.http.json.JsonProblemTranslator;
import se.paragraf.http.json.StrictJson;
import se.paragraf.http.limit.BodyLimit;
import se.paragraf.http.limit.BodyLimitFilter;
import se.paragraf.http.limit.UnreadBodyValveInstaller;
import se.paragraf.http.openapi.ApiInfoController;
import se.paragraf.http.openapi.OpenApiPage;
import se.paragraf.http.paging.PagingArgumentResolver;
import se.paragraf.http.paging.QueryArgumentResolver;
import se.paragraf.http.problem.ProblemConfiguration;
import se.paragraf.http.problem.ProblemWriter;
import se.paragraf.http.trace.CurrentTrace;
import se.paragraf.http.trace.TraceparentFilter;
import se.paragraf.http.transport.OverheardWarning;

/**
 * The whole HTTP edge. A service imports this class, and in its own configuration the server's defaults:
 * {@code spring.config.import: classpath:http-edge.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpEdgeProperties.class)
@Import({
    ProblemConfiguration.class,
    AccessConfiguration.class,
    WebEdgeConfigurer.class,
    OpenApiPage.class,
    ApiInfoController.class
})
public class HttpEdgeConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonFactoryBuilderCustomizer strictJsonFactory() {
        return StrictJson::customize;
    }

    /** Last, so that no property makes the JSON of a service differ from {@link StrictJson#mapper()}. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonMapperBuilderCustomizer strictJsonMapper() {
        return StrictJson::customize;
    }

    /** Before the general one, to which a body that is no JSON is only a body that could not be read. */
    @Bean
    @Order(0)
    JsonProblemTranslator jsonProblemTranslator() {
        return new JsonProblemTranslator();
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(
            HttpEdgeProperties properties, ObjectProvider<BodyLimit> ownLimits, ProblemWriter writer) {
        return new BodyLimitFilter(
                properties.maxBodyBytes(), ownLimits.orderedStream().toList(), writer);
    }

    @Bean
    OverheardWarning overheardWarning() {
        return new OverheardWarning();
    }

    @Bean
    UnreadBodyValveInstaller unreadBodyValveInstaller() {
        return new UnreadBodyValveInstaller();
    }

    @Bean
    CurrentTrace currentTrace(Tracer tracer) {
        return new CurrentTrace(tracer);
    }

    @Bean
    TraceparentFilter traceparentFilter(CurrentTrace trace) {
        return new TraceparentFilter(trace);
    }

    @Bean
    QueryArgumentResolver pagingArgumentResolver() {
        return new PagingArgumentResolver();
    }
}
