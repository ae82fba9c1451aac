package se.paragraf.standalone.server;

import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.command.aggregate.CaseFileCacheConfiguration;
import se.paragraf.query.QuerySideConfiguration;

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
    ViewStoreConfiguration.class,
    AccountConfiguration.class,
    DocumentStoreConfiguration.class,
    ServerAddressFileConfiguration.class
})
public class StandaloneApplication {

    /** The calendar by which a day begins and ends. */
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Bean
    Clock clock() {
        return Clock.system(SWEDEN);
    }
}
