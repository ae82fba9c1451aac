package se.paragraf.command.casefile;

import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;

/**
 * The state of one agreement, as far as the rules need it: a member for each part, folded from the agreement's events.
 * It is immutable; {@link #evolve} makes the next one from an event.
 *
 * @param terms what was proposed
 * @param end how it ends before its period does
 * @param preparation what was said before the decisions
 * @param parties where each party stands
 * @param council where the regional council stands
 * @param reviews which reviews were held
 * @param decisions which decisions are recorded
 * @param lifecycles what has happened to each decision since
 * @param corrections which corrections were proposed and made
 */
public record CaseFile(
        Terms terms,
        AgreementEnd end,
        Preparation preparation,
        Parties parties,
        CouncilState council,
        Reviews reviews,
        Decisions decisions,
        DecisionLifecycles lifecycles,
        RecordCorrections corrections) {

    /** The case file that the proposal opens. */
    public static CaseFile openedBy(AgreementProposed proposed, EventOrigin origin) {
        return new CaseFile(
                Terms.of(proposed),
                AgreementEnd.NONE,
                Preparation.of(proposed),
                Parties.pending(proposed.parties()),
                CouncilState.NOT_REACHED,
                Reviews.due(proposed.reviewWindows()),
                Decisions.of(proposed, origin),
                DecisionLifecycles.NONE,
                RecordCorrections.NONE.recordedAt(origin.sequence()));
    }

    /** The case file after the event. */
    public CaseFile evolve(AgreementEvent event, EventOrigin origin) {
        CaseFile next = event.accept(new Evolution(this, origin));
        return new CaseFile(
                next.terms,
                next.end,
                next.preparation,
                next.parties,
                next.council,
                next.reviews,
                next.decisions.recorded(event, origin),
                next.lifecycles,
                next.corrections.recordedAt(origin.sequence()));
    }

    CaseFile with(Terms next) {
        return new CaseFile(next, end, preparation, parties, council, reviews, decisions, lifecycles, corrections);
    }

    CaseFile with(AgreementEnd next) {
        return new CaseFile(terms, next, preparation, parties, council, reviews, decisions, lifecycles, corrections);
    }

    CaseFile with(Preparation next) {
        return new CaseFile(terms, end, next, parties, council, reviews, decisions, lifecycles, corrections);
    }

    CaseFile with(Parties next) {
        return new CaseFile(terms, end, preparation, next, council, reviews, decisions, lifecycles, corrections);
    }

    CaseFile with(CouncilState next) {
        return new CaseFile(terms, end, preparation, parties, next, reviews, decisions, lifecycles, corrections);
    }

    CaseFile with(Reviews next) {
        return new CaseFile(terms, end, preparation, parties, council, next, decisions, lifecycles, corrections);
    }

    CaseFile with(DecisionLifecycles next) {
        return new CaseFile(terms, end, preparation, parties, council, reviews, decisions, next, corrections);
    }

    CaseFile with(RecordCorrections next) {
        return new CaseFile(terms, end, preparation, parties, council, reviews, decisions, lifecycles, next);
    }
}
