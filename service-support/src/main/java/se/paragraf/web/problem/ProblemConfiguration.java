package se.paragraf.web.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for all errors: of controllers, of filters and of Tomcat itself. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class, ProblemPages.class})
public class ProblemConfiguration {

    @Bean
    EdgeProblems edgeProblems() {
        return new EdgeProblems();
    }

    @Bean
    ProblemRegistry problemRegistry(ObjectProvider<ProblemCatalogue> catalogues) {
        return new ProblemRegistry(catalogues.orderedStream().toList());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProblemTranslator thrownProblemTranslator() {
        return exception -> Causes.find(exception, ProblemException.class);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    ProblemTranslator parameterProblemTranslator() {
        return new ParameterProblemTranslator();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    ProblemTranslator springProblemTranslator() {
        return new SpringProblemTranslator();
    }

    @Bean
    Problems problems(List<ProblemTranslator> translators) {
        return new Problems(translators);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    @Bean
    ProblemReportValve.Installer problemReportValveInstaller(Problems problems, ProblemWriter writer) {
        return new ProblemReportValve.Installer(problems, writer);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> answerLanguageValve() {
        return factory -> factory.addEngineValves(new AnswerLanguageValve());
    }
}
