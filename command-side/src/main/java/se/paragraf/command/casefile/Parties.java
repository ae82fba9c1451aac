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
import se.paragraf.event.RecordCorrected;
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

    /** The parties of a proposal, none of which has decided. */
    public static Parties pending(List<MunicipalityCode> codes) {
        SortedMap<MunicipalityCode, Party> parties = new TreeMap<>();
        codes.forEach(code -> parties.put(code, Party.PENDING));
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
     * Every party has adopted with no condition open, and none has left.
     *
     * @throws RefusedException with {@link PartiesMissing}, which names the others
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
     * No adoption that stands has named a text with another digest.
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

    /** Whether this decision is some party's adoption. */
    boolean restOn(DecisionId decision) {
        return parties.values().stream().anyMatch(party -> party.hasAdopted() && party.rests(decision));
    }

    Parties with(MunicipalityCode code, UnaryOperator<Party> change) {
        Map<MunicipalityCode, Party> changed = new TreeMap<>(parties);
        changed.put(code, change.apply(parties.getOrDefault(code, Party.PENDING)));
        return new Parties(changed);
    }

    /** Every party has another text to decide on. */
    Parties pendingAgain() {
        return each(Party::pendingAgain);
    }

    Parties annulled(DecisionId decision) {
        return each(party -> party.rests(decision) ? party.annulled() : party);
    }

    Parties corrected(RecordCorrected correction) {
        return each(party -> party.corrected(correction));
    }

    private Parties each(UnaryOperator<Party> change) {
        Map<MunicipalityCode, Party> changed = new TreeMap<>(parties);
        changed.replaceAll((code, party) -> change.apply(party));
        return new Parties(changed);
    }
}
