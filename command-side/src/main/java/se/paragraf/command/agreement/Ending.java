package se.paragraf.command.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.source.Moment;
import se.paragraf.command.source.Recording;
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
public record Ending(
        @Nullable Kind kind,
        @Nullable DecisionId decision,
        @Nullable Moment effectiveFrom,
        List<AgreementId> predecessors) {

    /** Keeps its own copy of the predecessors. */
    public Ending {
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
    public static final Ending NONE = new Ending(null, null, null, List.of());

    /** How it has ended by the day, if it has. */
    Optional<Kind> endedAsOn(LocalDate day) {
        boolean ahead = effectiveFrom != null
                && effectiveFrom.day() != null
                && effectiveFrom.day().isAfter(day);
        return ahead ? Optional.empty() : Optional.ofNullable(kind);
    }

    Ending after(ProposalEvent event, Recording recording) {
        if (event instanceof AgreementWithdrawn withdrawn) {
            return new Ending(Kind.WITHDRAWN, withdrawn.decisionId(), null, predecessors);
        }
        if (event instanceof AgreementTerminated terminated) {
            return new Ending(
                    Kind.TERMINATED,
                    terminated.decisionId(),
                    new Moment(recording.sequence(), "effectiveFrom", terminated.effectiveFrom()),
                    predecessors);
        }
        if (event instanceof AgreementSuperseded superseded) {
            return new Ending(
                    Kind.SUPERSEDED,
                    superseded.decisionId(),
                    new Moment(recording.sequence(), "effectiveFrom", superseded.effectiveFrom()),
                    predecessors);
        }
        if (event instanceof SuccessionRecorded succession) {
            return new Ending(kind, decision, effectiveFrom, with(succession.predecessor()));
        }
        return this;
    }

    private List<AgreementId> with(AgreementId predecessor) {
        return Stream.concat(predecessors.stream(), Stream.of(predecessor))
                .distinct()
                .toList();
    }

    /** What is left after a court annulled the decision: where it was the one to end the agreement, no end. */
    Ending annulled(DecisionId annulled) {
        return annulled.equals(decision) ? new Ending(null, null, null, predecessors) : this;
    }

    Ending after(RecordCorrected correction) {
        return new Ending(kind, decision, Moment.after(effectiveFrom, correction), predecessors);
    }
}
