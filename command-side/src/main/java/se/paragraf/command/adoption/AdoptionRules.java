package se.paragraf.command.adoption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.Party;
import se.paragraf.command.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.command.refusal.AdoptionRefusal.AlreadyRejected;
import se.paragraf.command.refusal.AdoptionRefusal.ContractAlreadySigned;
import se.paragraf.command.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.command.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.command.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.command.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.command.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.command.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.command.refusal.Citation;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/** The guards of commands about one party. */
final class AdoptionRules {

    private AdoptionRules() {}

    /** The party has no adoption that stands. */
    static void mustNotHaveALiveAdoption(MunicipalityCode municipality, CaseFile caseFile, LocalDate today) {
        Party party = caseFile.parties().mustBeAParty(municipality);
        if (party.hasLiveAdoption(today)) {
            throw new RefusedException(new AlreadyAdopted(municipality, latest(party, caseFile)));
        }
    }

    /** The party has not rejected already, or has reopened the matter since. */
    static void mustNotHaveRejected(MunicipalityCode municipality, CaseFile caseFile) {
        Party party = caseFile.parties().mustBeAParty(municipality);
        if (party.voted() == Standing.REJECTED) {
            throw new RefusedException(new AlreadyRejected(municipality, latest(party, caseFile)));
        }
    }

    /** The party's adoption is known from another record only, and so has something to be upgraded. */
    static DecisionId mustBeAsserted(MunicipalityCode municipality, CaseFile caseFile) {
        Party party = caseFile.parties().mustBeAParty(municipality);
        if (!party.hasAdopted() || !latest(party, caseFile).restsOnAssertion()) {
            throw new RefusedException(new NothingAsserted(municipality, party.voted()));
        }
        return latest(party, caseFile).decisionId();
    }

    /** The party has adopted, with no condition open. */
    static void mustHaveAdopted(MunicipalityCode municipality, Party party, LocalDate today) {
        if (party.standingOn(today) != Standing.ADOPTED) {
            throw new RefusedException(new NotAdopted(municipality, party.standingOn(today)));
        }
    }

    /** The party has an adoption, conditions or not. */
    static void mustHaveALiveAdoption(MunicipalityCode municipality, Party party) {
        if (!party.hasAdopted()) {
            throw new RefusedException(new NotAdopted(municipality, party.voted()));
        }
    }

    /** The party's adoption depends on that condition still. */
    static void mustHaveOpenCondition(MunicipalityCode municipality, Party party, int condition) {
        if (party.openConditions().stream().noneMatch(open -> open.number() == condition)) {
            throw new RefusedException(new NoOpenCondition(
                    municipality,
                    condition,
                    party.openConditions().stream()
                            .map(AdoptionCondition::number)
                            .toList()));
        }
    }

    /** The party has not given notice that it leaves. */
    static void mustNotBeLeaving(MunicipalityCode municipality, Party party) {
        if (party.exit() != null) {
            throw new RefusedException(
                    new ExitAlreadyNotified(municipality, party.exit().day()));
        }
    }

    /** The party's contract with the region is unsigned. */
    static void mustNotHaveSigned(MunicipalityCode municipality, Party party) {
        if (party.contract() != null) {
            throw new RefusedException(
                    new ContractAlreadySigned(municipality, party.contract().day()));
        }
    }

    /** The adopted text is the agreement's (likalydande), by digest, where both are known. */
    static void mustBeTheSameText(@Nullable Sha256 adopted, CaseFile caseFile) {
        Sha256 proposed = caseFile.terms().textSha256();
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

    private static Citation latest(Party party, CaseFile caseFile) {
        DecisionId decision = party.decision();
        if (decision == null) {
            throw new IllegalStateException("a party that has decided has a decision");
        }
        return caseFile.decisions().mustBeKnown(decision).cite();
    }
}
