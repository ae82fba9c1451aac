package se.paragraf.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogRateFilterTest {

    private static final int MANY = 1_000;

    private final LoggerContext loggers = new LoggerContext();
    private final Logger library = loggers.getLogger("org.example.library");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LogRateFilter filter = new LogRateFilter(metrics);

    @BeforeEach
    void start() {
        lines.start();
        Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(lines);
        filter.install(loggers);
    }

    @AfterEach
    void stop() {
        filter.remove(loggers);
        loggers.stop();
    }

    @Test
    void given_lines_of_one_kind_when_there_are_many_then_a_few_are_written_and_the_rest_is_counted() {
        IntStream.range(0, MANY).forEach(number -> library.warn("Request {} failed", number));

        assertThat(lines.list).hasSize(LogRateFilter.LINES);
        assertThat(metrics.counter("paragraf.log.omitted", "level", "WARN").count())
                .isEqualTo(MANY - LogRateFilter.LINES);
    }

    @Test
    void given_text_that_a_client_words_when_there_is_much_then_it_is_all_one_kind() {
        IntStream.range(0, MANY).forEach(number -> library.info("Invalid character in {} of method " + number));
        IntStream.range(0, MANY).forEach(number -> library.error("Broken {" + number + "}", new RuntimeException()));

        assertThat(lines.list).hasSize(LogRateFilter.LINES + LogRateFilter.TRACES);
    }

    @Test
    void given_many_lines_of_one_kind_when_one_of_another_kind_comes_then_it_is_written() {
        IntStream.range(0, MANY).forEach(number -> library.warn("Request {} failed", number));

        library.warn("Disk {} is full", "one");
        library.error("Request {} failed", "one");
        loggers.getLogger("org.example.other").warn("Request {} failed", "one");

        assertThat(messages()).contains("Disk one is full").hasSize(LogRateFilter.LINES + 3);
    }

    @Test
    void given_many_lines_when_the_window_ends_then_their_number_is_told_and_lines_are_written_again(
            CapturedOutput log) {
        IntStream.range(0, MANY).forEach(number -> library.warn("Request {} failed", number));

        filter.summarize();
        library.warn("Request {} failed", MANY);

        assertThat(log)
                .contains(
                        "Left out 990 more lines of org.example.library at level WARN within a minute: Request {} failed");
        assertThat(messages()).endsWith("Request 1000 failed").hasSize(LogRateFilter.LINES + 1);
    }

    @Test
    void lines_below_the_level_of_their_logger_cost_nothing_of_the_budget() {
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);

        IntStream.range(0, MANY).forEach(number -> library.info("Request {} came", number));

        assertThat(metrics.find("paragraf.log.omitted").counter()).isNull();
    }

    private List<String> messages() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
