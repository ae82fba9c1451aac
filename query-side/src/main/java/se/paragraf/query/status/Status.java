package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.EndingFacts;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.Period;
import se.paragraf.value.Standing;

/** Where an agreement stands as a whole. */
public enum Status {
    /** It is proposed, and no party has decided anything. */
    PROPOSED,
    /** At least one party has decided something, if only to put the matter off. */
    UNDER_ADOPTION,
    /** Every party has adopted, without open conditions. */
    FULLY_ADOPTED,
    /** It lies with the regional council. */
    HANDED_OVER,
    /** The regional council has adopted it; its period has not begun. */
    ADOPTED,
    /** The regional council has adopted it and its period runs. Legal force is not asked for (KL 13:14). */
    ACTIVE,
    /** The regional council adopted it and its period is over. */
    EXPIRED,
    /** The regional council rejected it. */
    REJECTED,
    /** It was withdrawn before the regional council decided. */
    WITHDRAWN,
    /** It was ended before its period was over. */
    TERMINATED,
    /** Another agreement took its place. */
    SUPERSEDED;

    /** The status on that day. */
    public static Status on(LocalDate day, AgreementFacts facts) {
        CouncilFacts council = facts.council();
        EndingFacts ending = facts.ending();
        if (ending != null && ending.kind() == EndingFacts.EndKind.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (council != null && council.outcome() == CouncilOutcome.REJECTED) {
            return REJECTED;
        }
        if (ending != null && ending.reached(day)) {
            return ending.kind() == EndingFacts.EndKind.SUPERSEDED ? SUPERSEDED : TERMINATED;
        }
        if (council == null || council.outcome() == CouncilOutcome.REFERRED_BACK) {
            return amongParties(facts);
        }
        return decided(council.outcome(), facts.proposal().period(), day);
    }

    /** The days on which the status may change by the date alone: it is the same from each one until the next. */
    public static Stream<LocalDate> breaks(AgreementFacts facts) {
        Period period = facts.proposal().period();
        EndingFacts ending = facts.ending();
        return Stream.of(period.from(), period.to().plusDays(1), ending == null ? null : ending.effectiveFrom())
                .filter(Objects::nonNull)
                .sorted()
                .distinct();
    }

    /** Whether it has ended otherwise than by its period running out. */
    public boolean isEndedByDecision() {
        return this == REJECTED || this == WITHDRAWN || this == TERMINATED || this == SUPERSEDED;
    }

    private static Status decided(@Nullable CouncilOutcome outcome, Period period, LocalDate day) {
        if (outcome == null) {
            return HANDED_OVER;
        }
        if (day.isBefore(period.from())) {
            return ADOPTED;
        }
        return day.isAfter(period.to()) ? EXPIRED : ACTIVE;
    }

    /** A party that has left had adopted, so that the status does not go backwards by that. */
    private static Status amongParties(AgreementFacts facts) {
        if (facts.parties().stream().allMatch(party -> party.standing() == Standing.ADOPTED)) {
            return FULLY_ADOPTED;
        }
        boolean decided = facts.parties().stream().anyMatch(party -> party.standing() != Standing.PENDING);
        return decided ? UNDER_ADOPTION : PROPOSED;
    }
}
