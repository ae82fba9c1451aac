package se.paragraf.command.service;

import java.util.Base64;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.axon.AxonServerConnectionConfiguration;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.command.aggregate.SnapshotKey;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.startup.ServiceProcess;
import se.paragraf.startup.Setting;

/**
 * The command side as a stateless service: any number of instances run on the same Axon Server. A case file is loaded
 * from its events for each command, from a snapshot on where there is one.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({CommandSideConfiguration.class, AxonServerConnectionConfiguration.class})
public class CommandSideApplication {

    /** The service as a process. */
    public static final ServiceProcess PROCESS = new ServiceProcess(
            "command-side",
            CommandSideApplication.class,
            AxonServerConnectionConfiguration.settings(Setting.port("PORT")));

    /** Runs the service until it is stopped. */
    public static void main(String[] arguments) {
        PROCESS.run(arguments);
    }

    /** No cache: another instance may have recorded into a case since it was read. */
    @Bean
    Cache caseFileCache() {
        return NoCache.INSTANCE;
    }

    /** The key that the services share, so that each reads the others' snapshots; without it a process reads its own. */
    @Bean
    SnapshotKey snapshotKey(@Value("${paragraf.commands.key:${COMMAND_KEY:}}") String base64) {
        return base64.isBlank()
                ? SnapshotKey.ofThisProcess()
                : new SnapshotKey(AuthenticationKey.of(Base64.getDecoder().decode(base64.strip())));
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus localSegment(Configuration axon) {
        CaseFileCommandBus bus = new CaseFileCommandBus(
                SimpleCommandBus.builder().spanFactory(axon.getComponent(CommandBusSpanFactory.class)));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }
}
