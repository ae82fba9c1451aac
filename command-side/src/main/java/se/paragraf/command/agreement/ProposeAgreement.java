package se.paragraf.command.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionRegister;
import se.paragraf.command.casefile.PlaceRules;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AgreementProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Text;
import se.paragraf.value.TextVersion;

/**
 * Opens the case file of an agreement that a region proposes to its municipalities.
 *
 * @param region the region
 * @param caseNumber its number for the case
 * @param title what the agreement is called
 * @param period the term that it is meant to run for
 * @param text the text to adopt
 * @param parties the municipalities that are asked to adopt
 * @param reviewWindows when it is to be reviewed
 * @param source where the proposal is recorded, or null
 */
public record ProposeAgreement(
        RegionCode region,
        CaseNumber caseNumber,
        String title,
        Period period,
        TextVersion text,
        List<MunicipalityCode> parties,
        List<Period> reviewWindows,
        @Nullable DecisionSource source)
        implements CaseFileCommand {

    /** Refuses a proposal of which something is missing. */
    public ProposeAgreement {
        Check.present("region", region);
        Check.present("caseNumber", caseNumber);
        title = Text.line("title", title, Check.NAME);
        Check.present("period", period);
        Check.present("text", text);
        parties = Check.list("parties", parties);
        reviewWindows = Check.list("reviewWindows", reviewWindows);
    }

    /** The case file that is to be opened; the same for every way of writing the case number. */
    @Override
    @TargetAggregateIdentifier
    public AgreementId agreementId() {
        return AgreementId.of(region, caseNumber);
    }

    /**
     * Checks that the case was not opened before its number was normalized, under another identifier.
     *
     * @param proposals finds the proposal that opened a case
     * @throws se.paragraf.refusal.RefusedException if it was
     */
    public void mustNotHaveBeenOpened(Function<AgreementId, Optional<AgreementProposed>> proposals) {
        AgreementId.earlierOf(region, caseNumber)
                .forEach(earlier -> ProposalRules.mustNotHaveBeenOpened(proposals.apply(earlier)));
    }

    /**
     * Checks the guards, then decides which event to record.
     *
     * @param caseFile the case file, or null where none is open
     * @param today the day of recording, by the Swedish calendar
     * @throws se.paragraf.refusal.RefusedException if a rule refuses it
     */
    public AgreementProposed decide(@Nullable CaseFile caseFile, LocalDate today) {
        ProposalRules.mustNotBeOpen(agreementId(), caseFile);
        ProposalRules.mustNameParties(parties);
        ProposalRules.mustNameEachPartyOnce(parties);
        PlaceRules.mustBeKnown(region, parties);
        PlaceRules.mustLieInTheRegion(region, parties, PlaceRules.dayOf(source, period));
        ProposalRules.mustBeReviewedWithinThePeriod(reviewWindows, period);
        if (source != null) {
            SourceRules.mustBeCredible(source, today);
        }
        return new AgreementProposed(
                agreementId(),
                region,
                caseNumber,
                title,
                period,
                text,
                parties.stream().sorted().toList(),
                reviewWindows.stream().sorted(Period.BY_FIRST_DAY).toList(),
                source == null ? null : decisions(caseFile).identify(source),
                source);
    }

    /** A case that was recorded in error keeps the identifiers that were given in it. */
    private static DecisionRegister decisions(@Nullable CaseFile caseFile) {
        return caseFile == null ? DecisionRegister.NONE : caseFile.decisions();
    }
}
