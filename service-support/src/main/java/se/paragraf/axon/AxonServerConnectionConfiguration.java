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

/** What a service has that stands on Axon Server: it waits for it, says when it is away, and goes by Swedish time. */
@Configuration(proxyBeanMethods = false)
@Import({AxonEventConfiguration.class, JwtIssuerConfiguration.class})
public class AxonServerConnectionConfiguration {

    /** Where Axon Server is: {@code host:port}, several separated by commas. */
    public static final Setting AXON_SERVERS = Setting.servers("AXON_SERVERS");

    /** The settings of every service on Axon Server, and those that one has besides. */
    public static List<Setting> settings(Setting... besides) {
        return Stream.of(Stream.of(AXON_SERVERS), JwtIssuerConfiguration.SETTINGS.stream(), Arrays.stream(besides))
                .flatMap(Function.identity())
                .toList();
    }

    /** The clock by whose calendar a day begins and ends. */
    @Bean
    Clock clock() {
        return SwedishTime.clock();
    }

    @Bean
    @Order(0)
    Dependency axonServer(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        return new AxonServerReadiness(connections, configuration);
    }

    @Bean
    HealthIndicator axonServerHealthIndicator(@Qualifier("axonServer") Dependency axonServer) {
        return new DependencyHealth(axonServer);
    }

    @Bean
    DependencyWaiter serversAwaited(List<Dependency> servers) {
        return new DependencyWaiter(servers);
    }

    @Bean
    @Order(1)
    ProblemTranslator axonServerProblems() {
        return new AxonServerProblems();
    }
}
