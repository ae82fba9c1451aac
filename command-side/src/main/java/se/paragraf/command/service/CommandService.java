package se.paragraf.command.service;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.axon.AxonServerConnectionConfiguration;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.startup.ServiceProcess;
import se.paragraf.startup.Setting;

/**
 * The command side alone, one of any number that stand on the same Axon Server. It holds no state: case files are read
 * from the events for each command, from a snapshot on where they are long.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({CommandSideConfiguration.class, AxonServerConnectionConfiguration.class})
public class CommandService {

    /** The service as a process. */
    public static final ServiceProcess PROCESS = new ServiceProcess(
            "command-side", CommandService.class, AxonServerConnectionConfiguration.settings(Setting.port("PORT")));

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) {
        PROCESS.run(arguments);
    }

    /** Another instance may have recorded since, so what is in memory is not to be trusted. */
    @Bean
    Cache caseFileCache() {
        return NoCache.INSTANCE;
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
