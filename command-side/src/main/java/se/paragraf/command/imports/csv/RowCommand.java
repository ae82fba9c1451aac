package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.Rule;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemType;

/** A row without fault and the command that it makes. */
public final class RowCommand {

    private final Cells cells;
    private final CaseFileCommand command;

    RowCommand(Cells cells, CaseFileCommand command) {
        this.cells = cells;
        this.command = command;
    }

    /** Its number, the headers being row 1. */
    public int row() {
        return cells.row();
    }

    /** The command. */
    public CaseFileCommand command() {
        return command;
    }

    /**
     * The fault of a row that a rule refuses.
     *
     * @param facts what the refusal rests on
     */
    public Fault refusedBy(Refusal refusal, Map<String, Object> facts) {
        String problem = ProblemType.ROOT + refusal.rule().slug();
        Column column = columns(refusal).filter(cells::has).findFirst().orElse(null);
        LocalDate day = command instanceof AdoptByMunicipality adoption
                ? adoption.source().meetingDate()
                : null;
        if (day == null || !isAboutDays(refusal.rule())) {
            return cells.at(column, problem, refusal.detail(), null, facts);
        }
        Map<String, Object> withDay = new HashMap<>(facts);
        withDay.put("rowDate", day.toString());
        Wording reason = new Wording(
                refusal.detail().sv() + " Raden gäller " + day + ".",
                refusal.detail().en() + " The row is of " + day + ".");
        return cells.at(column, problem, reason, null, withDay);
    }

    /** Whether the refusal rests on what had come to be by the row's own day. */
    private static boolean isAboutDays(Rule rule) {
        return rule == Rule.ALREADY_ADOPTED || rule == Rule.AGREEMENT_ENDED || rule == Rule.OUT_OF_ORDER;
    }

    /** The columns where the registrar looks first. */
    private static Stream<Column> columns(Refusal refusal) {
        if (refusal instanceof DatedInTheFuture) {
            return Stream.of(Column.MEETING_DATE);
        }
        return switch (refusal.rule()) {
            case NO_SUCH_AGREEMENT, CASE_ALREADY_OPEN, CASE_VOIDED ->
                Stream.of(Column.CASE_NUMBER, Column.AGREEMENT_ID);
            case NOT_A_PARTY, ALREADY_ADOPTED -> Stream.of(Column.MUNICIPALITY, Column.MUNICIPALITY_CODE);
            case TEXT_DIFFERS -> Stream.of(Column.TEXT_DIGEST);
            case NOT_THE_MUNICIPAL_COUNCIL -> Stream.of(Column.BODY);
            case DECISION_ALREADY_RECORDED -> Stream.of(Column.PARAGRAPH);
            case NO_PARTY, PARTY_REPEATED, UNKNOWN_CODE, PARTY_OUTSIDE_REGION -> Stream.of(Column.PARTIES);
            case REVIEW_WINDOW_OUTSIDE_PERIOD -> Stream.of(Column.REVIEW_WINDOWS);
            default -> Stream.empty();
        };
    }
}
