package se.paragraf.query.mongodb;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.paragraf.startup.DaemonThreads;

/**
 * Balances the segments of the event processor over the instances. An instance claims every segment that is free, so the
 * first to start would do all the work: one that has more than its share releases the rest, and the others claim it. The
 * segments of a crashed instance become free when its claims expire. An instance that may not write the views in service,
 * because their form is not its own, takes no part and releases all.
 */
final class SegmentBalancer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentBalancer.class);
    private static final long INTERVAL_SECONDS = 3;
    private static final long RELEASE_SECONDS = 10;

    private final Instances instances;
    private final Supplier<StreamingEventProcessor> processor;
    private final int segments;
    private final BooleanSupplier writable;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("segment-balancer"));
    private volatile boolean running;

    /** @param writable whether the views in service may be written */
    SegmentBalancer(
            Instances instances, Supplier<StreamingEventProcessor> processor, int segments, BooleanSupplier writable) {
        this.instances = instances;
        this.processor = processor;
        this.segments = segments;
        this.writable = writable;
    }

    @Override
    public void start() {
        scheduler.scheduleWithFixedDelay(this::balance, 0, INTERVAL_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    private void balance() {
        try {
            List<Integer> own = List.copyOf(processor.get().processingStatus().keySet());
            surplus(own).forEach(segment -> processor.get().releaseSegment(segment, RELEASE_SECONDS, TimeUnit.SECONDS));
        } catch (RuntimeException e) {
            // The claims stay as they are until the next attempt.
            LOG.debug("The segments could not be balanced", e);
        }
    }

    private List<Integer> surplus(List<Integer> own) {
        if (writable.getAsBoolean()) {
            return excess(own, segments, instances.heartbeat());
        }
        instances.leave();
        return own;
    }

    /** The segments beyond an instance's fair share of them. */
    static List<Integer> excess(List<Integer> own, int segments, int instances) {
        int share = (segments + instances - 1) / instances;
        return own.subList(Math.min(share, own.size()), own.size());
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
        try {
            // A balancing that is under way would register this instance again.
            if (!scheduler.awaitTermination(INTERVAL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The segments are still being balanced; this instance counts until its heartbeat times out");
            }
            instances.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("This instance could not leave the registry; it counts until its heartbeat times out", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
