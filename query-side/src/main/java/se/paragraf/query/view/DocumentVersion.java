package se.paragraf.query.view;

/**
 * Which version of a document the store has, without its body. Within one generation the same position is the same body: a
 * document is only replaced by one from a later position.
 *
 * @param key its name
 * @param position the position of the event that it came from
 * @param sortKey where it stands in a list
 */
public record DocumentVersion(DocumentKey key, long position, long sortKey) {}
