package se.paragraf.query.service;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.axon.AxonServerConnectionConfiguration;
import se.paragraf.query.QuerySideConfiguration;
import se.paragraf.query.axonserver.AxonServerEventLog;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.mongodb.MongoConfiguration;
import se.paragraf.query.mongodb.RecordKey;
import se.paragraf.startup.ServiceProcess;
import se.paragraf.startup.Setting;

/** The query side as a service of its own. Any number of instances share one Axon Server and one MongoDB. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({QuerySideConfiguration.class, AxonServerConnectionConfiguration.class, MongoConfiguration.class})
public class QuerySideApplication {

    /** The service as a process. */
    public static final ServiceProcess PROCESS = new ServiceProcess(
            "query-side",
            QuerySideApplication.class,
            AxonServerConnectionConfiguration.settings(
                    MongoConfiguration.MONGODB_URI,
                    MongoConfiguration.MONGODB_CERT_FILE,
                    RecordKey.RECORD_KEY,
                    Setting.port("PORT")));

    /** Runs until the process is stopped. */
    public static void main(String[] arguments) {
        PROCESS.run(arguments);
    }

    @Bean
    EventLog eventLog(AxonServerConnectionManager connections) {
        return new AxonServerEventLog(() -> connections.getConnection().eventChannel());
    }

    /**
     * A command bus of this process alone, in the place of Axon Server's: this side sends no commands and handles none. It
     * has no {@code COMMAND_KEY} either, so that nothing it could send passes for a command.
     */
    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder().build();
    }

    /** A query bus of this process alone: queries come by HTTP. */
    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }
}
