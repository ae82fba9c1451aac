package se.paragraf.query.search;

/**
 * What a word of a search was found in.
 *
 * @param sought what was typed, in lower case and without accents
 * @param field where it was found
 * @param text what stands there
 */
public record SearchMatch(String sought, Field field, String text) {

    /** Where a word of a search is found. */
    public enum Field {
        /** The title. */
        TITLE,
        /** The label of the text. */
        TEXT,
        /** The region's case number, or that of a party or a body that decided. */
        CASE_NUMBER,
        /** A municipality that is a party. */
        PARTY,
        /** The region. */
        REGION,
        /** A recorded decision: its body, its day or its paragraph. */
        DECISION,
        /** A document that a record names, by its digest. */
        DOCUMENT,
        /** An identifier: of the agreement or of a decision. */
        IDENTIFIER
    }
}
