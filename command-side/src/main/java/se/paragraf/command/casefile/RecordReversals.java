package se.paragraf.command.casefile;

import static se.paragraf.refusal.Guard.refuseIf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReversalRefusal.NoOpenReversal;
import se.paragraf.refusal.ReversalRefusal.ReversalsPileUp;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;

/**
 * The reversals that were proposed in a case file. One that came from another case's supersession is not among them.
 *
 * @param proposed how many there were
 * @param open the proposals that wait for another person
 */
public record RecordReversals(int proposed, List<Open> open) {

    /**
     * A proposal that waits for another person.
     *
     * @param reversalId the reversal
     * @param records where its records stand, in order
     * @param ground why they should not have been made
     * @param reason the reason in words
     * @param importDigest the imported list whose rows they are, or null
     * @param proposedBy who proposed it
     */
    public record Open(
            ReversalId reversalId,
            List<Long> records,
            ReversalGround ground,
            String reason,
            @Nullable Sha256 importDigest,
            Author proposedBy) {}

    /** How many characters the reversals that wait may have together before another one is taken. */
    public static final int MOST_CHARACTERS_WAITING = 128 * 1024;

    private static final int CHARACTERS_OF_A_RECORD = 8;

    /** Keeps its own copy. */
    public RecordReversals {
        open = List.copyOf(open);
    }

    /** The reversals among the records of a case file. */
    static RecordReversals of(Collection<CaseRecord> records) {
        int proposals = 0;
        List<Open> open = new ArrayList<>();
        for (CaseRecord record : records) {
            AgreementEvent event = record.fact().event();
            if (event instanceof ReversalProposed proposed) {
                proposals++;
                open.add(new Open(
                        proposed.reversalId(),
                        proposed.records(),
                        proposed.ground(),
                        proposed.reason(),
                        proposed.importDigest(),
                        record.author()));
            } else if (event instanceof RecordReversed reversed && reversed.proposedIn() == null) {
                open.removeIf(waiting -> waiting.reversalId().equals(reversed.reversalId()));
            } else if (event instanceof ReversalDeclined declined) {
                open.removeIf(waiting -> waiting.reversalId().equals(declined.reversalId()));
            }
        }
        return new RecordReversals(proposals, open);
    }

    /** What waits for another person is no more than {@value #MOST_CHARACTERS_WAITING} characters. */
    public void mustHaveRoomForAnother() {
        long characters = open.stream()
                .mapToLong(waiting -> waiting.reason().length()
                        + (long) CHARACTERS_OF_A_RECORD * waiting.records().size())
                .sum();
        refuseIf(characters > MOST_CHARACTERS_WAITING, () -> new ReversalsPileUp(open.size(), MOST_CHARACTERS_WAITING));
    }

    /** The reversal waits for another person. */
    public Open mustBeOpen(ReversalId reversalId) {
        return open.stream()
                .filter(waiting -> waiting.reversalId().equals(reversalId))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoOpenReversal(reversalId, null)));
    }

    /** The first reversal of that imported list that waits for another person. */
    public Open mustBeOpen(Sha256 importDigest) {
        return open.stream()
                .filter(waiting -> importDigest.equals(waiting.importDigest()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoOpenReversal(null, importDigest)));
    }

    /** The number that the next reversal has. */
    public ReversalId next() {
        return new ReversalId(proposed + 1);
    }
}
