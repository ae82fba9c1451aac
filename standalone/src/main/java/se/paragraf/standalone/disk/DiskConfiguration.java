package se.paragraf.standalone.disk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.File;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.paragraf.query.documents.DocumentRoom;
import se.paragraf.startup.DaemonThreads;

/** Beans that watch the disk of the data folder, in the place of Spring Boot's, which watch that of the working directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiskSettings.class)
public class DiskConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 10;

    @Bean
    DataDisk dataDisk(@Value("${paragraf.data}") File folder, DiskSettings settings) {
        return new DataDisk(folder::getUsableSpace, settings);
    }

    /** Looks at the disk also while nobody asks, so that the log warns in time. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService diskWatch(DataDisk disk) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("disk-watch"));
        watch.scheduleWithFixedDelay(disk::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return watch;
    }

    /** The name takes the place of Spring Boot's own indicator. */
    @Bean
    DiskHealth diskSpaceHealthIndicator(DataDisk disk) {
        return new DiskHealth(disk);
    }

    @Bean
    MeterBinder diskMetrics(DataDisk disk) {
        return registry -> Gauge.builder("paragraf.disk.free", disk, DataDisk::freeBytes)
                .description("How many bytes are free on the disk of the data folder")
                .baseUnit("bytes")
                .register(registry);
    }

    @Bean
    DocumentRoom documentRoom(DataDisk disk) {
        return disk::mustTakeDocument;
    }

    /** Before the translators to which an event store that cannot write is one that does not answer. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    DiskProblems diskProblems(DataDisk disk) {
        return new DiskProblems(disk);
    }

    /** After the check of roles and the access log, so that the unauthorized learn nothing of the disk. */
    @Bean
    WebMvcConfigurer diskInterceptor(DataDisk disk) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new DiskInterceptor(disk)).order(1);
            }
        };
    }
}
