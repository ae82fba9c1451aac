package se.paragraf.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CouncilState;
import se.paragraf.chronology.EndingState;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.Standing;

/**
 * What a row does to its case, as it shows on one day.
 *
 * @param on the day
 * @param standing the municipality's standing before and after the row; absent in a list of agreements
 * @param status the status of the case before and after the row, as {@code GET /v1/agreements/{id}} gives it; absent where
 *     it has none on that day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseEffect(
        LocalDate on, @Nullable Change standing, @Nullable Change status) {

    /**
     * A value before and after the row.
     *
     * @param before before it, or null where there was none
     * @param after after it, or null where there is none
     */
    public record Change(@Nullable String before, @Nullable String after) {

        /** Whether the row changes the value. */
        boolean isOne() {
            return before == null ? after != null : !before.equals(after);
        }
    }

    /**
     * What it does on each of the days.
     *
     * @param before the facts before the row, in the order of happening; empty where there was no such case
     * @param after the facts after it
     * @param municipality whose decision it is, or null for nobody's
     */
    static List<CaseEffect> on(
            Stream<LocalDate> days,
            Optional<Chronology> before,
            Optional<Chronology> after,
            @Nullable MunicipalityCode municipality) {
        return days.sorted()
                .distinct()
                .map(day -> effect(
                        day, before.map(facts -> facts.on(day)), after.map(facts -> facts.on(day)), municipality))
                .toList();
    }

    private static CaseEffect effect(
            LocalDate day,
            Optional<CaseState> before,
            Optional<CaseState> after,
            @Nullable MunicipalityCode municipality) {
        Change standing = municipality == null
                ? null
                : new Change(standing(before, municipality, day), standing(after, municipality, day));
        Change status = new Change(status(before, day), status(after, day));
        return new CaseEffect(day, standing, status.before == null && status.after == null ? null : status);
    }

    private static @Nullable String standing(Optional<CaseState> state, MunicipalityCode municipality, LocalDate day) {
        return state.filter(known -> known.parties().contains(municipality))
                .map(known -> known.party(municipality, day).standingOn(day).name())
                .orElse(null);
    }

    private static @Nullable String status(Optional<CaseState> state, LocalDate day) {
        return state.filter(known -> known.proposed().isPresent())
                .map(known -> status(known, day))
                .orElse(null);
    }

    /** The names and the order of the rules are those of the status that the query side gives. */
    private static String status(CaseState state, LocalDate day) {
        CouncilState council = state.council(day);
        Optional<EndingState> ending =
                state.ending().filter(end -> !end.endsOn().isAfter(day));
        if (ending.filter(end -> end.kind() == EndingState.Kind.WITHDRAWN).isPresent()) {
            return "WITHDRAWN";
        }
        if (council.outcome() == CouncilOutcome.REJECTED) {
            return "REJECTED";
        }
        if (ending.isPresent()) {
            return ending.get().kind().name();
        }
        if (council.outcome() == CouncilOutcome.ADOPTED) {
            Period period = state.period();
            return day.isBefore(period.from()) ? "ADOPTED" : day.isAfter(period.to()) ? "EXPIRED" : "ACTIVE";
        }
        return council.isHandedOver() ? "HANDED_OVER" : amongParties(state, day);
    }

    private static String amongParties(CaseState state, LocalDate day) {
        List<Standing> standings = state.parties().stream()
                .map(party -> state.party(party, day).standingOn(day))
                .toList();
        if (standings.stream().allMatch(standing -> standing == Standing.ADOPTED)) {
            return "FULLY_ADOPTED";
        }
        boolean decided = standings.stream()
                .anyMatch(standing -> standing != Standing.PENDING && standing != Standing.INDETERMINATE);
        return decided ? "UNDER_ADOPTION" : "PROPOSED";
    }
}
