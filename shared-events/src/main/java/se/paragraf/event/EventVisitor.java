package se.paragraf.event;

/**
 * Visitor over all events: Java 17's exhaustive switch. Every fold and rendering of events implements it, so that a new
 * event does not compile until each of them handles it. A visitor of one kind of event implements the interface of that
 * kind, such as {@link AdoptionEvent.Visitor}.
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
