package se.paragraf.query.http;

/** How an answer tells which position in the register it reflects. */
final class Position {

    /** The name of the response header. */
    static final String HEADER = "X-Position";

    private Position() {}
}
