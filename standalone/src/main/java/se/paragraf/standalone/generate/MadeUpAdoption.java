package se.paragraf.standalone.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.standalone.generate.LifeStep.Clerk;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;

/** Generates the steps by which one municipality adopts, if it does. */
final class MadeUpAdoption {

    private final MadeUpTerms terms;
    private final AgreementId agreementId;
    private final MunicipalityCode municipality;
    private final Chance chance;
    private final List<LifeStep> steps;

    MadeUpAdoption(MadeUpTerms terms, MunicipalityCode municipality, Chance chance, List<LifeStep> steps) {
        this.terms = terms;
        this.agreementId = terms.agreementId();
        this.municipality = municipality;
        this.chance = chance;
        this.steps = steps;
    }

    /** When the adoption stood recorded, evidenced and without conditions as far as ever; nothing where it never did. */
    Optional<Instant> after(Instant opened) {
        LocalDate firstMeeting = terms.proposedOn().plusDays(chance.between(30, 200));
        Instant before = opened;
        LocalDate met = firstMeeting;
        if (chance.in100(6)) {
            before = hesitate(met, before);
            met = Chance.day(before).plusDays(chance.between(30, 90));
        }
        if (chance.in100(1)) {
            return Optional.empty();
        }
        if (chance.in100(12)) {
            return Optional.of(hearOf(met, before));
        }
        if (chance.in100(2)) {
            return Optional.of(findLate(met, before));
        }
        return Optional.of(chance.in100(2) ? adoptAgain(met, before) : adopt(met, before));
    }

    /** An adoption that is recorded before the minutes of an earlier meeting turn up. */
    private Instant findLate(LocalDate met, Instant before) {
        Instant adopted = adopt(met.plusDays(chance.between(30, 90)), before);
        return hesitate(met, adopted);
    }

    /** An adoption that the council takes back and then makes once more. */
    private Instant adoptAgain(LocalDate met, Instant before) {
        Instant adopted = adopt(met, before);
        LocalDate revokedOn = Chance.day(adopted).plusDays(chance.between(20, 60));
        DecisionSource source = MadeUpSources.municipalCouncil(municipality, revokedOn);
        Instant revoked = chance.recorded(revokedOn, adopted);
        record(revoked, new RevokeAdoption(agreementId, municipality, source, "Påhittat skäl."));
        return adopt(Chance.day(revoked).plusDays(chance.between(30, 90)), revoked);
    }

    private Instant hesitate(LocalDate met, Instant before) {
        DecisionSource source = MadeUpSources.municipalCouncil(municipality, met);
        Instant at = chance.recorded(met, before);
        if (chance.in100(30)) {
            record(at, new RejectByMunicipality(agreementId, municipality, source, "Påhittat skäl."));
        } else {
            Postponement how = chance.oneOf(List.of(Postponement.values()));
            record(at, new PostponeAdoption(agreementId, municipality, source, how, null));
        }
        return at;
    }

    private Instant hearOf(LocalDate met, Instant before) {
        DocumentRef record = new DocumentRef(null, "Tjänsteutlåtande (påhittat)", null);
        Instant heard = chance.recorded(met, before);
        LocalDate assertedOn = chance.in100(50) ? Chance.day(heard) : null;
        DecisionSource hearsay = MadeUpSources.hearsay(municipality, record, assertedOn);
        record(heard, new AdoptByMunicipality(agreementId, municipality, hearsay, null, List.of()));
        if (!chance.in100(60)) {
            return heard;
        }
        DecisionSource minutes = MadeUpSources.municipalCouncil(municipality, met);
        boolean isFoundMuchLater = chance.in100(30);
        Instant found = chance.recorded(isFoundMuchLater ? met.plusDays(chance.between(300, 600)) : met, heard);
        record(found, new EvidenceAdoption(agreementId, municipality, minutes, null));
        return isFoundMuchLater ? heard : found;
    }

    private Instant adopt(LocalDate met, Instant before) {
        DecisionSource source = MadeUpSources.municipalCouncil(municipality, met);
        Instant adopted = chance.recorded(met, before);
        boolean conditional = chance.in100(3);
        List<String> conditions = conditional ? List.of("Påhittat villkor: finansieringen klarläggs.") : List.of();
        record(adopted, new AdoptByMunicipality(agreementId, municipality, source, terms.digest(), conditions));
        if (chance.in100(25)) {
            new MadeUpMinutes(agreementId, source, chance, steps).after(adopted, false);
        }
        if (!conditional) {
            return adopted;
        }
        Instant resolved = chance.recorded(met, adopted);
        record(resolved, new ResolveAdoptionCondition(agreementId, municipality, 1, null, null, null));
        return resolved;
    }

    private void record(Instant at, CaseFileCommand command) {
        steps.add(new LifeStep(at, Clerk.REGISTRAR, command));
    }
}
