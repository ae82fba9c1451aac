package se.paragraf.query.history;

import java.util.List;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.query.history.PartyFacts.Condition;
import se.paragraf.query.history.PartyFacts.Contract;
import se.paragraf.query.history.PartyFacts.Exit;
import se.paragraf.query.history.PartyFacts.Resolution;
import se.paragraf.value.Standing;

/** What becomes of one party by what it does. A reader of the past may know an event without what went before it. */
record PartyStep(PartyFacts party) implements AdoptionCases<PartyFacts> {

    static PartyFacts of(PartyFacts before, AdoptionEvent event) {
        return AdoptionCases.choose(event, new PartyStep(before));
    }

    @Override
    public PartyFacts adopted(AdoptedByMunicipality event) {
        List<Condition> conditions = event.conditions().stream()
                .map(condition -> new Condition(condition.number(), condition.text(), null))
                .toList();
        return new PartyFacts(
                party.municipality(),
                standing(conditions),
                Decision.of(event),
                null,
                event.textSha256(),
                conditions,
                party.contract(),
                null);
    }

    @Override
    public PartyFacts conditionResolved(AdoptionConditionResolved event) {
        if (!party.decided(event.decisionId())) {
            return party;
        }
        List<Condition> conditions = party.conditions().stream()
                .map(condition -> condition.number() == event.condition() ? resolved(condition, event) : condition)
                .toList();
        Standing standing = party.hasAdopted() ? standing(conditions) : party.standing();
        return new PartyFacts(
                party.municipality(),
                standing,
                party.decision(),
                party.asserted(),
                party.textSha256(),
                conditions,
                party.contract(),
                party.exit());
    }

    @Override
    public PartyFacts rejected(RejectedByMunicipality event) {
        return otherwise(Standing.REJECTED, event);
    }

    @Override
    public PartyFacts postponed(AdoptionPostponed event) {
        return otherwise(Standing.POSTPONED, event);
    }

    /** Also true for a reader to whom the assertion is not yet known: the minutes speak for themselves. */
    @Override
    public PartyFacts evidenced(AdoptionEvidenced event) {
        boolean known = party.decided(event.evidences()) || party.hasAdopted();
        return new PartyFacts(
                party.municipality(),
                known ? party.standing() : Standing.ADOPTED,
                Decision.of(event),
                event.evidences(),
                event.textSha256() == null ? party.textSha256() : event.textSha256(),
                known ? party.conditions() : List.of(),
                party.contract(),
                party.exit());
    }

    @Override
    public PartyFacts contractSigned(ContractSigned event) {
        return new PartyFacts(
                party.municipality(),
                party.standing(),
                party.decision(),
                party.asserted(),
                party.textSha256(),
                party.conditions(),
                new Contract(event.signedOn()),
                party.exit());
    }

    @Override
    public PartyFacts exitNotified(ExitNotified event) {
        return new PartyFacts(
                party.municipality(),
                party.standing(),
                party.decision(),
                party.asserted(),
                party.textSha256(),
                party.conditions(),
                party.contract(),
                new Exit(event.notifiedOn(), event.effectiveFrom(), event.reason()));
    }

    private PartyFacts otherwise(Standing standing, DecisionEvent event) {
        return new PartyFacts(
                party.municipality(),
                standing,
                Decision.of(event),
                null,
                null,
                List.of(),
                party.contract(),
                party.exit());
    }

    private static Condition resolved(Condition condition, AdoptionConditionResolved event) {
        return new Condition(condition.number(), condition.text(), new Resolution(event.resolvedOn(), event.note()));
    }

    private static Standing standing(List<Condition> conditions) {
        boolean open = conditions.stream().anyMatch(condition -> condition.resolved() == null);
        return open ? Standing.ADOPTED_WITH_CONDITIONS : Standing.ADOPTED;
    }
}
