package se.paragraf.query.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Remarks;
import se.paragraf.query.search.SearchMatch;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;

/**
 * Where one agreement stands on a given day: the status document.
 *
 * @param agreementId the agreement
 * @param caseNumber the region's number for the case
 * @param caseYear which of the two numbers in it is the year; absent where that was not stated
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
 * @param appeals what happened to its recorded decisions afterwards, and where they stand as to appeal
 * @param ending how a decision ended it, or will; absent while none has been made
 * @param supersedes the agreements whose place it takes
 * @param corrected all that was corrected in its records, the old value beside the new one, in the order of recording
 * @param openCorrections corrections that wait for another person
 * @param annotations remarks on its records
 * @param reversed the reversals of its records, with who and why, in the order of recording
 * @param openReversals reversals that wait for another person
 * @param inconsistencies the records that stand although a rule is not met on their day, up to the day asked for
 * @param documents which of the documents that its records name the register holds; absent in a list and in an export
 * @param leftOut how much of the lists is left out here; absent where nothing is
 * @param matched in a list that was searched, where each word of the search was found; absent elsewhere
 * @param sequence the last event's place in the agreement's case file, counted from 0
 * @param position the position in the register that this answer reflects
 * @param recordedAt when the last event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementStatus(
        AgreementId agreementId,
        CaseNumber caseNumber,
        @Nullable Integer caseYear,
        RegionCode region,
        String title,
        @Nullable Period period,
        @Nullable TextStatus text,
        Status status,
        @Nullable AdoptionCounts adoption,
        @Nullable List<PartyStatus> parties,
        List<PreparationStatus> preparation,
        @Nullable CouncilStatus council,
        List<ReviewStatus> reviews,
        List<AppealStatus> appeals,
        @Nullable EndingStatus ending,
        List<AgreementId> supersedes,
        List<Remarks.Corrected> corrected,
        List<Remarks.OpenCorrection> openCorrections,
        List<Remarks.RemarkOnRecord> annotations,
        List<Remarks.Reversal> reversed,
        List<Remarks.OpenReversal> openReversals,
        List<InconsistencyStatus> inconsistencies,
        @Nullable DocumentsStatus documents,
        @Nullable LeftOut leftOut,
        @Nullable List<SearchMatch> matched,
        long sequence,
        long position,
        Instant recordedAt) {

    /** How many characters of JSON each of its lists has at most. */
    public static final int MOST_CHARACTERS = 128 * 1024;

    /** How many characters of JSON each of its lists has at most where it is one of many. */
    public static final int MOST_CHARACTERS_LISTED = 4 * 1024;

    /**
     * The whole document.
     *
     * @param position the position that the reader's state of the views reflects
     */
    public static AgreementStatus on(LocalDate day, AgreementFacts facts, DocumentsStatus documents, long position) {
        return of(day, facts, parties(day, facts), documents, position);
    }

    private static List<PartyStatus> parties(LocalDate day, AgreementFacts facts) {
        return facts.parties().stream()
                .map(party -> PartyStatus.on(day, party, facts))
                .toList();
    }

    /** All of it that follows from the facts alone: without which documents are here. */
    public static AgreementStatus on(LocalDate day, AgreementFacts facts, long position) {
        return of(day, facts, parties(day, facts), null, position);
    }

    /** The document as it stands in a list: without the parties one by one, and with less of its lists. */
    public static AgreementStatus listedOn(LocalDate day, AgreementFacts facts, long position) {
        return of(day, facts, null, null, position).within(MOST_CHARACTERS_LISTED);
    }

    /** The document as it is answered: each of its lists within {@link #MOST_CHARACTERS}. */
    public AgreementStatus bounded() {
        return within(MOST_CHARACTERS);
    }

    private AgreementStatus within(int characters) {
        LeftOut.Budget ofPreparation = new LeftOut.Budget(characters);
        LeftOut.Budget ofReviews = new LeftOut.Budget(characters);
        LeftOut.Budget ofAppeals = new LeftOut.Budget(characters);
        LeftOut.Budget ofSupersedes = new LeftOut.Budget(characters);
        LeftOut.Budget ofCorrected = new LeftOut.Budget(characters);
        LeftOut.Budget ofPartiesCorrected = new LeftOut.Budget(characters);
        LeftOut.Budget ofOpenCorrections = new LeftOut.Budget(characters);
        LeftOut.Budget ofAnnotations = new LeftOut.Budget(characters);
        LeftOut.Budget ofConditions = new LeftOut.Budget(characters);
        LeftOut.Budget ofMissing = new LeftOut.Budget(characters);
        LeftOut.Budget ofReversed = new LeftOut.Budget(characters);
        LeftOut.Budget ofOpenReversals = new LeftOut.Budget(characters);
        LeftOut.Budget ofInconsistencies = new LeftOut.Budget(characters);
        AgreementStatus kept = new AgreementStatus(
                agreementId,
                caseNumber,
                caseYear,
                region,
                title,
                period,
                text,
                status,
                adoption,
                parties == null
                        ? null
                        : parties.stream()
                                .map(party -> party.within(ofConditions, ofPartiesCorrected))
                                .toList(),
                ofPreparation.newest(preparation),
                council,
                ofReviews.first(reviews),
                ofAppeals.newest(appeals),
                ending,
                ofSupersedes.first(supersedes),
                ofCorrected.newest(corrected),
                ofOpenCorrections.newest(openCorrections),
                ofAnnotations.newest(annotations),
                ofReversed.newest(reversed),
                ofOpenReversals.newest(openReversals),
                ofInconsistencies.newest(inconsistencies),
                documents == null ? null : new DocumentsStatus(documents.named(), ofMissing.first(documents.missing())),
                null,
                matched,
                sequence,
                position,
                recordedAt);
        LeftOut counts = new LeftOut(
                ofPreparation.leftOut(),
                ofReviews.leftOut(),
                ofAppeals.leftOut(),
                ofSupersedes.leftOut(),
                ofCorrected.and(ofPartiesCorrected).leftOut(),
                ofOpenCorrections.leftOut(),
                ofAnnotations
                        .and(leftOut == null ? null : leftOut.annotations())
                        .leftOut(),
                ofConditions.leftOut(),
                ofMissing.leftOut(),
                ofReversed.leftOut(),
                ofOpenReversals.leftOut(),
                ofInconsistencies.leftOut(),
                LeftOut.trail(agreementId));
        return kept.with(counts.isNothing() ? null : counts, matched);
    }

    /** The same document with where each word of a search was found. */
    public AgreementStatus foundBy(List<SearchMatch> matches) {
        return with(leftOut, List.copyOf(matches));
    }

    private AgreementStatus with(@Nullable LeftOut counts, @Nullable List<SearchMatch> matches) {
        return new AgreementStatus(
                agreementId,
                caseNumber,
                caseYear,
                region,
                title,
                period,
                text,
                status,
                adoption,
                parties,
                preparation,
                council,
                reviews,
                appeals,
                ending,
                supersedes,
                corrected,
                openCorrections,
                annotations,
                reversed,
                openReversals,
                inconsistencies,
                documents,
                counts,
                matches,
                sequence,
                position,
                recordedAt);
    }

    private static AgreementStatus of(
            LocalDate day,
            AgreementFacts facts,
            @Nullable List<PartyStatus> parties,
            @Nullable DocumentsStatus documents,
            long position) {
        if (facts.voided() != null) {
            return voided(facts, facts.voided(), position);
        }
        return new AgreementStatus(
                facts.agreementId(),
                facts.proposal().caseNumber(),
                facts.proposal().caseYear(),
                facts.proposal().region(),
                facts.proposal().title(),
                facts.proposal().period(),
                TextStatus.of(facts),
                Status.on(day, facts),
                AdoptionCounts.on(day, facts.parties()),
                parties,
                facts.preparation().stream().map(PreparationStatus::of).toList(),
                facts.council() == null ? null : CouncilStatus.of(facts.council()),
                facts.reviews().stream()
                        .map(review -> ReviewStatus.on(day, review))
                        .toList(),
                facts.minutes().stream()
                        .map(minutes -> AppealStatus.on(day, facts, minutes))
                        .toList(),
                facts.ending() == null ? null : EndingStatus.of(facts.ending()),
                facts.supersedes(),
                facts.remarks().correctedThatStand(),
                facts.remarks().open(),
                facts.remarks().annotations(),
                facts.remarks().reversals(),
                facts.remarks().openReversals(),
                facts.inconsistencies().stream()
                        .filter(inconsistency -> !inconsistency.day().isAfter(day))
                        .map(InconsistencyStatus::of)
                        .toList(),
                documents,
                LeftOut.before(facts),
                null,
                facts.last().sequence(),
                position,
                facts.last().recordedAt());
    }

    /** A case that was recorded in error: its name, and the reversal. */
    private static AgreementStatus voided(AgreementFacts facts, Remarks.Reversal reversal, long position) {
        return new AgreementStatus(
                facts.agreementId(),
                facts.proposal().caseNumber(),
                facts.proposal().caseYear(),
                facts.proposal().region(),
                facts.proposal().title(),
                null,
                null,
                Status.VOIDED,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(reversal),
                List.of(),
                List.of(),
                null,
                null,
                null,
                facts.last().sequence(),
                position,
                facts.last().recordedAt());
    }
}
