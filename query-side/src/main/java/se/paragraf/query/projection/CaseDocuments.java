package se.paragraf.query.projection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.proposal.OpenProposals;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.ViewDocument;

/**
 * The documents of an agreement's facts: its status, its entries in the calendars and its proposals, the trail excluded.
 */
public final class CaseDocuments {

    private CaseDocuments() {}

    /** All of them. */
    public static List<ViewDocument> of(AgreementHistory history) {
        return Stream.concat(Stream.of(StatusView.document(history)), besideTheStatus(history.facts()))
                .toList();
    }

    /**
     * What events change beside the status: the documents that can be found differently after them. Whatever batches the
     * events come in, the documents end as the same, from the same positions.
     *
     * @param before the facts before the events, or null where the first is among them
     */
    static List<ViewDocument> changedBesideTheStatus(@Nullable AgreementFacts before, AgreementFacts after) {
        if (before == null) {
            return besideTheStatus(after).toList();
        }
        return Stream.of(
                        ReviewCalendar.changed(before, after),
                        AppealCalendar.changed(before, after),
                        OpenProposals.changed(before, after))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<ViewDocument> besideTheStatus(AgreementFacts facts) {
        return Stream.of(
                        ReviewCalendar.documents(facts),
                        AppealCalendar.documents(facts),
                        OpenProposals.documents(facts))
                .flatMap(List::stream);
    }
}
