package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.chronology.Inconsistency;
import se.paragraf.event.AgreementProposed;
import se.paragraf.query.history.Remarks.RemarkOnRecord;
import se.paragraf.query.history.Remarks.Reversal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;

/**
 * All that is known of one agreement. Nothing in here depends on the day on which it is read: what does is worked out
 * from these facts and a date.
 *
 * @param proposal what was proposed
 * @param text the text that the parties are asked to adopt
 * @param parties the parties, in the order of the proposal
 * @param preparation what bodies said of it before it was decided, in the order of happening
 * @param council what has passed with the regional council, or null while nothing has
 * @param reviews the review windows, in order
 * @param minutes what happened to recorded decisions afterwards, in the order in which it began
 * @param ending how a decision ended it, or null where none has
 * @param supersedes the agreements whose place it takes
 * @param remarks what was said of the records afterwards
 * @param decisions every recorded decision, whether it stands or others have taken its place
 * @param documents the documents that its records name by their digests, in the order in which they were named first
 * @param undated the records of which nobody stated the day
 * @param reVotes the decisions of parties that take the place of earlier ones
 * @param lastDays the last days for appeal by which legal force was confirmed
 * @param inconsistencies the records that stand although a rule is not met on their day, in the order of happening
 * @param calendars where it stands in the calendars
 * @param voided the reversal of the proposal and of all records with it, or null where the proposal stands
 * @param last the event that the facts go up to
 */
public record AgreementFacts(
        Proposal proposal,
        TextFacts text,
        List<PartyFacts> parties,
        List<PreparationFacts> preparation,
        @Nullable CouncilFacts council,
        List<ReviewFacts> reviews,
        List<MinutesFacts> minutes,
        @Nullable EndingFacts ending,
        List<AgreementId> supersedes,
        Remarks remarks,
        List<Decision> decisions,
        List<NamedDocument> documents,
        List<UndatedRecord> undated,
        List<ReVote> reVotes,
        List<LastDay> lastDays,
        List<Inconsistency> inconsistencies,
        CalendarPlaces calendars,
        @Nullable Reversal voided,
        LastEvent last) {

    /**
     * A record of which nobody stated the day.
     *
     * @param sequence where it stands in the case file
     * @param days when it happened: a day that another record states, or bounds
     */
    public record UndatedRecord(long sequence, DayBounds days) {}

    /**
     * A decision of a party that takes the place of an earlier one, in the order in which they happened.
     *
     * @param sequence where its record stands in the case file
     * @param replaces the earlier decision
     */
    public record ReVote(long sequence, DecisionId replaces) {}

    /**
     * The last day for appeal, first or further, at a confirmation of legal force, by all that is known now. What the record
     * itself says was computed when it was recorded.
     *
     * @param sequence where the record stands in the case file
     * @param day the day, or null where none is known
     */
    public record LastDay(long sequence, @Nullable LocalDate day) {}

    /** Keeps its own copies of the lists. */
    public AgreementFacts {
        parties = List.copyOf(parties);
        preparation = List.copyOf(preparation);
        reviews = List.copyOf(reviews);
        minutes = List.copyOf(minutes);
        supersedes = List.copyOf(supersedes);
        decisions = List.copyOf(decisions);
        documents = List.copyOf(documents);
        undated = List.copyOf(undated);
        reVotes = List.copyOf(reVotes);
        lastDays = List.copyOf(lastDays);
        inconsistencies = List.copyOf(inconsistencies);
    }

    /** The same facts after events that were only said of the records. */
    AgreementFacts saying(Remarks more, CalendarPlaces places, LastEvent until) {
        return new AgreementFacts(
                proposal,
                text,
                parties,
                preparation,
                council,
                reviews,
                minutes,
                ending,
                supersedes,
                more,
                decisions,
                documents,
                undated,
                reVotes,
                lastDays,
                inconsistencies,
                places,
                voided,
                until);
    }

    /** The same facts with these annotations. */
    public AgreementFacts annotated(List<RemarkOnRecord> annotations) {
        return saying(remarks.annotated(annotations), calendars, last);
    }

    /** The agreement. */
    public AgreementId agreementId() {
        return proposal.agreementId();
    }

    /** The corrections that hold, also those of records that were reversed later. */
    public AppliedCorrections corrections() {
        return new AppliedCorrections(remarks.corrected());
    }

    /** The decision of that name, also where another has taken its place; nothing where it is not known. */
    public Optional<Decision> decision(DecisionId decisionId) {
        return decisions.stream()
                .filter(decision -> decision.decisionId().equals(decisionId))
                .findFirst();
    }

    /** What happened to the decision that is found at that place of the calendar. */
    public Optional<MinutesFacts> minutesAt(CalendarPlaces.DecisionPlace place) {
        return minutes.stream().filter(of -> of.position() == place.first()).findFirst();
    }

    /** When the undated record at that place of the case file happened. */
    public Optional<DayBounds> daysOfUndated(long sequence) {
        return undated.stream()
                .filter(record -> record.sequence() == sequence)
                .map(UndatedRecord::days)
                .findFirst();
    }

    /** The decision that the one recorded at that place takes the place of. */
    public Optional<DecisionId> replacedAt(long sequence) {
        return reVotes.stream()
                .filter(vote -> vote.sequence() == sequence)
                .map(ReVote::replaces)
                .findFirst();
    }

    /** The last day for appeal at the confirmation of legal force recorded at that place, or null where none is known. */
    public @Nullable LocalDate lastDayAt(long sequence) {
        return lastDays.stream()
                .filter(last -> last.sequence() == sequence)
                .findFirst()
                .map(LastDay::day)
                .orElse(null);
    }

    /** The facts of a case of which all records were reversed: its name, and that. */
    static AgreementFacts voided(
            AgreementProposed proposed,
            DayBounds proposedOn,
            Remarks remarks,
            CalendarPlaces calendars,
            long position,
            LastEvent last) {
        List<Reversal> reversals = remarks.reversals();
        return new AgreementFacts(
                Proposal.of(proposed, proposedOn, position),
                new TextFacts(proposed.text(), null),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                remarks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                calendars,
                reversals.get(reversals.size() - 1),
                last);
    }
}
