package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.RecordCorrected;
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

    AgreementEnd withdrawn(DecisionId by) {
        return new AgreementEnd(Kind.WITHDRAWN, by, null, predecessors);
    }

    AgreementEnd terminated(DecisionId by, CorrectableDate from) {
        return new AgreementEnd(Kind.TERMINATED, by, from, predecessors);
    }

    AgreementEnd superseded(DecisionId by, CorrectableDate from) {
        return new AgreementEnd(Kind.SUPERSEDED, by, from, predecessors);
    }

    AgreementEnd succeeding(AgreementId predecessor) {
        List<AgreementId> all = Stream.concat(predecessors.stream(), Stream.of(predecessor))
                .distinct()
                .toList();
        return new AgreementEnd(kind, decision, effectiveFrom, all);
    }

    /** No end, if the annulled decision is the one that ended the agreement. */
    AgreementEnd annulled(DecisionId annulled) {
        return annulled.equals(decision) ? new AgreementEnd(null, null, null, predecessors) : this;
    }

    AgreementEnd corrected(RecordCorrected correction) {
        return new AgreementEnd(kind, decision, CorrectableDate.corrected(effectiveFrom, correction), predecessors);
    }
}
