package se.paragraf.standalone.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Many made-up cases, proposed one after another over ten years and recorded beside each other, as in a register that is
 * in use: what was recorded first comes first. Those that are in progress at a time are held in memory, about a fifth of
 * all. The same numbers always make the same register.
 */
public final class MadeUpRegister implements Iterator<MadeUpEvent> {

    private static final int YEARS = 10;

    private final int agreements;
    private final Chance chance;
    private final LocalDate until;
    private final PriorityQueue<MadeUpCase> inProgress = new PriorityQueue<>(Comparator.comparing(MadeUpCase::nextAt));
    private int opened;
    private @Nullable MadeUpEvent next;

    /**
     * @param seed what is left to chance
     * @param agreements how many agreements, from 1
     * @param until the day before which everything was recorded
     */
    public MadeUpRegister(long seed, int agreements, LocalDate until) {
        if (agreements < 1) {
            throw new IllegalArgumentException("a register of " + agreements + " agreements cannot be made up");
        }
        this.agreements = agreements;
        this.chance = new Chance(seed);
        this.until = until;
        this.next = following();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public MadeUpEvent next() {
        MadeUpEvent made = next;
        if (made == null) {
            throw new NoSuchElementException("all is recorded");
        }
        next = following();
        return made;
    }

    private @Nullable MadeUpEvent following() {
        openWhatWasProposedBefore();
        MadeUpCase current = inProgress.poll();
        if (current == null || !Chance.day(current.nextAt()).isBefore(until)) {
            return null;
        }
        MadeUpEvent event = current.next();
        if (current.hasNext()) {
            inProgress.add(current);
        }
        return event;
    }

    /** A case can come next only if it was proposed before what would come next otherwise. */
    private void openWhatWasProposedBefore() {
        while (opened < agreements
                && (inProgress.isEmpty() || !proposedOn(opened).isAfter(day(inProgress.peek())))) {
            MadeUpTerms terms = MadeUpTerms.of(opened + 1, proposedOn(opened), chance);
            inProgress.add(new MadeUpCase(terms, chance));
            opened++;
        }
    }

    private static LocalDate day(MadeUpCase current) {
        Instant at = current.nextAt();
        return Chance.day(at);
    }

    private LocalDate proposedOn(int number) {
        LocalDate first = until.minusYears(YEARS);
        long days = ChronoUnit.DAYS.between(first, until) - Chance.LONGEST_WAY_TO_THE_REGISTRAR_IN_DAYS - 1;
        return first.plusDays(days * number / agreements);
    }
}
