package se.paragraf.standalone.eventstore;

/** How a write ended. */
sealed interface WriteOutcome {

    /** It is in the file. */
    enum Done implements WriteOutcome {
        INSTANCE
    }

    /**
     * The file refuses it, as something in it is already there; the writes beside it are unaffected.
     *
     * @param index which of its events was refused, from 0
     * @param cause what SQLite said
     */
    record Refused(int index, Exception cause) implements WriteOutcome {}

    /**
     * The batch that it was in could not be committed; nothing of that batch is in the file.
     *
     * @param cause what went wrong
     */
    record Failed(Throwable cause) implements WriteOutcome {}
}
