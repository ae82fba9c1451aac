package se.paragraf.standalone.fold;

/** What a paper is about, in the order in which things happen that happen on one day (DOMAIN, Order 2). */
enum PaperKind {
    PROPOSAL(0),
    PREPARATION(8),
    AMENDMENT(4),
    POSTPONEMENT(14),
    REJECTION(24),
    ADOPTION(60),
    REVOCATION(14),
    TEXT_EVIDENCE(6),
    EVIDENCE(24),
    CONDITION_RESOLVED(26),
    CONTRACT(10),
    EXIT(22),
    HAND_OVER(24),
    COUNCIL_DECISION(24),
    WITHDRAWAL(3),
    TERMINATION(14),
    SUPERSESSION(8),
    APPROVAL(16),
    NOTICE(16),
    REMOVAL(6),
    APPEAL(40),
    JUDGMENT(50),
    STAY(10),
    LIFT(6),
    LEGAL_FORCE(14),
    REVIEW(14),
    CORRECTION_PROPOSED(0),
    CORRECTION_APPROVED(0),
    CORRECTION_DECLINED(0),
    REVERSAL_PROPOSED(0),
    REVERSAL_APPROVED(0),
    REVERSAL_DECLINED(0),
    ANNOTATION(3);

    private final int times;

    PaperKind(int times) {
        this.times = times;
    }

    /** In how many of some 500 attempts it is tried. */
    int times() {
        return times;
    }

    /** Whether it is said of records, not of the world, and so has no place in the order of what happened. */
    boolean isRemark() {
        return ordinal() >= CORRECTION_PROPOSED.ordinal();
    }

    /** Whether a party's council decides it. */
    boolean isPartys() {
        return ordinal() >= POSTPONEMENT.ordinal() && ordinal() <= REVOCATION.ordinal();
    }

    /** Whether a meeting decides it, so that it has minutes and can be appealed. */
    boolean isDecision() {
        return isPartys()
                || this == AMENDMENT
                || this == EVIDENCE
                || this == COUNCIL_DECISION
                || this == WITHDRAWAL
                || this == TERMINATION
                || this == SUPERSESSION;
    }

    /** Whether it ends the case. */
    boolean isEnd() {
        return this == WITHDRAWAL || this == TERMINATION || this == SUPERSESSION;
    }
}
