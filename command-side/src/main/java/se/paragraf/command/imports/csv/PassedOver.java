package se.paragraf.command.imports.csv;

/**
 * A row that was passed over, because it is none of the list's.
 *
 * @param row its number
 * @param why what it was taken for
 * @param text the beginning of what it says
 */
public record PassedOver(int row, Why why, String text) {

    /** What a row can be beside one of the list's. */
    public enum Why {
        /** It stands above the headers. */
        TITLE,
        /** It counts or sums up the rows. */
        TOTAL,
        /** It is a note or a signature below the rows. */
        NOTE
    }
}
