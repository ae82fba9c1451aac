package se.paragraf.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.ViewDocument;

/**
 * One agreement's views while a generation is filled: its trail is handed on at the end of each portion, the rest only
 * when it is put aside, since every further event would change it again.
 */
final class BuildingCase {

    private final CaseViews views;
    private final boolean fresh;
    private int handedOn;
    private long touchedIn;

    /** @param fresh whether the generation holds nothing of the agreement */
    BuildingCase(CaseViews views, boolean fresh) {
        this.views = views;
        this.fresh = fresh;
    }

    /**
     * Takes an event in.
     *
     * @param portion the number of the portion that the event is in
     * @param written the last portion that has been written: what was handed on until then can be read again
     */
    void take(DeliveredEvent event, long portion, long written, Instant now) {
        if (touchedIn <= written && handedOn == views.taken().size()) {
            views.trailIsWritten();
            handedOn = 0;
        }
        touchedIn = portion;
        views.take(event, now);
    }

    /** Hands on the documents of the trail that have not been yet. */
    void handOnTrail(Consumer<ViewDocument> trail) {
        List<RecordedEvent> taken = views.taken();
        for (RecordedEvent event : taken.subList(handedOn, taken.size())) {
            trail.accept(TrailView.document(event));
        }
        handedOn = taken.size();
    }

    /** The documents that stand for all the rest. */
    List<ViewDocument> rest() {
        return views.changesBesideTheTrail();
    }

    /** Whether the generation held nothing of the agreement when it was begun with. */
    boolean isFresh() {
        return fresh;
    }
}
