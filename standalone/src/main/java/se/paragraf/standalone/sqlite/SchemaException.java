package se.paragraf.standalone.sqlite;

/** A file whose schema something else has changed; its message is a sentence that says in what, and what to do. */
public final class SchemaException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SchemaException(String sentence) {
        super(sentence);
    }
}
