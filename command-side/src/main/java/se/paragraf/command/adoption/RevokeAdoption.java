package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Text;

/**
 * Records that a party's council took back its own adoption (upphävande av eget beslut). After the regional council's
 * decision it is recorded with a warning: an exit may be what is meant.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param source where its decision to revoke is recorded
 * @param reason why, in the words of the minutes, or null
 */
public record RevokeAdoption(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionSource source,
        @SeveralLines @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a command that does not say who revoked and where that is recorded. */
    public RevokeAdoption {
        Check.present("municipality", municipality);
        Check.present("source", source);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public AdoptionRevoked decide(CaseFile caseFile, LocalDate today) {
        Candidate candidate = caseFile.candidate(revoked(Candidate.UNIDENTIFIED, Candidate.UNIDENTIFIED), today)
                .check();
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        return revoked(caseFile.decisions().identify(source), adoption(caseFile, candidate));
    }

    /** The adoption that stands on that day, or the one of which nobody stated the day. */
    private DecisionId adoption(CaseFile caseFile, Candidate candidate) {
        KnownDecision standing =
                candidate.before().party(municipality, candidate.day()).decision();
        KnownDecision known = standing != null
                ? standing
                : caseFile.whole().party(municipality, today(candidate)).decision();
        return Objects.requireNonNull(known).decisionId();
    }

    private static LocalDate today(Candidate candidate) {
        return candidate.chronology().lastDay();
    }

    private AdoptionRevoked revoked(DecisionId decision, DecisionId revokes) {
        return new AdoptionRevoked(agreementId, municipality, decision, source, revokes, reason);
    }
}
