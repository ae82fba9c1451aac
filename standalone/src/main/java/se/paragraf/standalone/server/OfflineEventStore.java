package se.paragraf.standalone.server;

import java.nio.file.Path;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import se.paragraf.axon.AxonEventConfiguration;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/**
 * The event store of a folder without views and HTTP, for commands that read or write all events.
 *
 * @param folder the folder
 * @param context the Spring context of the store
 */
public record OfflineEventStore(Path folder, ConfigurableApplicationContext context) implements AutoCloseable {

    /**
     * Opens the event store, and makes folder and file if they are missing.
     *
     * @throws se.paragraf.standalone.eventstore.EventFileException if a register is open in the folder
     */
    public static OfflineEventStore open(Path folder) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Opening.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // As arguments, because those win over the program's own settings.
                .run("--paragraf.data=" + folder, "--spring.main.web-application-type=none");
        return new OfflineEventStore(folder, context);
    }

    /**
     * Opens a folder that has no events.
     *
     * @throws RegisterStartException if it has some
     */
    public static OfflineEventStore openEmpty(Path folder) {
        OfflineEventStore events = open(folder);
        if (events.store().lastPosition().isPresent()) {
            events.close();
            throw new RegisterStartException(
                    "the register in " + folder + " has events already; name an empty folder.");
        }
        return events;
    }

    /** The event store. */
    public SqliteEventStorageEngine store() {
        return context.getBean(SqliteEventStorageEngine.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {UpdateCheckerAutoConfiguration.class, DataSourceAutoConfiguration.class})
    @Import({AxonEventConfiguration.class, EventStoreConfiguration.class})
    static class Opening {}
}
