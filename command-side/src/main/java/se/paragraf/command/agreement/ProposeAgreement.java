package se.paragraf.command.agreement;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionRegister;
import se.paragraf.command.casefile.PlaceRules;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AgreementProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CaseReference;
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
 * @param caseYear which of the two numbers in the case number is its year, where both could be; or null
 */
public record ProposeAgreement(
        RegionCode region,
        CaseNumber caseNumber,
        String title,
        Period period,
        TextVersion text,
        List<MunicipalityCode> parties,
        List<Period> reviewWindows,
        @Nullable DecisionSource source,
        @Nullable Integer caseYear)
        implements CaseFileCommand {

    /** Refuses a proposal of which something is missing. */
    public ProposeAgreement {
        Check.present("region", region);
        // Refuses a year that is not in the number.
        new CaseReference(caseNumber, caseYear);
        title = Text.line("title", title, Check.NAME);
        Check.present("period", period);
        Check.present("text", text);
        parties = Check.list("parties", parties);
        reviewWindows = Check.list("reviewWindows", reviewWindows);
    }

    /** A proposal that does not state the year of the case. */
    public ProposeAgreement(
            RegionCode region,
            CaseNumber caseNumber,
            String title,
            Period period,
            TextVersion text,
            List<MunicipalityCode> parties,
            List<Period> reviewWindows,
            @Nullable DecisionSource source) {
        this(region, caseNumber, title, period, text, parties, reviewWindows, source, null);
    }

    /** The case by its number, with its year where that is stated. */
    public CaseReference caseReference() {
        return new CaseReference(caseNumber, caseYear);
    }

    /**
     * The identifier that follows from the case number: the same for every spelling of it, and for both orders of two numbers
     * that could be years, so that all of these go to one process. The case may be open under another one.
     */
    @Override
    @TargetAggregateIdentifier
    public AgreementId agreementId() {
        return AgreementId.of(region, caseNumber);
    }

    /**
     * Checks the guards, then decides which event to record.
     *
     * @param identified the case that the number names, among those that are recorded now
     * @param caseFile the case file, or null where none is open
     * @param today the day of recording, by the Swedish calendar
     * @throws se.paragraf.refusal.RefusedException if a rule refuses it
     */
    public AgreementProposed decide(CaseIdentification identified, @Nullable CaseFile caseFile, LocalDate today) {
        AgreementId opening = ProposalRules.mustNotBeOpen(caseNumber, identified, caseFile);
        ProposalRules.mustNameParties(parties);
        ProposalRules.mustNameEachPartyOnce(parties);
        PlaceRules.mustBeKnown(region, parties);
        PlaceRules.mustLieInTheRegion(region, parties, PlaceRules.dayOf(source, period));
        ProposalRules.mustBeReviewedWithinThePeriod(reviewWindows, period);
        if (source != null) {
            SourceRules.mustBeCredible(source, today);
        }
        return new AgreementProposed(
                opening,
                region,
                caseNumber,
                title,
                period,
                text,
                parties.stream().sorted().toList(),
                reviewWindows.stream().sorted(Period.BY_FIRST_DAY).toList(),
                source == null ? null : decisions(caseFile).identify(source),
                source,
                caseYear);
    }

    /** A case that was recorded in error keeps the identifiers that were given in it. */
    private static DecisionRegister decisions(@Nullable CaseFile caseFile) {
        return caseFile == null ? DecisionRegister.NONE : caseFile.decisions();
    }
}
