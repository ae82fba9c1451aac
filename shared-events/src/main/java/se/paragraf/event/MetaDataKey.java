package se.paragraf.event;

/** The names under which every event's metadata says who recorded it and by which command. */
public final class MetaDataKey {

    /** Who recorded it: the subject of the credentials, never anything from the request's body. */
    public static final String ACTOR = "actor";

    /** In which role. */
    public static final String ROLE = "role";

    /** The idempotency key of the command that it came from. */
    public static final String COMMAND_ID = "commandId";

    /** The SHA-256 of that command, by which the same key with another body is told apart. */
    public static final String COMMAND_DIGEST = "commandDigest";

    /**
     * The trace of the request that it came from (W3C Trace Context), 32 hexadecimal digits. Events that were recorded
     * outside of a trace name a message of the program instead, by a UUID.
     */
    public static final String TRACE_ID = "traceId";

    /** The message of the program that it was recorded in answer to, by a UUID: what came of one command has the same. */
    public static final String CORRELATION_ID = "correlationId";

    /** The SHA-256 of the list that it was imported from; absent where it was recorded by itself. */
    public static final String IMPORT_DIGEST = "importDigest";

    /** The row of that list, as a spreadsheet counts: the headers are row 1. */
    public static final String IMPORT_ROW = "importRow";

    private MetaDataKey() {}
}
