package se.paragraf.query.view;

/** Views of another form than the program's are neither read nor written; the message is a sentence that says which. */
public final class ViewFormException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final ViewForm form;

    /**
     * Refuses views of another form.
     *
     * @param found the number of their form
     * @param own the number of the form that the program writes
     */
    public ViewFormException(long found, long own) {
        super(sentence(found, own));
        this.form = ViewForm.of(found, own);
    }

    /** Whether the views are of an earlier or of a later form. */
    public ViewForm form() {
        return form;
    }

    private static String sentence(long found, long own) {
        String forms = "the views have form " + found + "; this program knows " + own + ". ";
        return found > own
                ? forms + "Start the program that wrote them, or remove them to have them rebuilt"
                : forms + "They are being rebuilt from the events";
    }
}
