package se.paragraf.query.mongodb;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.paragraf.startup.DaemonThreads;

/**
 * Sees to it that the instances share the segments evenly. By itself an instance claims every segment that is free, so
 * the first to start would do all the work: one that has more than its share lets the rest go for the others to claim.
 * What a dead instance had is free when its claims run out.
 */
final class SegmentBalancer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentBalancer.class);
    private static final long SECONDS_BETWEEN_LOOKS = 3;
    private static final long SECONDS_LEFT_TO_OTHERS = 10;

    private final Instances instances;
    private final Supplier<StreamingEventProcessor> processor;
    private final int segments;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("segment-balancer"));
    private volatile boolean running;

    SegmentBalancer(Instances instances, Supplier<StreamingEventProcessor> processor, int segments) {
        this.instances = instances;
        this.processor = processor;
        this.segments = segments;
    }

    @Override
    public void start() {
        looks.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        running = true;
    }

    private void look() {
        try {
            List<Integer> own = List.copyOf(processor.get().processingStatus().keySet());
            excess(own, segments, instances.counted())
                    .forEach(segment ->
                            processor.get().releaseSegment(segment, SECONDS_LEFT_TO_OTHERS, TimeUnit.SECONDS));
        } catch (RuntimeException unanswered) {
            // The claims hold as they are until the next look.
            LOG.debug("the segments cannot be shared just now", unanswered);
        }
    }

    /** The segments beyond an instance's fair share of them. */
    static List<Integer> excess(List<Integer> own, int segments, int instances) {
        int share = (segments + instances - 1) / instances;
        return own.subList(Math.min(share, own.size()), own.size());
    }

    @Override
    public void stop() {
        running = false;
        looks.shutdown();
        try {
            instances.leave();
        } catch (RuntimeException unanswered) {
            LOG.debug("this instance is counted until its silence is noticed", unanswered);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
