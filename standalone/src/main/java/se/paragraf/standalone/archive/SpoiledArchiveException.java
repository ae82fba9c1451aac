package se.paragraf.standalone.archive;

/** An archive is not an exported case, or not a whole one; its message says why, as the end of a sentence. */
public final class SpoiledArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpoiledArchiveException(String why) {
        super(why);
    }
}
