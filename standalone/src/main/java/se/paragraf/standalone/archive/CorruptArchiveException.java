package se.paragraf.standalone.archive;

/** An archive that is not an exported case, or is damaged; its message is the end of a sentence that says why. */
public final class CorruptArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptArchiveException(String why) {
        super(why);
    }
}
