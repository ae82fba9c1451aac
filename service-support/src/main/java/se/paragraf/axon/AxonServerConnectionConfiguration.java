package se.paragraf.axon;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import se.paragraf.security.JwtIssuerConfiguration;
import se.paragraf.startup.Dependency;
import se.paragraf.startup.DependencyHealth;
import se.paragraf.startup.DependencyWaiter;
import se.paragraf.startup.Setting;
import se.paragraf.value.SwedishTime;
import se.paragraf.web.problem.ProblemTranslator;
import se.paragraf.web.security.SecurityConfiguration;

/** Connection to Axon Server: readiness, health, the wait at the start, and the problem of an outage. */
@Configuration(proxyBeanMethods = false)
@Import({AxonEventConfiguration.class, JwtIssuerConfiguration.class})
public class AxonServerConnectionConfiguration {

    /** Where Axon Server is: {@code host:port}, several separated by commas. */
    public static final Setting AXON_SERVERS = Setting.servers("AXON_SERVERS");

    /** The settings of every service on Axon Server, followed by further ones of one service. */
    public static List<Setting> settings(Setting... further) {
        return Stream.of(
                        Stream.of(AXON_SERVERS, SecurityConfiguration.TRUSTED_PROXIES),
                        JwtIssuerConfiguration.SETTINGS.stream(),
                        Arrays.stream(further))
                .flatMap(Function.identity())
                .toList();
    }

    /** The clock that dates are taken from. */
    @Bean
    Clock clock() {
        return SwedishTime.clock();
    }

    @Bean
    @Order(0)
    Dependency axonServerReadiness(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        return new AxonServerReadiness(connections, configuration);
    }

    @Bean
    HealthIndicator axonServerHealthIndicator(@Qualifier("axonServerReadiness") Dependency readiness) {
        return new DependencyHealth(readiness);
    }

    @Bean
    DependencyWaiter dependencyWaiter(List<Dependency> dependencies) {
        return new DependencyWaiter(dependencies);
    }

    @Bean
    @Order(1)
    ProblemTranslator axonServerProblems() {
        return new AxonServerProblems();
    }
}
