package se.paragraf.command.casefile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;

/**
 * Opinions recorded before the decision.
 *
 * @param boards the records of boards (nämnd or styrelse), by their place in the case file, and whether the board's
 *     opinion is stated
 */
public record Preparation(SortedMap<Long, Boolean> boards) {

    private static final long PROPOSAL = 0;

    /** Keeps its own copy. */
    public Preparation {
        boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
    }

    /** The preparation that the proposal itself amounts to: a board's, if a board proposed. */
    public static Preparation of(AgreementProposed proposed) {
        Preparation none = new Preparation(new TreeMap<>());
        return isBoards(proposed.source()) ? none.with(PROPOSAL, true) : none;
    }

    /** Whether a board (nämnd or styrelse) has proposed or given its opinion. */
    public boolean boardHeard() {
        return boards.containsValue(true);
    }

    Preparation recorded(PreparationRecorded event, long sequence) {
        return isBoards(event.source()) ? with(sequence, event.opinion() != null) : this;
    }

    Preparation corrected(RecordCorrected correction) {
        return correction.field().equals("opinion") && boards.containsKey(correction.sequence())
                ? with(correction.sequence(), correction.newValue() != null)
                : this;
    }

    private Preparation with(long sequence, boolean stated) {
        SortedMap<Long, Boolean> more = new TreeMap<>(boards);
        more.put(sequence, stated);
        return new Preparation(more);
    }

    private static boolean isBoards(@Nullable DecisionSource source) {
        return source != null && source.body() != null && source.body().kind() == BodyKind.BOARD;
    }
}
