package se.paragraf.command.imports.csv;

/** The file formats of lists. */
public enum ListFormat {
    /** Text with a delimiter between the cells. */
    CSV,
    /** Office Open XML workbook. */
    XLSX,
    /** OpenDocument spreadsheet. */
    ODS
}
