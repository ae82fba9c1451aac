package se.paragraf.command.source;

/**
 * Where an event stands in the case file and who had it recorded.
 *
 * @param sequence counted from 0
 * @param actor the subject of the credentials
 */
public record Recording(long sequence, String actor) {}
