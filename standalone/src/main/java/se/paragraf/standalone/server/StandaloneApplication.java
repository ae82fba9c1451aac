package se.paragraf.standalone.server;

import java.time.Clock;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.command.aggregate.CaseFileCacheConfiguration;
import se.paragraf.query.QuerySideConfiguration;
import se.paragraf.standalone.disk.DiskConfiguration;
import se.paragraf.value.SwedishTime;

/**
 * Both sides of the register and the files that they stand on. It has no rules of its own. Axon's update checker is
 * left out: a register does not report to anybody.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {UpdateCheckerAutoConfiguration.class, DataSourceAutoConfiguration.class})
@Import({
    CommandSideConfiguration.class,
    CaseFileCacheConfiguration.class,
    QuerySideConfiguration.class,
    EventStoreConfiguration.class,
    RecordCheckConfiguration.class,
    ViewStoreConfiguration.class,
    AccountConfiguration.class,
    DocumentStoreConfiguration.class,
    DiskConfiguration.class,
    ServerAddressFileConfiguration.class
})
public class StandaloneApplication {

    @Bean
    Clock clock() {
        return SwedishTime.clock();
    }
}
