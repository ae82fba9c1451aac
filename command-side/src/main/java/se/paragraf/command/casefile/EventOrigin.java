package se.paragraf.command.casefile;

/**
 * The origin of an event: its sequence in the case file, and its actor.
 *
 * @param sequence counted from 0
 * @param actor the subject of the credentials
 */
public record EventOrigin(long sequence, String actor) {}
