package se.paragraf.command.imports;

/** What is done with a list in which some rows cannot be recorded. */
public enum ImportMode {
    /** Nothing is recorded unless every row can be. All rows are recorded in one append. */
    ALL_OR_NOTHING,
    /** Each row that can be recorded is recorded by itself; the others are reported. */
    SKIP_BAD_ROWS
}
