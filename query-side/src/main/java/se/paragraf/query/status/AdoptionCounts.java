package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.value.Standing;

/**
 * How many parties stand where. The counts add up to the total.
 *
 * @param total the parties
 * @param adopted have adopted, without open conditions
 * @param conditional have adopted on conditions of which one is open
 * @param pending have not decided
 * @param rejected have rejected
 * @param postponed have put the matter off
 * @param annulled had their adoption annulled
 * @param exited have left the agreement
 * @param revoked have taken back their own adoption
 * @param indeterminate may have decided on a day that nobody stated
 */
public record AdoptionCounts(
        int total,
        int adopted,
        int conditional,
        int pending,
        int rejected,
        int postponed,
        int annulled,
        int exited,
        int revoked,
        int indeterminate) {

    static AdoptionCounts on(LocalDate day, List<PartyFacts> parties) {
        int[] counts = new int[Standing.values().length];
        parties.forEach(party -> counts[party.standingOn(day).ordinal()]++);
        return new AdoptionCounts(
                parties.size(),
                counts[Standing.ADOPTED.ordinal()],
                counts[Standing.ADOPTED_WITH_CONDITIONS.ordinal()],
                counts[Standing.PENDING.ordinal()],
                counts[Standing.REJECTED.ordinal()],
                counts[Standing.POSTPONED.ordinal()],
                counts[Standing.ANNULLED.ordinal()],
                counts[Standing.EXITED.ordinal()],
                counts[Standing.REVOKED.ordinal()],
                counts[Standing.INDETERMINATE.ordinal()]);
    }
}
