package se.paragraf.command.imports;

/** What becomes of a list in which some rows cannot be recorded. */
public enum ImportMode {
    /** Nothing is recorded unless every row can be; what is recorded is recorded together. */
    ALL_OR_NOTHING,
    /** Every row that can be is recorded, each by itself; the others are reported. */
    SKIP_BAD_ROWS
}
