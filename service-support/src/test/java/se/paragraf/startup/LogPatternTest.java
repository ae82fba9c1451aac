package se.paragraf.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The log as humans read it. With a pattern that is wrong nothing would start at all. */
class LogPatternTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void given_a_line_of_no_request_when_it_is_written_then_it_has_nothing_before_its_message() throws IOException {
        assertThat(line(Map.of())).endsWith("WARN  se.paragraf.Sample message" + System.lineSeparator());
    }

    @Test
    void given_a_line_of_a_request_when_it_is_written_then_it_says_what_is_known_of_it() throws IOException {
        assertThat(line(Map.of("traceId", "4bf9"))).contains(" se.paragraf.Sample 4bf9 message");
        assertThat(line(Map.of("traceId", "4bf9", "actor", "anna"))).contains(" se.paragraf.Sample 4bf9 anna message");
        assertThat(line(Map.of("traceId", "4bf9", "commandId", "key-7", "actor", "anna")))
                .contains(" se.paragraf.Sample 4bf9 key-7 anna message");
    }

    private String line(Map<String, String> request) throws IOException {
        Object pattern = new YamlPropertySourceLoader()
                .load("service-support", new ClassPathResource("service-support.yaml"))
                .get(0)
                .getProperty("logging.pattern.console");
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(String.valueOf(pattern));
        layout.start();
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName("se.paragraf.Sample");
        event.setLoggerContext(context);
        event.setLevel(Level.WARN);
        event.setMessage("message");
        event.setMDCPropertyMap(request);
        return layout.doLayout(event);
    }
}
