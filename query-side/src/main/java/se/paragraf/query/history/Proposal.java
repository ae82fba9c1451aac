package se.paragraf.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.event.AgreementProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;

/**
 * What was proposed.
 *
 * @param agreementId the agreement
 * @param region the region that proposes it and keeps the case
 * @param caseNumber the region's number for the case
 * @param caseYear which of the two numbers in it is the year, where both could be and it was stated
 * @param title what the agreement is called
 * @param period the term that it is meant to run for
 * @param decision the proposing decision, or null where no source is stated
 * @param days when it was proposed
 * @param position where the case begins among all events of the register
 */
public record Proposal(
        AgreementId agreementId,
        RegionCode region,
        CaseNumber caseNumber,
        @Nullable Integer caseYear,
        String title,
        Period period,
        @Nullable Decision decision,
        DayBounds days,
        long position) {

    static Proposal of(AgreementProposed event, DayBounds days, long position) {
        return new Proposal(
                event.agreementId(),
                event.region(),
                event.caseNumber(),
                event.caseYear(),
                event.title(),
                event.period(),
                Decision.recordedBy(event).orElse(null),
                days,
                position);
    }

    /** The day by whose names places are shown: the proposal's own, or the period's first where that is not stated. */
    public LocalDate placesAsOf() {
        LocalDate day = decision == null ? null : decision.meetingDate();
        return day == null ? period.from() : day;
    }
}
