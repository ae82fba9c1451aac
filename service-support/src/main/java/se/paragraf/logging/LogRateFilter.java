package se.paragraf.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Logback turbo filter that bounds the lines of each kind: {@value #LINES} in a window of {@link LogWindow#LENGTH}, or
 * {@value #TRACES} with a stack trace, then one that says how many were left out. The kind is the logger, the level and the text before its values are put in; of
 * text that was put together before, as Tomcat and Spring do, the logger and the level alone, since a client may have
 * worded the rest. It is for every logger, since nobody knows all that a library writes, and for the levels from info on.
 */
final class LogRateFilter extends TurboFilter {

    /** How many lines of a kind are written in a window. */
    static final int LINES = 10;

    /** How many of them may have a stack trace. */
    static final int TRACES = 2;

    /** Loggers whose lines are bounded where they are written. */
    private static final Set<String> BOUNDED =
            Set.of(LogRateFilter.class.getName(), "se.paragraf.access", "se.paragraf.web.problem.Problems");

    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(LogRateFilter.class);

    private static final Kind OTHERS = new Kind("other loggers", Level.INFO, "");

    private final LineBudget<Kind> lines = new LineBudget<>(LINES, OTHERS);
    private final LineBudget<Kind> traces = new LineBudget<>(TRACES, OTHERS);
    private final MeterRegistry metrics;

    LogRateFilter(MeterRegistry metrics) {
        this.metrics = metrics;
        setName("log-rate");
    }

    private record Kind(String logger, Level level, String template) {}

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        if (format == null
                || level.levelInt < Level.INFO_INT
                || level.levelInt < logger.getEffectiveLevel().levelInt
                || BOUNDED.contains(logger.getName())) {
            return FilterReply.NEUTRAL;
        }
        Object last = values == null || values.length == 0 ? null : values[values.length - 1];
        boolean isTemplate = values != null && values.length > 0;
        Kind kind = new Kind(logger.getName(), level, isTemplate ? format : "");
        // Logback takes the exception out of the last value later than this.
        boolean hasTrace = thrown != null || last instanceof Throwable;
        if ((hasTrace ? traces : lines).take(kind, "")) {
            return FilterReply.NEUTRAL;
        }
        metrics.counter("paragraf.log.omitted", "level", level.toString()).increment();
        return FilterReply.DENY;
    }

    void summarize() {
        summarize(lines);
        summarize(traces);
    }

    private static void summarize(LineBudget<Kind> budget) {
        for (LineBudget.Omitted<Kind> omitted : budget.nextWindow()) {
            LOG.warn(
                    "Left out {} more lines of {} at level {} within a minute: {}",
                    omitted.lines(),
                    omitted.kind().logger(),
                    omitted.kind().level(),
                    omitted.kind().template().isEmpty() ? "any" : omitted.kind().template());
        }
    }

    void install(LoggerContext loggers) {
        loggers.addTurboFilter(this);
        start();
    }

    void remove(LoggerContext loggers) {
        stop();
        loggers.getTurboFilterList().remove(this);
    }
}
