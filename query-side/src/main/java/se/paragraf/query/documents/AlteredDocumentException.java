package se.paragraf.query.documents;

import java.io.IOException;
import se.paragraf.value.Sha256;

/** The bytes stored under a digest do not have that digest any more. */
public final class AlteredDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Sha256 sha256;

    AlteredDocumentException(Sha256 sha256) {
        super("what is kept as " + sha256 + " is another document");
        this.sha256 = sha256;
    }

    /** The digest under which they are stored. */
    public Sha256 sha256() {
        return sha256;
    }
}
