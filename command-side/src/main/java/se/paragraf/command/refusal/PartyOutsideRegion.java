package se.paragraf.command.refusal;

import java.util.List;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;

/**
 * A party lies in another region.
 *
 * @param region the region that proposes
 * @param parties who lies elsewhere
 */
public record PartyOutsideRegion(RegionCode region, List<MunicipalityCode> parties) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.PARTY_OUTSIDE_REGION;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.all(parties) + " ligger inte i " + Named.of(region.asAuthority()) + ".",
                Named.all(parties) + " does not lie in " + Named.of(region.asAuthority()) + ".");
    }
}
