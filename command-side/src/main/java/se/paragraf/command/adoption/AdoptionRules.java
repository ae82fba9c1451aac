package se.paragraf.command.adoption;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.agreement.CaseFile;
import se.paragraf.command.refusal.AlreadyAdopted;
import se.paragraf.command.refusal.AlreadyRejected;
import se.paragraf.command.refusal.Citation;
import se.paragraf.command.refusal.ContractAlreadySigned;
import se.paragraf.command.refusal.NotAdopted;
import se.paragraf.command.refusal.NotTheMunicipalCouncil;
import se.paragraf.command.refusal.NothingAsserted;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.command.refusal.TextDiffers;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/** When a party's decision can be recorded. */
final class AdoptionRules {

    private AdoptionRules() {}

    /** The party has no adoption that stands. */
    static void mustNotHaveALiveAdoption(MunicipalityCode municipality, Party party) {
        if (party.hasLiveAdoption()) {
            throw new RefusedException(new AlreadyAdopted(municipality, latest(party)));
        }
    }

    /** The party has not rejected already, or has reopened the matter since. */
    static void mustNotHaveRejected(MunicipalityCode municipality, Party party) {
        if (party.standing() == Standing.REJECTED) {
            throw new RefusedException(new AlreadyRejected(municipality, latest(party)));
        }
    }

    /** The party's adoption is known from another record only, and so has something to be upgraded. */
    static Citation mustBeAsserted(MunicipalityCode municipality, Party party) {
        if (!party.hasLiveAdoption() || !latest(party).restsOnAssertion()) {
            throw new RefusedException(new NothingAsserted(municipality, party.standing()));
        }
        return latest(party);
    }

    /** The party has adopted, with no condition open. */
    static void mustHaveAdopted(MunicipalityCode municipality, Party party) {
        if (party.standing() != Standing.ADOPTED) {
            throw new RefusedException(new NotAdopted(municipality, party.standing()));
        }
    }

    /** The party's contract with the region is unsigned. */
    static void mustNotHaveSigned(MunicipalityCode municipality, Party party) {
        if (party.contract() != null) {
            throw new RefusedException(
                    new ContractAlreadySigned(municipality, party.contract().signedOn()));
        }
    }

    /** The adopted text is the agreement's (likalydande), by digest, where both are known. */
    static void mustBeTheSameText(@Nullable Sha256 adopted, CaseFile caseFile) {
        Sha256 proposed = caseFile.terms().text().sha256();
        if (adopted != null && proposed != null && !adopted.equals(proposed)) {
            throw new RefusedException(new TextDiffers(proposed, adopted));
        }
    }

    /** The municipality's own council decided (KL 5:1), unless another record merely asserts the decision. */
    static void mustBeDecidedByTheCouncil(MunicipalityCode municipality, DecisionSource source) {
        Body body = source.body();
        boolean ownCouncil = source.authority().equals(municipality.asAuthority())
                && body != null
                && body.kind() == BodyKind.COUNCIL;
        boolean asserted = source.restsOnAssertion() && source.authority().equals(municipality.asAuthority());
        if (!ownCouncil && !asserted) {
            throw new RefusedException(
                    new NotTheMunicipalCouncil(municipality, source.authority(), body == null ? null : body.kind()));
        }
    }

    private static Citation latest(Party party) {
        Citation decision = party.decision();
        if (decision == null) {
            throw new IllegalStateException("a party that has decided has a decision");
        }
        return decision;
    }
}
