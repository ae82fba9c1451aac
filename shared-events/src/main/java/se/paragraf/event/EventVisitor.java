package se.paragraf.event;

/**
 * Visitor over all events: Java 17's exhaustive switch. Whoever folds or renders events implements it, so that an event
 * that is added does not compile until each of them says what it means there. A visitor of one member's events alone
 * implements that member's own, such as {@link AdoptionEvent.Visitor}.
 *
 * @param <R> the result
 */
public interface EventVisitor<R>
        extends ProposalEvent.Visitor<R>,
                PreparationEvent.Visitor<R>,
                AdoptionEvent.Visitor<R>,
                CouncilEvent.Visitor<R>,
                MinutesEvent.Visitor<R>,
                ReviewEvent.Visitor<R>,
                CorrectionEvent.Visitor<R> {}
