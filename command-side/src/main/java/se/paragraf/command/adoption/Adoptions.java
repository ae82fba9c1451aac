package se.paragraf.command.adoption;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.paragraf.command.refusal.AnotherTextAdopted;
import se.paragraf.command.refusal.Citation;
import se.paragraf.command.refusal.NotAParty;
import se.paragraf.command.refusal.PartiesMissing;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * Every party and where it stands.
 *
 * @param parties by code
 */
public record Adoptions(Map<MunicipalityCode, Party> parties) {

    /** Keeps its own copy, in the order of codes. */
    public Adoptions {
        parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    }

    /** The parties as they stand when they are asked. */
    public static Adoptions pending(List<MunicipalityCode> asked) {
        SortedMap<MunicipalityCode, Party> parties = new TreeMap<>();
        asked.forEach(code -> parties.put(code, Party.PENDING));
        return new Adoptions(parties);
    }

    /**
     * The party of that code.
     *
     * @throws RefusedException with {@link NotAParty} if it is none
     */
    public Party mustBeAParty(MunicipalityCode code) {
        Party party = parties.get(code);
        if (party == null) {
            throw new RefusedException(new NotAParty(code));
        }
        return party;
    }

    /**
     * Lets a hand-over through if every party has adopted with no condition open.
     *
     * @throws RefusedException with {@link PartiesMissing}, who names the others
     */
    public void mustBeComplete() {
        SortedMap<MunicipalityCode, Standing> standings = new TreeMap<>();
        parties.forEach((code, party) -> {
            if (party.standing() != Standing.ADOPTED) {
                standings.put(code, party.standing());
            }
        });
        if (!standings.isEmpty()) {
            throw new RefusedException(new PartiesMissing(List.copyOf(standings.keySet()), standings));
        }
    }

    /**
     * Lets the text's digest through if no adoption that stands has named another one.
     *
     * @throws RefusedException with {@link AnotherTextAdopted}
     */
    public void mustNotNameAnotherText(Sha256 digest) {
        parties.forEach((code, party) -> {
            Sha256 adopted = party.textSha256();
            if (adopted != null && !adopted.equals(digest)) {
                throw new RefusedException(new AnotherTextAdopted(adopted, digest, code));
            }
        });
    }

    /** The parties after the event. */
    public Adoptions after(AdoptionEvent event) {
        Party party = parties.getOrDefault(event.municipality(), Party.PENDING);
        if (event instanceof AdoptedByMunicipality adopted) {
            return with(event, party.adopted(cited(adopted), adopted.textSha256(), adopted.conditions()));
        }
        if (event instanceof RejectedByMunicipality rejected) {
            return with(event, party.decidedOtherwise(Standing.REJECTED, cited(rejected)));
        }
        if (event instanceof AdoptionPostponed postponed) {
            return with(event, party.decidedOtherwise(Standing.POSTPONED, cited(postponed)));
        }
        if (event instanceof AdoptionEvidenced evidenced) {
            return with(event, party.evidenced(cited(evidenced), evidenced.textSha256()));
        }
        if (event instanceof ContractSigned signed) {
            return with(event, party.signed(signed.signedOn()));
        }
        throw new IllegalStateException("no room for " + event.getClass().getSimpleName());
    }

    private static Citation cited(DecisionEvent decision) {
        return Citation.of(decision.decisionId(), decision.source());
    }

    private Adoptions with(AdoptionEvent event, Party party) {
        Map<MunicipalityCode, Party> changed = new TreeMap<>(parties);
        changed.put(event.municipality(), party);
        return new Adoptions(changed);
    }
}
