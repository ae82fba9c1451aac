package se.paragraf.query.view;

/**
 * An index entry without a matching document field. A search by it finds a document that should not be found, or none.
 *
 * @param kind what is searched for by it
 * @param sortKey the document that it leads to, if there is one
 * @param words the entry, as the store words it
 */
public record DanglingIndexEntry(ViewKind kind, long sortKey, String words) {}
