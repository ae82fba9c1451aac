package se.paragraf.event.json;

import java.util.List;

/** Every upcaster that there is, those of one event in the order of its revisions. */
public final class EventUpcasters {

    /** In the order in which they are to be applied. */
    public static final List<EventUpcaster> ALL = List.of(new NumberedConditions());

    private EventUpcasters() {}

    /**
     * A stored event in the form that the classes read now.
     *
     * @param stored as it was stored, of whatever revision
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
