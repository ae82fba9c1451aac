package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CalendarPlaces.DecisionPlace;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.AppealStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;

/**
 * The calendar of appeals: each decision of whose minutes, notice or appeals something is recorded and that can be
 * appealed. Decisions stand in the order in which that was first recorded, the latest first.
 */
public final class AppealCalendar {

    private static final String NOTHING_BUT_ITS_NAME = "{}";

    private AppealCalendar() {}

    /**
     * A decision, on a given day, with its agreement.
     *
     * @param agreementId the agreement
     * @param caseNumber the region's number for the case
     * @param region the region's code
     * @param title what the agreement is called
     * @param status where the agreement stands on that day
     * @param appeal where the decision stands as to appeal
     */
    public record AppealEntry(
            AgreementId agreementId,
            CaseNumber caseNumber,
            RegionCode region,
            String title,
            Status status,
            AppealStatus appeal) {}

    /** The documents that the agreement has in the calendar. */
    public static List<ViewDocument> documents(AgreementFacts facts) {
        return IntStream.range(0, facts.calendars().decisions().size())
                .mapToObj(ordinal -> document(facts, ordinal))
                .toList();
    }

    /** The documents that can be found differently after events than before. */
    public static List<ViewDocument> changed(AgreementFacts before, AgreementFacts after) {
        List<DecisionPlace> held = before.calendars().decisions();
        List<DecisionPlace> now = after.calendars().decisions();
        return IntStream.range(0, now.size())
                .filter(ordinal -> ordinal >= held.size() || !held.get(ordinal).equals(now.get(ordinal)))
                .mapToObj(ordinal -> document(after, ordinal))
                .toList();
    }

    /** What the document of that ordinal says on the day, as far as the facts go. */
    public static Optional<AppealEntry> entry(LocalDate day, AgreementFacts facts, long ordinal) {
        return facts.calendars().decisions().stream()
                .skip(ordinal)
                .findFirst()
                .flatMap(facts::minutesAt)
                .map(of -> new AppealEntry(
                        facts.agreementId(),
                        facts.proposal().caseNumber(),
                        facts.proposal().region(),
                        facts.proposal().title(),
                        Status.on(day, facts),
                        AppealStatus.on(day, facts, of)));
    }

    private static ViewDocument document(AgreementFacts facts, int ordinal) {
        DecisionPlace place = facts.calendars().decisions().get(ordinal);
        return new ViewDocument(
                new DocumentKey(ViewKind.APPEAL, facts.agreementId(), ordinal),
                place.from(),
                place.first(),
                NOTHING_BUT_ITS_NAME,
                facts.minutesAt(place)
                        .map(minutes ->
                                entries(minutes.lifecycle(), AppealStatus.isAppealable(facts, minutes.decisionId())))
                        .orElse(Set.of()));
    }

    /** A decision with a live appeal is found as appealed whatever else is true of it. */
    private static Set<IndexEntry> entries(DecisionLifecycle lifecycle, boolean appealable) {
        Set<IndexEntry> entries = CalendarIndex.of(
                day -> {
                    AppealState state = AppealState.on(day, lifecycle, appealable);
                    return state == AppealState.NOT_APPEALABLE ? null : state;
                },
                AppealState.breaks(lifecycle));
        if (lifecycle.hasLiveAppeal() && lifecycle.isAnnulled()) {
            entries.add(IndexEntry.always(CalendarIndex.STATE, AppealState.APPEALED.name()));
        }
        if (lifecycle.stay() != null) {
            entries.add(IndexEntry.always(CalendarIndex.STAYED, CalendarIndex.YES));
        }
        return entries;
    }
}
