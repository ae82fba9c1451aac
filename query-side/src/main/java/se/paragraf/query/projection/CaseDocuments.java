package se.paragraf.query.projection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.ViewDocument;

/** The documents of an agreement's facts: its status and its entries in the calendars, the trail excluded. */
public final class CaseDocuments {

    private CaseDocuments() {}

    /** All of them. */
    public static List<ViewDocument> of(AgreementFacts facts) {
        return Stream.concat(Stream.of(StatusView.document(facts)), inCalendars(facts))
                .toList();
    }

    /**
     * What one event changes in the calendars: the documents whose index entries differ after it. A projection that applies
     * event by event ends with the same documents from the same positions, in whatever batches the events come.
     *
     * @param before the facts before the event, or null where it is the first
     */
    static List<ViewDocument> changedInCalendars(@Nullable AgreementFacts before, AgreementFacts after) {
        if (before == null) {
            return inCalendars(after).toList();
        }
        return Stream.of(ReviewCalendar.changed(before, after), AppealCalendar.changed(before, after))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<ViewDocument> inCalendars(AgreementFacts facts) {
        return Stream.of(ReviewCalendar.documents(facts), AppealCalendar.documents(facts))
                .flatMap(List::stream);
    }
}
