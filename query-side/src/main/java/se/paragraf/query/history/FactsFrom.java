package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case had come to by a day, as far as its status and the standings of its parties follow from it. It holds until
 * the day of the next; what changes in between does so by the date alone.
 *
 * @param from the day
 * @param council what had passed with the regional council, or null where nothing had
 * @param ending how a decision ended it, or null where none had
 * @param parties the parties, in the order of the proposal; one that is the same as before is the same object
 */
public record FactsFrom(
        LocalDate from,
        @Nullable CouncilFacts council,
        @Nullable EndingFacts ending,
        List<PartyFacts> parties) {

    /** Keeps its own copy of the list. */
    public FactsFrom {
        parties = List.copyOf(parties);
    }
}
