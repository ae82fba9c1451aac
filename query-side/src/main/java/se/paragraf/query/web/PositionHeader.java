package se.paragraf.query.web;

/** The {@code X-Position} response header: the position that the answer reflects. */
public final class PositionHeader {

    /** The name of the response header. */
    public static final String HEADER = "X-Position";

    private PositionHeader() {}
}
