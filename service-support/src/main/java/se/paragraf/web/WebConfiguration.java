package se.paragraf.web;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.paragraf.tls.PlaintextListenerWarning;
import se.paragraf.tracing.CurrentTrace;
import se.paragraf.tracing.TraceparentFilter;
import se.paragraf.tracing.TracestateValve;
import se.paragraf.web.connections.ConnectionConfiguration;
import se.paragraf.web.json.JsonProblemTranslator;
import se.paragraf.web.json.StrictJson;
import se.paragraf.web.json.WholeJsonConverter;
import se.paragraf.web.limits.BodyLimit;
import se.paragraf.web.limits.BodyLimitFilter;
import se.paragraf.web.limits.BodyLimitProperties;
import se.paragraf.web.openapi.ApiInfoController;
import se.paragraf.web.openapi.OpenApiPage;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.paging.QueryArgumentResolver;
import se.paragraf.web.preconditions.SafeMethodPreconditionFilter;
import se.paragraf.web.problem.ProblemConfiguration;
import se.paragraf.web.problem.ProblemWriter;
import se.paragraf.web.security.SecurityConfiguration;
import se.paragraf.web.shares.ShareConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP side of a service: strict JSON, problems, security, limits, tracing. A service imports this class, and in
 * its own configuration the server's defaults: {@code spring.config.import: classpath:web.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimitProperties.class)
@Import({
    ConnectionConfiguration.class,
    ProblemConfiguration.class,
    SecurityConfiguration.class,
    WebMvcConfiguration.class,
    OpenApiPage.class,
    ApiInfoController.class,
    ShareConfiguration.class
})
public class WebConfiguration {

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

    /** Last, in the place of the converter for JSON that Spring Boot sets. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer wholeJson(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new WholeJsonConverter(mapper));
    }

    @Bean
    WebMvcRegistrations jsonByDefault() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new JsonByDefault();
            }
        };
    }

    /** Before the general translator, which knows only that the body could not be read. */
    @Bean
    @Order(0)
    JsonProblemTranslator jsonProblemTranslator() {
        return new JsonProblemTranslator();
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(
            BodyLimitProperties properties, ObjectProvider<BodyLimit> ownLimits, ProblemWriter writer) {
        return new BodyLimitFilter(
                properties.maxBodyBytes(), ownLimits.orderedStream().toList(), writer);
    }

    /** Nearest to the controllers: requests that are refused earlier have no preconditions. */
    @Bean
    SafeMethodPreconditionFilter safeMethodPreconditionFilter(ProblemWriter writer) {
        return new SafeMethodPreconditionFilter(writer);
    }

    @Bean
    PlaintextListenerWarning plaintextListenerWarning() {
        return new PlaintextListenerWarning();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tracestateValve() {
        return factory -> factory.addEngineValves(new TracestateValve());
    }

    @Bean
    CurrentTrace currentTrace() {
        return new CurrentTrace();
    }

    @Bean
    TraceparentFilter traceparentFilter(ObjectProvider<Tracer> tracer) {
        return new TraceparentFilter(tracer.getIfAvailable());
    }

    @Bean
    QueryArgumentResolver pagingArgumentResolver() {
        return new Paging.ArgumentResolver();
    }
}
