package se.paragraf.query.web;

/** How an answer tells which position in the register it reflects. */
public final class PositionHeader {

    /** The name of the response header. */
    public static final String HEADER = "X-Position";

    private PositionHeader() {}
}
