package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.Check;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * One party and what it has done.
 *
 * @param municipality the party
 * @param standing where it stands
 * @param decision its latest decision, or null where it has made none
 * @param textSha256 the digest of the text that it adopted, or null where it has not adopted or named none
 * @param conditions what it made its adoption depend on, numbered from 1
 * @param contract its contract with the region, or null while none is signed
 */
public record PartyFacts(
        MunicipalityCode municipality,
        Standing standing,
        @Nullable Decision decision,
        @Nullable Sha256 textSha256,
        List<Condition> conditions,
        @Nullable Contract contract) {

    /**
     * What an adoption depends on.
     *
     * @param number counted from 1 within the adoption
     * @param text in the words of the minutes
     */
    public record Condition(int number, String text) {}

    /**
     * The signed contract.
     *
     * @param signedOn the day of the last signature, or null where it is not stated
     */
    public record Contract(@Nullable LocalDate signedOn) {}

    /** Keeps its own copy of the conditions. */
    public PartyFacts {
        conditions = Check.list("conditions", conditions);
    }

    /** The party before it has done anything. */
    static PartyFacts pending(MunicipalityCode municipality) {
        return new PartyFacts(municipality, Standing.PENDING, null, null, List.of(), null);
    }

    /** The party after the event, which must be its own. */
    PartyFacts after(AdoptionEvent event) {
        return AdoptionCases.choose(event, new Step());
    }

    private final class Step implements AdoptionCases<PartyFacts> {

        @Override
        public PartyFacts adopted(AdoptedByMunicipality event) {
            List<Condition> numbered = event.conditions().stream()
                    .map(condition -> new Condition(condition.number(), condition.text()))
                    .toList();
            Standing reached = numbered.isEmpty() ? Standing.ADOPTED : Standing.ADOPTED_WITH_CONDITIONS;
            return new PartyFacts(municipality, reached, Decision.of(event), event.textSha256(), numbered, contract);
        }

        @Override
        public PartyFacts rejected(RejectedByMunicipality event) {
            return new PartyFacts(municipality, Standing.REJECTED, Decision.of(event), null, List.of(), contract);
        }

        @Override
        public PartyFacts postponed(AdoptionPostponed event) {
            return new PartyFacts(municipality, Standing.POSTPONED, Decision.of(event), null, List.of(), contract);
        }

        /** Also true for a reader of the past to whom the assertion is not yet known: the minutes speak for themselves. */
        @Override
        public PartyFacts evidenced(AdoptionEvidenced event) {
            boolean conditional = standing == Standing.ADOPTED_WITH_CONDITIONS;
            return new PartyFacts(
                    municipality,
                    conditional ? standing : Standing.ADOPTED,
                    Decision.of(event),
                    event.textSha256() == null ? textSha256 : event.textSha256(),
                    conditions,
                    contract);
        }

        @Override
        public PartyFacts other(AdoptionEvent event) {
            return PartyFacts.this;
        }

        @Override
        public PartyFacts contractSigned(ContractSigned event) {
            return new PartyFacts(
                    municipality, standing, decision, textSha256, conditions, new Contract(event.signedOn()));
        }
    }
}
