package se.paragraf.command.council;

import static se.paragraf.refusal.Guard.refuseIf;

import org.jspecify.annotations.Nullable;
import se.paragraf.refusal.CouncilRefusal.NotTheRegionalCouncil;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.RegionCode;

/** The guards of the regional council's decision. */
final class CouncilRules {

    private CouncilRules() {}

    /** The region's own council decided: a working committee only proposes (KL 6:38). */
    static void mustBeDecidedByTheCouncil(RegionCode region, DecisionSource source) {
        Body body = source.body();
        @Nullable BodyKind kind = body == null ? null : body.kind();
        boolean ownCouncil = source.authority().equals(region.asAuthority()) && kind == BodyKind.COUNCIL;
        refuseIf(!ownCouncil, () -> new NotTheRegionalCouncil(region, source.authority(), kind));
    }
}
