package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EndRules;
import se.paragraf.command.casefile.Party;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/**
 * Records that a condition of a party's adoption was met or fell away.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param condition which of its conditions, counted from 1
 * @param resolvedOn the day, or null where it is not stated
 * @param document what shows it, or null
 * @param note how it was resolved, or null
 */
public record ResolveAdoptionCondition(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        int condition,
        @Nullable LocalDate resolvedOn,
        @Nullable DocumentRef document,
        @Nullable String note)
        implements AgreementCommand {

    /** Refuses a command that does not say whose condition it is. */
    public ResolveAdoptionCondition {
        Check.present("municipality", municipality);
        Check.optionalDay("resolvedOn", resolvedOn);
        note = Text.optionalLines("note", note, Check.NOTE);
    }

    @Override
    public AdoptionConditionResolved decide(CaseFile caseFile, LocalDate today) {
        Party party = caseFile.parties().mustBeAParty(municipality);
        EndRules.mustNotHaveEnded(caseFile, today);
        AdoptionRules.mustHaveOpenCondition(municipality, party, condition);
        SourceRules.mustHaveHappened("resolvedOn", resolvedOn, today);
        return new AdoptionConditionResolved(
                agreementId,
                municipality,
                Objects.requireNonNull(party.decision()),
                condition,
                resolvedOn,
                document,
                note);
    }
}
