package se.paragraf.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.ViewDocument;

/**
 * The views of one agreement while a generation is built. Its trail is flushed at the end of each chunk, the rest only when
 * the case is evicted from memory, since every further event would change it again; its facts are folded once, then.
 */
final class BuildingCase {

    private final CaseViews views;
    private final boolean fresh;
    private int flushed;

    /** @param fresh whether the generation holds nothing of the agreement */
    BuildingCase(CaseViews views, boolean fresh) {
        this.views = views;
        this.fresh = fresh;
    }

    /** Applies an event. */
    void apply(DeliveredEvent event, Instant now) {
        views.apply(event, now);
    }

    /** Passes on the documents of the trail that were not flushed yet. */
    void flushTrail(Consumer<ViewDocument> trail) {
        List<RecordedEvent> applied = views.applied();
        for (RecordedEvent event : applied.subList(flushed, applied.size())) {
            trail.accept(TrailView.document(event));
        }
        flushed = applied.size();
    }

    /** How many events it keeps in memory. */
    int size() {
        return views.applied().size();
    }

    /** All documents beside the trail. */
    List<ViewDocument> rest() {
        return views.changesBesideTheTrail();
    }

    /** Whether the generation holds nothing of the agreement but what this case adds. */
    boolean isFresh() {
        return fresh;
    }
}
