package se.paragraf.command.service;

import java.util.Base64;
import java.util.Optional;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.axon.AxonServerConnectionConfiguration;
import se.paragraf.axon.NewConnectionCustomizer;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.command.aggregate.SnapshotKey;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.startup.ServiceProcess;
import se.paragraf.startup.Setting;

/**
 * The command side as a service: any number of instances run on the same Axon Server. Each handles the commands that it
 * receives and keeps nothing that another would need: its case files in memory are an {@link OptimisticCaseFileCache}.
 * Nothing is sent to another instance, and Axon Server routes no command to this one.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({CommandSideConfiguration.class, AxonServerConnectionConfiguration.class})
public class CommandSideApplication {

    /** The key that all instances have, by which snapshots are authenticated. */
    public static final Setting COMMAND_KEY = key("COMMAND_KEY");

    /** A key that is accepted too, while keys are exchanged. */
    public static final Setting COMMAND_KEY_EARLIER = key("COMMAND_KEY_EARLIER");

    /** How many case files are cached. */
    private static final int CASE_FILES_IN_MEMORY = 5_000;

    /** The service as a process. */
    public static final ServiceProcess PROCESS = new ServiceProcess(
            "command-side",
            CommandSideApplication.class,
            AxonServerConnectionConfiguration.settings(Setting.port("PORT"), COMMAND_KEY, COMMAND_KEY_EARLIER));

    /** Runs the service until it is stopped. */
    public static void main(String[] arguments) {
        PROCESS.run(arguments);
    }

    private static Setting key(String name) {
        return new Setting(
                name,
                value -> decoded(value)
                                .filter(secret -> secret.length >= AuthenticationKey.SHORTEST)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("must be " + AuthenticationKey.SHORTEST
                                + " random bytes or more in base64, such as: head -c 32 /dev/urandom | base64"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Bean
    OptimisticCaseFileCache caseFileCache() {
        return new OptimisticCaseFileCache(CASE_FILES_IN_MEMORY);
    }

    @Bean
    ManagedChannelCustomizer axonServerChannel(OptimisticCaseFileCache caseFileCache) {
        return new NewConnectionCustomizer(caseFileCache::removeAll);
    }

    /**
     * The key that the command-side instances share, so that each reads the snapshots of the others. It may also be a file of
     * secrets, which the check of the environment does not see.
     */
    @Bean
    SnapshotKey snapshotKey(
            @Value("${paragraf.commands.key}") String key, @Value("${paragraf.commands.earlier-key}") String earlier) {
        COMMAND_KEY.required().check(key);
        COMMAND_KEY_EARLIER.check(earlier);
        return new SnapshotKey(
                AuthenticationKey.of(decoded(key).orElseThrow()),
                earlier.isEmpty() ? null : AuthenticationKey.of(decoded(earlier).orElseThrow()));
    }

    @Bean
    CommandBus commandBus(Configuration axon) {
        CaseFileCommandBus bus = new CaseFileCommandBus(
                SimpleCommandBus.builder().spanFactory(axon.getComponent(CommandBusSpanFactory.class)));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** A query bus of this process alone: this side answers no queries. */
    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }
}
