package se.paragraf.query.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationEvent;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.ReviewEvent;
import se.paragraf.event.TextEvidenced;

/**
 * What the events of one agreement mean, said once: the live views, a look into the past and the audit all fold with
 * this. It is pure: the same events give the same facts.
 */
public final class AgreementHistory {

    private AgreementHistory() {}

    /**
     * The facts that the events amount to.
     *
     * @param events events of one agreement in the order of recording, all of them or those that qualify
     * @return the facts, or nothing where the proposal is not among the events
     */
    public static Optional<AgreementFacts> fold(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.get(0).event() instanceof AgreementProposed)) {
            return Optional.empty();
        }
        AgreementFacts facts = null;
        for (RecordedEvent event : events) {
            facts = step(facts, event);
        }
        return Optional.ofNullable(facts);
    }

    /**
     * The facts after one more event.
     *
     * @param before the facts so far, or null before the first event
     * @throws IllegalArgumentException if the first event is not the proposal, or another one is
     */
    public static AgreementFacts step(@Nullable AgreementFacts before, RecordedEvent recorded) {
        if (before == null) {
            if (recorded.event() instanceof AgreementProposed proposed) {
                return AgreementFacts.opened(proposed, recorded);
            }
            throw new IllegalArgumentException("the case file does not begin with a proposal but with a "
                    + recorded.type() + " at position " + recorded.position());
        }
        return EventCases.choose(recorded.event(), new Step(before)).upTo(recorded);
    }

    private record Step(AgreementFacts facts) implements EventCases<AgreementFacts>, ProposalCases<AgreementFacts> {

        @Override
        public AgreementFacts proposal(ProposalEvent event) {
            return ProposalCases.choose(event, this);
        }

        @Override
        public AgreementFacts proposed(AgreementProposed event) {
            throw new IllegalArgumentException("the case file is open already: " + facts.agreementId());
        }

        @Override
        public AgreementFacts textEvidenced(TextEvidenced event) {
            return facts.after(event);
        }

        @Override
        public AgreementFacts other(ProposalEvent event) {
            return facts;
        }

        @Override
        public AgreementFacts preparation(PreparationEvent event) {
            return PreparationCases.choose(event, facts::after);
        }

        @Override
        public AgreementFacts adoption(AdoptionEvent event) {
            return facts.after(event);
        }

        @Override
        public AgreementFacts council(CouncilEvent event) {
            return facts.after(event);
        }

        @Override
        public AgreementFacts minutes(MinutesEvent event) {
            return facts;
        }

        @Override
        public AgreementFacts correction(CorrectionEvent event) {
            return facts;
        }

        @Override
        public AgreementFacts review(ReviewEvent event) {
            return ReviewCases.choose(event, facts::after);
        }
    }
}
