package se.paragraf.command.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
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

    /** The key that all instances have, by which commands between them are signed. */
    public static final Setting COMMAND_KEY = key("COMMAND_KEY");

    /** A key that is accepted too, while keys are exchanged. */
    public static final Setting COMMAND_KEY_EARLIER = key("COMMAND_KEY_EARLIER");

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

    /** The keys may also be files of secrets, which the check of the environment does not see. */
    @Bean
    CommandAuthenticator commandAuthenticator(
            @Value("${paragraf.commands.key}") String key,
            @Value("${paragraf.commands.earlier-key}") String earlier,
            Clock clock) {
        COMMAND_KEY.required().check(key);
        COMMAND_KEY_EARLIER.check(earlier);
        return new CommandAuthenticator(
                AuthenticationKey.of(decoded(key).orElseThrow()),
                earlier.isEmpty() ? null : AuthenticationKey.of(decoded(earlier).orElseThrow()),
                clock);
    }

    /** Every command that this instance sends is signed last, when its metadata is complete. */
    @Bean
    ConfigurerModule signedCommands(CommandAuthenticator authenticator) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> configuration
                        .commandBus()
                        .registerDispatchInterceptor(messages -> (place, command) -> authenticator.sign(command))));
    }

    /** No cache: another instance may have recorded into a case since it was read. */
    @Bean
    Cache caseFileCache() {
        return NoCache.INSTANCE;
    }

    /** The key that the command-side instances share, so that each reads the snapshots of the others. */
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
    @Qualifier("localSegment")
    CommandBus localSegment(Configuration axon, CommandAuthenticator authenticator, MeterRegistry metrics) {
        CaseFileCommandBus bus = new CaseFileCommandBus(
                SimpleCommandBus.builder().spanFactory(axon.getComponent(CommandBusSpanFactory.class)),
                authenticator,
                metrics);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }
}
