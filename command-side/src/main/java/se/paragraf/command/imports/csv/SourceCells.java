package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Sha256;
import se.paragraf.value.Text;
import se.paragraf.value.Voting;
import se.paragraf.value.Wording;

/** Parser for the source of a row's decision: body, meeting, paragraph, minutes or another record. */
final class SourceCells {

    private static final Wording WITHOUT_MINUTES = new Wording(
            "ett värde, eller annan handling (ASSERTED_BY_OTHER_RECORD) där protokollet inte finns",
            "a value, or other record (ASSERTED_BY_OTHER_RECORD) where the minutes are not held");

    private final Cells cells;

    private SourceCells(Cells cells) {
        this.cells = cells;
    }

    /** Whether the row says anything about a decision. */
    static boolean areFilled(Cells cells) {
        return Stream.of(
                        Column.BODY,
                        Column.BODY_KIND,
                        Column.MEETING_DATE,
                        Column.PARAGRAPH,
                        Column.EVIDENCE,
                        Column.ASSERTED_ON,
                        Column.MEETING_FORM,
                        Column.VOTING,
                        Column.VOTES_FOR,
                        Column.VOTES_AGAINST,
                        Column.ABSTAINED,
                        Column.RESERVATIONS)
                .anyMatch(cells::has);
    }

    /** The day by whose names the row names places: that of the decision, else of the record that asserts it; or null. */
    static @Nullable LocalDate day(Cells cells) {
        LocalDate decidedOn = cells.peek(Column.MEETING_DATE, DateForm::read);
        return decidedOn == null ? cells.peek(Column.ASSERTED_ON, DateForm::read) : decidedOn;
    }

    /**
     * The source, or null where the cells do not make one; the cells say why.
     *
     * @param authority whose decision it is, or null where the row does not tell
     */
    static @Nullable DecisionSource read(Cells cells, @Nullable Authority authority) {
        return new SourceCells(cells).source(authority);
    }

    private @Nullable DecisionSource source(@Nullable Authority authority) {
        Evidence stated = cells.evidenceOfTheList();
        Evidence evidence = stated == null
                ? cells.required(Column.EVIDENCE, DecisionForm::evidence, DecisionForm.evidences())
                : stated;
        boolean fromMinutes = evidence == Evidence.PRIMARY_MINUTES;
        Body body = body(fromMinutes);
        LocalDate meetingDate = fromMinutes
                ? cells.required(Column.MEETING_DATE, DateForm::read, WITHOUT_MINUTES)
                : cells.read(Column.MEETING_DATE, DateForm::read);
        ParagraphNumber paragraph = paragraph(fromMinutes, meetingDate, body);
        CaseNumber ownNumber = cells.read(Column.OWN_CASE_NUMBER, CaseNumber::new);
        DocumentRef minutes = document(Column.MINUTES, Column.MINUTES_DIGEST);
        DocumentRef assertedBy = document(Column.ASSERTED_BY, Column.ASSERTED_BY_DIGEST);
        LocalDate assertedOn = cells.read(Column.ASSERTED_ON, DateForm::read);
        MeetingForm meetingForm = cells.read(Column.MEETING_FORM, DecisionForm::meetingForm);
        List<String> reservations =
                Objects.requireNonNullElse(cells.read(Column.RESERVATIONS, SourceCells::reservations), List.of());
        Voting voting = VotingCells.read(cells);
        if (!cells.areSound() || authority == null || evidence == null) {
            return null;
        }
        try {
            return new DecisionSource(
                    authority,
                    body,
                    meetingDate,
                    paragraph,
                    ownNumber,
                    minutes,
                    List.of(),
                    evidence,
                    assertedBy,
                    assertedOn,
                    meetingForm,
                    voting,
                    reservations);
        } catch (InvalidValueException e) {
            boolean isTheDay = e.field().filter("assertedOn"::equals).isPresent();
            cells.refuse(isTheDay ? Column.ASSERTED_ON : Column.ASSERTED_BY, e);
            return null;
        }
    }

    /** The number, with which the body and the year beside it have to be those of the row, as far as the row is sound. */
    private @Nullable ParagraphNumber paragraph(
            boolean fromMinutes, @Nullable LocalDate meetingDate, @Nullable Body body) {
        boolean sound =
                (meetingDate != null || !cells.has(Column.MEETING_DATE)) && (body != null || !cells.has(Column.BODY));
        Function<String, ParagraphNumber> form = text -> {
            ParagraphForm read = ParagraphForm.read(text);
            return sound ? read.of(meetingDate, body) : read.number();
        };
        return fromMinutes
                ? cells.required(Column.PARAGRAPH, form, WITHOUT_MINUTES)
                : cells.read(Column.PARAGRAPH, form);
    }

    private static List<String> reservations(String text) {
        List<String> listed = Check.list("", DecisionForm.reservations(text), DecisionSource.MOST_RESERVATIONS);
        return Text.listOfLines("", listed, Check.NOTE);
    }

    private @Nullable Body body(boolean fromMinutes) {
        String name =
                fromMinutes ? cells.required(Column.BODY, named(), WITHOUT_MINUTES) : cells.read(Column.BODY, named());
        if (name == null) {
            return null;
        }
        Column told = cells.has(Column.BODY_KIND) ? Column.BODY_KIND : Column.BODY;
        BodyKind kind = cells.read(told, DecisionForm::bodyKind);
        return kind == null ? null : new Body(name, kind);
    }

    private @Nullable DocumentRef document(Column named, Column byDigest) {
        Sha256 digest = cells.read(byDigest, Sha256::new);
        String name = cells.has(byDigest) ? cells.required(named, named()) : cells.read(named, named());
        return name == null ? null : new DocumentRef(digest, name, null);
    }

    private static UnaryOperator<String> named() {
        return text -> Text.line("", text, Check.NAME);
    }
}
