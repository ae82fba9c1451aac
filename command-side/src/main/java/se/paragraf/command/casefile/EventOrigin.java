package se.paragraf.command.casefile;

/**
 * Where an event stands in the case file and who had it recorded.
 *
 * @param sequence counted from 0
 * @param actor the subject of the credentials
 */
public record EventOrigin(long sequence, String actor) {}
