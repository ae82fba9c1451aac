package se.paragraf.query.view;

/** The form of stored views, compared with the one that this program writes. */
public enum ViewForm {
    /** An earlier version of the program wrote them; they have to be built from the events in the current form. */
    EARLIER,
    /** This program reads and writes them. */
    SAME,
    /** A later version of the program wrote them; this one leaves them alone. */
    LATER;

    /**
     * The number of the form that this program writes, in SQLite and in MongoDB alike. Raise it whenever a document of the
     * views, an index entry, or a table or collection that holds them changes in form or in meaning: views with a lower
     * number are then built from the events at the next start.
     */
    public static final int CURRENT = 9;

    /** The number of MongoDB views that were written before they had one. */
    public static final int UNNUMBERED = 0;

    /**
     * Compares the form of stored views.
     *
     * @param found its number
     * @param own the number of the form that the program writes
     */
    public static ViewForm of(long found, long own) {
        if (found == own) {
            return SAME;
        }
        return found < own ? EARLIER : LATER;
    }
}
