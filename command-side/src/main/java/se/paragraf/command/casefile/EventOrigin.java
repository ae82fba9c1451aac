package se.paragraf.command.casefile;

/**
 * The origin of an event: its sequence in the case file, and its author.
 *
 * @param sequence counted from 0
 * @param author who recorded it
 */
public record EventOrigin(long sequence, Author author) {

    /** The origin of an event whose author is known by the name alone. */
    public EventOrigin(long sequence, String actor) {
        this(sequence, new Author(actor, null));
    }
}
