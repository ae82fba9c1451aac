package se.paragraf.command.adoption;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.chronology.PartyState;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/** The guards of commands about one party. */
final class AdoptionRules {

    private AdoptionRules() {}

    /** The decision of the party's that one at that place takes the place of, or null where there is none. */
    static @Nullable DecisionId supersededBy(Candidate candidate, MunicipalityCode municipality) {
        KnownDecision latest =
                candidate.before().party(municipality, candidate.day()).latest();
        return latest == null ? null : latest.decisionId();
    }

    /** The conditions as texts on their way in. */
    static List<String> asText(List<String> conditions) {
        return Text.listOfLines(
                "conditions", Check.list("conditions", conditions, AdoptByMunicipality.MOST_CONDITIONS), Check.NOTE);
    }

    /** The conditions, numbered from 1. */
    static List<AdoptionCondition> numbered(List<String> conditions) {
        return IntStream.range(0, conditions.size())
                .mapToObj(index -> new AdoptionCondition(index + 1, conditions.get(index)))
                .toList();
    }

    /**
     * The party's adoption that is known from another record only, and so has something to be upgraded.
     *
     * @param named which, or null for the only one
     */
    static KnownDecision mustBeAsserted(MunicipalityCode municipality, @Nullable DecisionId named, CaseFile caseFile) {
        CaseState whole = caseFile.whole();
        List<KnownDecision> asserted = caseFile.chronology().assertedAdoptionsOf(municipality);
        List<KnownDecision> meant = asserted.stream()
                .filter(decision -> named == null || decision.decisionId().equals(named))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        PartyState party = whole.party(municipality, caseFile.chronology().lastDay());
        KnownDecision counted = party.decision();
        return meant.stream()
                .filter(decision -> decision.equals(counted))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        caseFile.proposal().parties().contains(municipality)
                                ? new NothingAsserted(municipality, party.voted())
                                : new NotAParty(municipality)));
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
}
