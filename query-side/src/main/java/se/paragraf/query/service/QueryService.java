package se.paragraf.query.service;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.query.QuerySide;
import se.paragraf.query.axonserver.AxonServerRecordedEvents;
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.query.mongodb.ViewsInMongo;
import se.paragraf.service.OnAxonServer;
import se.paragraf.service.ServiceProcess;
import se.paragraf.service.Setting;

/** The reading side alone, one of any number that stand on the same Axon Server and the same MongoDB. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({QuerySide.class, OnAxonServer.class, ViewsInMongo.class})
public class QueryService {

    /** The service as a process. */
    public static final ServiceProcess PROCESS = new ServiceProcess(
            "query-side", QueryService.class, OnAxonServer.settings(ViewsInMongo.MONGODB_URI, Setting.port("PORT")));

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) {
        PROCESS.run(arguments);
    }

    @Bean
    RecordedEvents recordedEvents(AxonServerConnectionManager connections) {
        return new AxonServerRecordedEvents(() -> connections.getConnection().eventChannel());
    }
}
