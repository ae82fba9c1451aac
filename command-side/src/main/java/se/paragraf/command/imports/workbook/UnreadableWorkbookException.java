package se.paragraf.command.imports.workbook;

import se.paragraf.value.Wording;

/** The file is no workbook that can be read, or one beyond the bounds. */
public final class UnreadableWorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Wording reason;

    /** With the reason and the remedy, in sentences. */
    UnreadableWorkbookException(String sv, String en) {
        super(en, null, false, false);
        this.reason = new Wording(sv, en);
    }

    /** The reason and the remedy. */
    public Wording reason() {
        return reason;
    }

    static UnreadableWorkbookException damaged() {
        return new UnreadableWorkbookException(
                "Arbetsboken är skadad eller avklippt. Öppna den i kalkylprogrammet, spara den och skicka den igen.",
                "The workbook is damaged or cut off. Open it in the spreadsheet program, save it and send it again.");
    }

    static UnreadableWorkbookException tooLarge(String what, String english) {
        return new UnreadableWorkbookException(
                "Arbetsboken har " + what
                        + " och läses inte. Kopiera listan till en ny arbetsbok, eller dela den i flera.",
                "The workbook has " + english
                        + " and is not read. Copy the list to a new workbook, or divide it into several.");
    }
}
