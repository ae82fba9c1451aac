package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.EndingFacts;
import se.paragraf.query.history.FactsFrom;
import se.paragraf.query.history.PartyFacts;
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
    SUPERSEDED,
    /** Its proposal was recorded in error and reversed, with all records of the case. */
    VOIDED;

    /** The status on that day. */
    public static Status on(LocalDate day, AgreementFacts facts) {
        if (facts.voided() != null) {
            return VOIDED;
        }
        return on(day, facts.proposal().period(), facts.council(), facts.ending(), facts.parties());
    }

    /** The status on that day of a case whose proposal stands. */
    static Status on(LocalDate day, Period period, FactsFrom facts) {
        return on(day, period, facts.council(), facts.ending(), facts.parties());
    }

    private static Status on(
            LocalDate day,
            Period period,
            @Nullable CouncilFacts council,
            @Nullable EndingFacts ending,
            List<PartyFacts> parties) {
        CouncilOutcome outcome = council == null ? null : council.outcome();
        if (ending != null && ending.kind() == EndingFacts.EndKind.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (outcome == CouncilOutcome.REJECTED) {
            return REJECTED;
        }
        if (ending != null && ending.reached(day)) {
            return ending.kind() == EndingFacts.EndKind.SUPERSEDED ? SUPERSEDED : TERMINATED;
        }
        if (outcome == CouncilOutcome.ADOPTED) {
            return adopted(period, day);
        }
        return council != null && council.isHandedOverOn(day) ? HANDED_OVER : amongParties(day, parties);
    }

    /** The days on which the status may change by the date alone: it is the same from each one until the next. */
    public static Stream<LocalDate> breaks(AgreementFacts facts) {
        return breaks(facts.proposal().period(), facts.council(), facts.ending(), facts.parties());
    }

    /** The same for what had come to be by a day. */
    static Stream<LocalDate> breaks(Period period, FactsFrom facts) {
        return breaks(period, facts.council(), facts.ending(), facts.parties());
    }

    private static Stream<LocalDate> breaks(
            Period period, @Nullable CouncilFacts council, @Nullable EndingFacts ending, List<PartyFacts> parties) {
        Stream<LocalDate> exits =
                parties.stream().map(PartyFacts::exit).filter(Objects::nonNull).map(PartyFacts.Exit::effectiveFrom);
        Stream<@Nullable LocalDate> others = Stream.of(
                period.from(),
                period.to().plusDays(1),
                ending == null ? null : ending.effectiveFrom(),
                council == null ? null : council.voidFrom());
        return Stream.concat(exits, others.filter(Objects::nonNull)).sorted().distinct();
    }

    /** Whether it has ended otherwise than by its period running out. */
    public boolean isEndedByDecision() {
        return this == REJECTED || this == WITHDRAWN || this == TERMINATED || this == SUPERSEDED;
    }

    private static Status adopted(Period period, LocalDate day) {
        if (day.isBefore(period.from())) {
            return ADOPTED;
        }
        return day.isAfter(period.to()) ? EXPIRED : ACTIVE;
    }

    /** Before the council has decided, a party that has left counts as not adopted, and one that may have as pending. */
    private static Status amongParties(LocalDate day, List<PartyFacts> parties) {
        boolean allAdopted = true;
        boolean decided = false;
        for (PartyFacts party : parties) {
            Standing standing = party.standingOn(day);
            allAdopted &= standing == Standing.ADOPTED;
            decided |= standing != Standing.PENDING && standing != Standing.INDETERMINATE;
        }
        if (allAdopted) {
            return FULLY_ADOPTED;
        }
        return decided ? UNDER_ADOPTION : PROPOSED;
    }
}
