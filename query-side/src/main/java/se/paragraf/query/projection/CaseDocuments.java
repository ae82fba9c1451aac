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
     * What events change in the calendars: the documents that can be found differently after them. Whatever batches the
     * events come in, the documents end as the same, from the same positions.
     *
     * @param before the facts before the events, or null where the first is among them
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
