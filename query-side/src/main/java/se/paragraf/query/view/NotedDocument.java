package se.paragraf.query.view;

/**
 * A document with a note of what it is found by.
 *
 * @param document the document
 * @param note the note, to be compared with {@link ViewReader#note}
 */
public record NotedDocument(StoredDocument document, String note) {}
