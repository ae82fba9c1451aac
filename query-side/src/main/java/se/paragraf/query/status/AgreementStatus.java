package se.paragraf.query.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;

/**
 * Where one agreement stands on a given day: the status document.
 *
 * @param agreementId the agreement
 * @param caseNumber the region's number for the case
 * @param region the region's code
 * @param title what the agreement is called
 * @param period the term that it runs for
 * @param text the text that the parties adopt
 * @param status where the agreement stands as a whole
 * @param adoption how many parties stand where
 * @param parties where each party stands; absent in a list of agreements
 * @param preparation what bodies said before it was decided, in the order of recording
 * @param council what has passed with the regional council; absent while nothing has
 * @param reviews the review windows, in order
 * @param appeals appeals against its decisions; empty while none can be recorded
 * @param corrected what was corrected; empty while no correction can be recorded
 * @param sequence the last event's place in the agreement's case file, counted from 0
 * @param position the position in the register that this answer reflects
 * @param recordedAt when the last event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementStatus(
        AgreementId agreementId,
        CaseNumber caseNumber,
        RegionCode region,
        String title,
        Period period,
        TextStatus text,
        Status status,
        AdoptionCounts adoption,
        @Nullable List<PartyStatus> parties,
        List<PreparationStatus> preparation,
        @Nullable CouncilStatus council,
        List<ReviewStatus> reviews,
        List<Object> appeals,
        List<Object> corrected,
        long sequence,
        long position,
        Instant recordedAt) {

    /**
     * The whole document.
     *
     * @param position the position that the reader's state of the views reflects
     */
    public static AgreementStatus on(LocalDate day, AgreementFacts facts, long position) {
        List<PartyStatus> parties =
                facts.parties().stream().map(PartyStatus::of).toList();
        return of(day, facts, parties, position);
    }

    /** The document as it stands in a list: without the parties one by one. */
    public static AgreementStatus listedOn(LocalDate day, AgreementFacts facts, long position) {
        return of(day, facts, null, position);
    }

    private static AgreementStatus of(
            LocalDate day, AgreementFacts facts, @Nullable List<PartyStatus> parties, long position) {
        return new AgreementStatus(
                facts.agreementId(),
                facts.proposal().caseNumber(),
                facts.proposal().region(),
                facts.proposal().title(),
                facts.proposal().period(),
                TextStatus.of(facts),
                Status.on(day, facts),
                AdoptionCounts.of(facts.parties()),
                parties,
                facts.preparation().stream().map(PreparationStatus::of).toList(),
                facts.council() == null ? null : CouncilStatus.of(facts.council()),
                facts.reviews().stream()
                        .map(review -> ReviewStatus.on(day, review))
                        .toList(),
                List.of(),
                List.of(),
                facts.last().sequence(),
                position,
                facts.last().recordedAt());
    }
}
