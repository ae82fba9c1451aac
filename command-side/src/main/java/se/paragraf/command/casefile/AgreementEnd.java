package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;

/**
 * How the agreement ends before its period does, and whose place it has taken.
 *
 * @param kind how, or null where no such end is recorded
 * @param decision the decision to end it, or null where there is none
 * @param effectiveFrom from when it has ended, or null where it ended with the decision
 * @param predecessors the agreements whose place it has taken
 */
public record AgreementEnd(
        @Nullable Kind kind,
        @Nullable DecisionId decision,
        @Nullable CorrectableDate effectiveFrom,
        List<AgreementId> predecessors) {

    /** Keeps its own copy of the predecessors. */
    public AgreementEnd {
        predecessors = List.copyOf(predecessors);
    }

    /** How an agreement ends by a decision about it. */
    public enum Kind {
        /** The proposal was withdrawn. */
        WITHDRAWN,
        /** The agreement was terminated. */
        TERMINATED,
        /** Another agreement took its place. */
        SUPERSEDED
    }

    /** No end is recorded. */
    public static final AgreementEnd NONE = new AgreementEnd(null, null, null, List.of());

    /** How it has ended by the day, if it has. */
    public Optional<Kind> endedAsOn(LocalDate day) {
        boolean ahead = effectiveFrom != null
                && effectiveFrom.day() != null
                && effectiveFrom.day().isAfter(day);
        return ahead ? Optional.empty() : Optional.ofNullable(kind);
    }

    AgreementEnd after(ProposalEvent event, EventOrigin recording) {
        if (event instanceof AgreementWithdrawn withdrawn) {
            return new AgreementEnd(Kind.WITHDRAWN, withdrawn.decisionId(), null, predecessors);
        }
        if (event instanceof AgreementTerminated terminated) {
            return new AgreementEnd(
                    Kind.TERMINATED,
                    terminated.decisionId(),
                    new CorrectableDate(recording.sequence(), "effectiveFrom", terminated.effectiveFrom()),
                    predecessors);
        }
        if (event instanceof AgreementSuperseded superseded) {
            return new AgreementEnd(
                    Kind.SUPERSEDED,
                    superseded.decisionId(),
                    new CorrectableDate(recording.sequence(), "effectiveFrom", superseded.effectiveFrom()),
                    predecessors);
        }
        if (event instanceof SuccessionRecorded succession) {
            return new AgreementEnd(kind, decision, effectiveFrom, with(succession.predecessor()));
        }
        return this;
    }

    private List<AgreementId> with(AgreementId predecessor) {
        return Stream.concat(predecessors.stream(), Stream.of(predecessor))
                .distinct()
                .toList();
    }

    /** What is left after a court annulled the decision: where it was the one to end the agreement, no end. */
    AgreementEnd annulled(DecisionId annulled) {
        return annulled.equals(decision) ? new AgreementEnd(null, null, null, predecessors) : this;
    }

    AgreementEnd after(RecordCorrected correction) {
        return new AgreementEnd(kind, decision, CorrectableDate.after(effectiveFrom, correction), predecessors);
    }
}
