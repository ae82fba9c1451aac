package se.paragraf.event;

/** Keys of the metadata that is stored with every event: actor, person, command, trace and import. */
public final class MetaDataKey {

    /** The actor: the subject of the credentials, never anything from the request's body. */
    public static final String ACTOR = "actor";

    /**
     * The person behind the actor: on one machine the identifier of the person whose account it is, else the subject of the
     * credentials. Absent from events that were recorded before persons had identifiers.
     */
    public static final String PERSON = "person";

    /** The role in which the actor recorded it. */
    public static final String ROLE = "role";

    /** The idempotency key of the command that it came from. */
    public static final String COMMAND_ID = "commandId";

    /** The SHA-256 of that command, to recognize the same key with another command. */
    public static final String COMMAND_DIGEST = "commandDigest";

    /**
     * The trace of the request that it came from (W3C Trace Context), 32 hexadecimal digits. An event recorded
     * outside of a trace has the UUID of a message of the program instead.
     */
    public static final String TRACE_ID = "traceId";

    /** The UUID of the message that caused it: the same for all events of one command. */
    public static final String CORRELATION_ID = "correlationId";

    /** The SHA-256 of the list that it was imported from; absent where it was recorded by itself. */
    public static final String IMPORT_DIGEST = "importDigest";

    /** The row of that list, as a spreadsheet counts. */
    public static final String IMPORT_ROW = "importRow";

    /** The place of the sheet in its workbook, from 2; absent for the first sheet and for text. */
    public static final String IMPORT_SHEET = "importSheet";

    /**
     * The warnings that were given with the event for its place in the order of happening, each with the sequence of the
     * record that it names: RECORDED_OUT_OF_ORDER 12;NOT_PREPARED. Absent where there are none.
     */
    public static final String WARNINGS = "warnings";

    private MetaDataKey() {}
}
