package se.paragraf.value;

/** How a body voted. */
public enum VotingForm {
    /** By acclamation: the chair found which proposal had been adopted, and nobody asked for votes to be counted. */
    ACCLAMATION,
    /** By open vote. */
    VOTE,
    /** By secret ballot. */
    SECRET_BALLOT
}
