package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordCorrected;

/**
 * Fold of an agreement's events into its facts, for everything that is read: the live views, a look into the past, the
 * export and the audit. It is pure: the same events give the same facts. The command side folds the same events into
 * the state that its rules need, {@code se.paragraf.command.casefile.CaseFile}; a property of the standalone module,
 * {@code BothFoldsTest}, holds the two together.
 *
 * <p>A correction changes what an earlier record says, so the facts after it are folded from the first event; every
 * other event is one {@link FactsStep}.
 */
public final class AgreementHistory {

    private AgreementHistory() {}

    /**
     * The facts that the events amount to.
     *
     * @param events all events of one agreement in the order of recording, or the first of them
     * @return the facts, or nothing where there are no events or the first is not the proposal
     */
    public static Optional<AgreementFacts> fold(List<RecordedEvent> events) {
        return fold(events, TwoTimes.NOW);
    }

    /**
     * The facts as they were known at an instant and had come to be by a day. A correction known by that instant
     * applies to the record that it corrects on whatever day it is read.
     *
     * @param events all events of one agreement in the order of recording
     * @return the facts, which say that they go up to the last event known by then; nothing where the proposal was not
     *     known or had not been made
     */
    public static Optional<AgreementFacts> fold(List<RecordedEvent> events, TwoTimes times) {
        List<RecordedEvent> known = times.known(events);
        AppliedCorrections corrections = AppliedCorrections.among(known);
        Set<Long> seen = new HashSet<>();
        AgreementFacts facts = null;
        for (RecordedEvent recorded : known) {
            RecordedEvent read = corrections.applyTo(recorded);
            if (qualifies(read, times, seen)) {
                if (facts == null && !(read.event() instanceof AgreementProposed)) {
                    return Optional.empty();
                }
                seen.add(read.sequence());
                facts = after(facts, read);
            }
        }
        return Optional.ofNullable(facts).map(folded -> folded.upTo(known.get(known.size() - 1), corrections.of(seen)));
    }

    /**
     * The facts after one more event.
     *
     * @param before the facts so far, or null before the first event
     * @param earlier all events before this one, fetched only where a correction makes a new fold necessary
     * @throws IllegalArgumentException if the first event is not the proposal, or another one is
     */
    public static AgreementFacts step(
            @Nullable AgreementFacts before, RecordedEvent recorded, Supplier<List<RecordedEvent>> earlier) {
        if (before != null && recorded.event() instanceof RecordCorrected) {
            List<RecordedEvent> events = new ArrayList<>(earlier.get());
            events.add(recorded);
            return fold(events).orElseThrow();
        }
        return after(before, recorded);
    }

    /** Whether the event had happened by then; a correction counts wherever its record does. */
    private static boolean qualifies(RecordedEvent read, TwoTimes times, Set<Long> seen) {
        return read.event() instanceof RecordCorrected correction
                ? seen.contains(correction.sequence())
                : times.reaches(read);
    }

    private static AgreementFacts after(@Nullable AgreementFacts before, RecordedEvent recorded) {
        if (before != null) {
            return FactsStep.of(before, recorded);
        }
        if (recorded.event() instanceof AgreementProposed proposed) {
            return AgreementFacts.opened(proposed, recorded);
        }
        throw new IllegalArgumentException("the case file does not begin with a proposal but with a " + recorded.type()
                + " at position " + recorded.position());
    }
}
