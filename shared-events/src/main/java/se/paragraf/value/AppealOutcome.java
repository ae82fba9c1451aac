package se.paragraf.value;

/**
 * How a court ended an appeal. It speaks of the decision, in every instance: a court may annul a decision, never put another
 * in its place (KL 13:8). What the decision is worth on a day follows from its judgments in the order of their days.
 */
public enum AppealOutcome {
    /** The court tried the appeal, and the decision stands; an annulment by the court below is reversed. */
    UPHELD,
    /** The court annulled the decision, or let its annulment by the court below stand after trial. */
    ANNULLED,
    /** The court annulled a part of the decision; the rest stands. */
    PARTLY_ANNULLED,
    /** The court did not try the appeal (avvisat); in records of before it may also have been struck out (avskrivet). */
    DISMISSED,
    /** The appeal was withdrawn, and the court struck it out (avskrivet). */
    WITHDRAWN,
    /** The court sent the case back to the court below, where the appeal is live again. */
    REMITTED,
    /** The court did not give leave to appeal (prövningstillstånd): the judgment below stands. */
    LEAVE_REFUSED
}
