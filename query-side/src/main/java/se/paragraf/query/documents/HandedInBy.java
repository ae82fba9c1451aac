package se.paragraf.query.documents;

/**
 * Who handed in a document.
 *
 * @param actor who
 * @param role in which role
 */
public record HandedInBy(String actor, String role) {}
