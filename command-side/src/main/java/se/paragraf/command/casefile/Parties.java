package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.paragraf.command.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.command.refusal.AgreementRefusal.AnotherTextAdopted;
import se.paragraf.command.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * Every party and where it stands.
 *
 * @param parties by code
 */
public record Parties(Map<MunicipalityCode, Party> parties) {

    /** Keeps its own copy, in the order of codes. */
    public Parties {
        parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    }

    /** The parties as they stand when they are asked. */
    public static Parties pending(List<MunicipalityCode> asked) {
        SortedMap<MunicipalityCode, Party> parties = new TreeMap<>();
        asked.forEach(code -> parties.put(code, Party.PENDING));
        return new Parties(parties);
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
     * Lets a hand-over through if every party has adopted with no condition open, and none has left.
     *
     * @throws RefusedException with {@link PartiesMissing}, who names the others
     */
    public void mustBeComplete(LocalDate today) {
        SortedMap<MunicipalityCode, Standing> standings = new TreeMap<>();
        parties.forEach((code, party) -> {
            Standing standing = party.standingOn(today);
            if (standing != Standing.ADOPTED) {
                standings.put(code, standing);
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

    /** Whether some party's adoption that counts is this decision. */
    public boolean restOn(DecisionId decision) {
        return parties.values().stream().anyMatch(party -> party.hasAdopted() && party.rests(decision));
    }

    /** The parties after the event. */
    public Parties after(AdoptionEvent event, EventOrigin recording) {
        Party party = parties.getOrDefault(event.municipality(), Party.PENDING);
        return with(event.municipality(), after(party, event, recording.sequence()));
    }

    private static Party after(Party party, AdoptionEvent event, long sequence) {
        if (event instanceof AdoptedByMunicipality adopted) {
            return party.adopted(adopted.decisionId(), adopted.textSha256(), adopted.conditions());
        }
        if (event instanceof AdoptionConditionResolved resolved) {
            return party.resolved(resolved.condition());
        }
        if (event instanceof RejectedByMunicipality rejected) {
            return party.decidedOtherwise(Standing.REJECTED, rejected.decisionId());
        }
        if (event instanceof AdoptionPostponed postponed) {
            return party.decidedOtherwise(Standing.POSTPONED, postponed.decisionId());
        }
        if (event instanceof AdoptionEvidenced evidenced) {
            return party.evidenced(evidenced.evidences(), evidenced.decisionId(), evidenced.textSha256());
        }
        if (event instanceof ContractSigned signed) {
            return party.signed(new CorrectableDate(sequence, "signedOn", signed.signedOn()));
        }
        if (event instanceof ExitNotified notified) {
            return party.leaving(new CorrectableDate(sequence, "effectiveFrom", notified.effectiveFrom()));
        }
        throw new IllegalStateException("no room for " + event.getClass().getSimpleName());
    }

    /** Every party has to decide on another text. */
    public Parties askedAnew() {
        return each(Party::askedAnew);
    }

    /** The parties after a court annulled the decision. */
    public Parties annulled(DecisionId decision) {
        return each(party -> party.rests(decision) ? party.annulled() : party);
    }

    /** The parties after the correction. */
    public Parties after(RecordCorrected correction) {
        return each(party -> party.after(correction));
    }

    private Parties each(UnaryOperator<Party> change) {
        Map<MunicipalityCode, Party> changed = new TreeMap<>(parties);
        changed.replaceAll((code, party) -> change.apply(party));
        return new Parties(changed);
    }

    private Parties with(MunicipalityCode code, Party party) {
        Map<MunicipalityCode, Party> changed = new TreeMap<>(parties);
        changed.put(code, party);
        return new Parties(changed);
    }
}
