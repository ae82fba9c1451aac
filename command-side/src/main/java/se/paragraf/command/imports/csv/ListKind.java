package se.paragraf.command.imports.csv;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of list, recognised by their headers. */
public enum ListKind {
    /** One adoption by a municipality in each row. */
    ADOPTIONS(
            EnumSet.of(
                    Column.AGREEMENT_ID,
                    Column.MUNICIPALITY_CODE,
                    Column.MUNICIPALITY,
                    Column.OWN_CASE_NUMBER,
                    Column.CONDITIONS),
            List.of(
                    List.of(Column.CASE_NUMBER, Column.AGREEMENT_ID),
                    List.of(Column.MUNICIPALITY_CODE, Column.MUNICIPALITY),
                    List.of(Column.EVIDENCE))),
    /** One decision of a municipality in each row, which says what was decided. */
    DECISIONS(
            EnumSet.of(
                    Column.AGREEMENT_ID,
                    Column.MUNICIPALITY_CODE,
                    Column.MUNICIPALITY,
                    Column.OWN_CASE_NUMBER,
                    Column.CONDITIONS,
                    Column.DECISION,
                    Column.REASON),
            List.of(
                    List.of(Column.CASE_NUMBER, Column.AGREEMENT_ID),
                    List.of(Column.MUNICIPALITY_CODE, Column.MUNICIPALITY),
                    List.of(Column.DECISION),
                    List.of(Column.EVIDENCE))),
    /** One proposed agreement in each row. */
    AGREEMENTS(
            EnumSet.of(
                    Column.TITLE,
                    Column.PERIOD_FROM,
                    Column.PERIOD_TO,
                    Column.PARTIES,
                    Column.TEXT_LABEL,
                    Column.REVIEW_WINDOWS),
            List.of(
                    List.of(Column.REGION),
                    List.of(Column.CASE_NUMBER),
                    List.of(Column.TITLE),
                    List.of(Column.PERIOD_FROM),
                    List.of(Column.PERIOD_TO),
                    List.of(Column.PARTIES),
                    List.of(Column.TEXT_LABEL)));

    private final Set<Column> own;
    private final List<List<Column>> required;

    ListKind(Set<Column> own, List<List<Column>> required) {
        this.own = own;
        this.required = required;
    }

    /** The required columns: at least one of each set. */
    public List<List<Column>> required() {
        return required;
    }

    /** Whether only lists of some kinds have the column, and this is one of them. */
    boolean isToldBy(Column column) {
        return own.contains(column);
    }

    /** The columns that such a list can have: its own, and those that all kinds share. */
    public Stream<Column> columns() {
        return Arrays.stream(Column.values()).filter(this::takes);
    }

    boolean takes(Column column) {
        return own.contains(column) || Arrays.stream(values()).noneMatch(kind -> kind.own.contains(column));
    }
}
