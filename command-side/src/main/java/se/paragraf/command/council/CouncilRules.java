package se.paragraf.command.council;

import static se.paragraf.command.refusal.Guard.refuseIf;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Preparation;
import se.paragraf.command.refusal.CouncilRefusal.NoBoardHeard;
import se.paragraf.command.refusal.CouncilRefusal.NotTheRegionalCouncil;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.RegionCode;

/** The guards of the regional council's decision. */
final class CouncilRules {

    private CouncilRules() {}

    /** A board (nämnd or styrelse) has proposed or given its opinion (KL 5:28). */
    static void mustBePreparedByABoard(Preparation preparation) {
        refuseIf(!preparation.boardHeard(), NoBoardHeard::new);
    }

    /** The region's own council decided: a working committee only proposes (KL 6:38). */
    static void mustBeDecidedByTheCouncil(RegionCode region, DecisionSource source) {
        Body body = source.body();
        @Nullable BodyKind kind = body == null ? null : body.kind();
        boolean ownCouncil = source.authority().equals(region.asAuthority()) && kind == BodyKind.COUNCIL;
        refuseIf(!ownCouncil, () -> new NotTheRegionalCouncil(region, source.authority(), kind));
    }
}
