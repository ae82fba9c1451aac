package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CaseReference;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.TextVersion;

/**
 * An agreement was proposed and its case file opened.
 *
 * @param agreementId the agreement
 * @param region the region that proposes it and keeps the case
 * @param caseNumber the region's number for the case
 * @param title what the agreement is called
 * @param period the term that it is meant to run for
 * @param text the text that the parties are asked to adopt
 * @param parties the municipalities that are asked, in the order of their codes
 * @param reviewWindows when it is to be reviewed, in order
 * @param decisionId the proposing decision, or null where no source is stated
 * @param source where the proposal is recorded, or null where that is not stated
 * @param caseYear which of the two numbers in the case number is its year, where both could be and it was stated; or null
 */
@Revision("3")
public record AgreementProposed(
        AgreementId agreementId,
        RegionCode region,
        CaseNumber caseNumber,
        @Correctable(most = Check.NAME) String title,
        @Correctable Period period,
        TextVersion text,
        List<MunicipalityCode> parties,
        List<Period> reviewWindows,
        @Nullable DecisionId decisionId,
        @Nullable DecisionSource source,
        @Nullable Integer caseYear)
        implements ProposalEvent {

    /** Keeps its own copies of the lists. */
    public AgreementProposed {
        parties = Check.list("parties", parties);
        reviewWindows = Check.list("reviewWindows", reviewWindows);
    }

    /** A proposal of which the year of the case is not stated. */
    public AgreementProposed(
            AgreementId agreementId,
            RegionCode region,
            CaseNumber caseNumber,
            String title,
            Period period,
            TextVersion text,
            List<MunicipalityCode> parties,
            List<Period> reviewWindows,
            @Nullable DecisionId decisionId,
            @Nullable DecisionSource source) {
        this(agreementId, region, caseNumber, title, period, text, parties, reviewWindows, decisionId, source, null);
    }

    /** The case by its number, with its year where that was stated. */
    public CaseReference caseReference() {
        return new CaseReference(caseNumber, caseYear);
    }

    @Override
    public List<DocumentRef> documents() {
        return source == null ? List.of() : source.documents();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(source).map(DecisionSource::meetingDate);
    }

    @Override
    public <R> R accept(ProposalEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
