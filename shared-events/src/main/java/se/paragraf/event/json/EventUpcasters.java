package se.paragraf.event.json;

import java.util.List;
import java.util.stream.Stream;

/** All upcasters, those of one event type in the order of its revisions. */
public final class EventUpcasters {

    /** The upcasters in the order in which they are applied. */
    public static final List<EventUpcaster> ALL = Stream.of(
                    List.<EventUpcaster>of(new NumberedConditions()), AddedMembers.all(), ParagraphAsText.all())
            .flatMap(List::stream)
            .toList();

    private EventUpcasters() {}

    /**
     * A stored event in its current form.
     *
     * @param stored the event as it was stored, in any revision
     */
    public static StoredForm upcast(StoredForm stored) {
        StoredForm form = stored;
        for (EventUpcaster upcaster : ALL) {
            if (upcaster.type().equals(form.type()) && upcaster.from().equals(form.revision())) {
                form = new StoredForm(form.type(), upcaster.to(), upcaster.upcast(form.payload()));
            }
        }
        return form;
    }
}
