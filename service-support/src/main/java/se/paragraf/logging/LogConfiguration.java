package se.paragraf.logging;

import ch.qos.logback.classic.LoggerContext;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds the log of the process for as long as the application runs. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    @Bean
    LogWindow logWindow() {
        return new LogWindow();
    }

    /** Installs the filter; the bean removes it. Where the log is not Logback's, nothing is bounded. */
    @Bean
    DisposableBean logRateFilter(LogWindow window, MeterRegistry metrics) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
            return () -> {};
        }
        LogRateFilter filter = new LogRateFilter(metrics);
        filter.install(loggers);
        window.atEnd(filter::summarize);
        return () -> filter.remove(loggers);
    }
}
