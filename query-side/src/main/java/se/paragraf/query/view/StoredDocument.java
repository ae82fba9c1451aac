package se.paragraf.query.view;

/**
 * A document as it is read from the store.
 *
 * @param key its name
 * @param position the position of the event that it came from
 * @param sortKey where it stands in a list
 * @param body what it says, as JSON
 */
public record StoredDocument(DocumentKey key, long position, long sortKey, String body) {}
