package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.MinutesFacts;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.AppealStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
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
        return IntStream.range(0, facts.minutes().size())
                .mapToObj(ordinal -> document(facts, ordinal))
                .toList();
    }

    /** The documents that are found differently after an event than before. */
    public static List<ViewDocument> changed(AgreementFacts before, AgreementFacts after) {
        boolean sameDecisions = after.hasDecisionsOf(before);
        boolean samePreparation = sameDecisions
                || (before.proposal().equals(after.proposal())
                        && before.preparation().equals(after.preparation()));
        List<ViewDocument> held = new ArrayList<>();
        List<ViewDocument> now = new ArrayList<>();
        for (int ordinal = 0; ordinal < after.minutes().size(); ordinal++) {
            DecisionId decisionId = after.minutes().get(ordinal).decisionId();
            boolean heard = ordinal < before.minutes().size();
            boolean asBefore = heard
                    && before.minutes().get(ordinal).equals(after.minutes().get(ordinal))
                    && samePreparation
                    && (sameDecisions || before.decision(decisionId).equals(after.decision(decisionId)));
            if (heard && !asBefore) {
                held.add(document(before, ordinal));
            }
            if (!asBefore) {
                now.add(document(after, ordinal));
            }
        }
        return CalendarIndex.foundDifferently(held, now);
    }

    private static boolean isAppealable(AgreementFacts facts, int ordinal) {
        return AppealStatus.isAppealable(facts, facts.minutes().get(ordinal).decisionId());
    }

    /** What the document of that ordinal says on the day, as far as the facts go. */
    public static Optional<AppealEntry> entry(LocalDate day, AgreementFacts facts, long ordinal) {
        return facts.minutes().stream()
                .skip(ordinal)
                .findFirst()
                .map(of -> new AppealEntry(
                        facts.agreementId(),
                        facts.proposal().caseNumber(),
                        facts.proposal().region(),
                        facts.proposal().title(),
                        Status.on(day, facts),
                        AppealStatus.on(day, facts, of)));
    }

    private static ViewDocument document(AgreementFacts facts, int ordinal) {
        MinutesFacts minutes = facts.minutes().get(ordinal);
        boolean appealable = isAppealable(facts, ordinal);
        return new ViewDocument(
                new DocumentKey(ViewKind.APPEAL, facts.agreementId(), ordinal),
                facts.last().position(),
                minutes.position(),
                NOTHING_BUT_ITS_NAME,
                CalendarIndex.of(
                        day -> appealable ? AppealState.on(day, minutes, true) : null, AppealState.breaks(minutes)));
    }
}
