package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision is recorded: who decided, when, and which documents say so. Body, meeting date and paragraph may be
 * missing only where the evidence is {@link Evidence#ASSERTED_BY_OTHER_RECORD}.
 *
 * @param authority whose decision it is
 * @param body which of its bodies deliberated, or null where the asserting record does not say
 * @param meetingDate the day of the meeting, or null where it is not stated
 * @param paragraph the decision's number in the minutes, or null where it is not stated
 * @param caseNumber the authority's own case number, or null where it is not stated
 * @param minutes the minutes themselves, or null where they are not held
 * @param basis the decision basis (beslutsunderlag) in its order, frozen at the decision
 * @param evidence how the register knows
 * @param assertedBy the other record that says so, or null; only with {@link Evidence#ASSERTED_BY_OTHER_RECORD}
 * @param assertedOn the day of that other record, by which the decision had been taken, or null where it is not stated;
 *     not before {@code meetingDate}, and only with {@link Evidence#ASSERTED_BY_OTHER_RECORD}
 * @param meetingForm how the body met, or null where it is not stated
 * @param voting how the decision was taken, or null where it is not stated
 * @param reservations who recorded dissent in the minutes and what it was, in the words of the minutes and in their order; at
 *     most 50, and absent from JSON where there is none. A reservation needs no vote
 */
public record DecisionSource(
        Authority authority,
        @Nullable Body body,
        @Correctable @Nullable LocalDate meetingDate,
        @Correctable @Nullable ParagraphNumber paragraph,
        @Correctable @Nullable CaseNumber caseNumber,
        @Correctable @Nullable DocumentRef minutes,
        @Correctable List<DocumentRef> basis,
        Evidence evidence,
        @Correctable @Nullable DocumentRef assertedBy,
        @Correctable @Nullable LocalDate assertedOn,
        @Correctable @Nullable MeetingForm meetingForm,
        @Correctable @Nullable Voting voting,

        @Correctable @SeveralLines @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> reservations) {

    /** The most reservations that one decision may have. */
    public static final int MOST_RESERVATIONS = 50;

    /**
     * Refuses primary minutes that lack body, date or paragraph or that state an asserting record, and an asserting record
     * from before the decision.
     */
    public DecisionSource {
        Check.present("authority", authority);
        Check.present("evidence", evidence);
        basis = Check.list("basis", basis);
        if (evidence == Evidence.PRIMARY_MINUTES) {
            statedByMinutes("body", body);
            statedByMinutes("meetingDate", meetingDate);
            statedByMinutes("paragraph", paragraph);
            onlyAsserted("assertedBy", assertedBy);
            onlyAsserted("assertedOn", assertedOn);
        }
        Check.optionalDay("meetingDate", meetingDate);
        Check.optionalDay("assertedOn", assertedOn);
        Check.list("reservations", reservations, MOST_RESERVATIONS);
        reservations = Check.texts("reservations", reservations, Check.NOTE);
    }

    /** A source that says nothing of how the body met and voted. */
    public DecisionSource(
            Authority authority,
            @Nullable Body body,
            @Nullable LocalDate meetingDate,
            @Nullable ParagraphNumber paragraph,
            @Nullable CaseNumber caseNumber,
            @Nullable DocumentRef minutes,
            List<DocumentRef> basis,
            Evidence evidence,
            @Nullable DocumentRef assertedBy,
            @Nullable LocalDate assertedOn) {
        this(
                authority,
                body,
                meetingDate,
                paragraph,
                caseNumber,
                minutes,
                basis,
                evidence,
                assertedBy,
                assertedOn,
                null,
                null,
                List.of());
    }

    /** A source without the day of an asserting record. */
    public DecisionSource(
            Authority authority,
            @Nullable Body body,
            @Nullable LocalDate meetingDate,
            @Nullable ParagraphNumber paragraph,
            @Nullable CaseNumber caseNumber,
            @Nullable DocumentRef minutes,
            List<DocumentRef> basis,
            Evidence evidence,
            @Nullable DocumentRef assertedBy) {
        this(authority, body, meetingDate, paragraph, caseNumber, minutes, basis, evidence, assertedBy, null);
    }

    private static void onlyAsserted(String field, @Nullable Object value) {
        if (value != null) {
            throw new InvalidValueException(
                    field,
                    new Wording("är angivet tillsammans med protokoll", "is stated beside primary minutes"),
                    new Wording(
                            "inget, eller evidence ASSERTED_BY_OTHER_RECORD",
                            "nothing, or evidence ASSERTED_BY_OTHER_RECORD"));
        }
    }

    /** Whether the decision is known from another record only. */
    public boolean restsOnAssertion() {
        return evidence == Evidence.ASSERTED_BY_OTHER_RECORD;
    }

    /**
     * Whether both are sources of one decision: the same authority, body, meeting date and paragraph. An authority has
     * one council, however its name is spelled. Its other bodies are compared by name, ignoring letter case, diacritics
     * and punctuation. A paragraph is only the same as itself: § 310 is another decision than § 310 a and than §§ 310–311,
     * although it is one of these numbers. False where either source does not state body, date or paragraph.
     */
    public boolean isOfTheSameDecisionAs(DecisionSource other) {
        return body != null
                && other.body != null
                && meetingDate != null
                && paragraph != null
                && authority.equals(other.authority)
                && meetingDate.equals(other.meetingDate)
                && paragraph.equals(other.paragraph)
                && areTheSame(body, other.body);
    }

    private static boolean areTheSame(Body one, Body other) {
        return (one.kind() == BodyKind.COUNCIL || other.kind() == BodyKind.COUNCIL)
                ? one.kind() == other.kind()
                : DecisionId.plain(one.name()).equals(DecisionId.plain(other.name()));
    }

    /** The documents that say so: the minutes, the basis, the record that asserts it. */
    public List<DocumentRef> documents() {
        return Stream.of(Stream.ofNullable(minutes), basis.stream(), Stream.ofNullable(assertedBy))
                .flatMap(Function.identity())
                .toList();
    }

    private static void statedByMinutes(String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidValueException(
                    field,
                    new Wording("saknas i protokollet", "is missing from primary minutes"),
                    new Wording(
                            "ett värde, eller evidence ASSERTED_BY_OTHER_RECORD där bara en annan handling finns",
                            "a value, or evidence ASSERTED_BY_OTHER_RECORD where only another record is held"));
        }
    }
}
