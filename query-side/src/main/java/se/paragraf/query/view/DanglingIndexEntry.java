package se.paragraf.query.view;

/**
 * Something in the index of a store that no document there says of itself, so that a document is found which should not
 * be, or none.
 *
 * @param kind what is searched for by it
 * @param sortKey the document that it leads to, if there is one
 * @param words the entry, as the store words it
 */
public record DanglingIndexEntry(ViewKind kind, long sortKey, String words) {}
