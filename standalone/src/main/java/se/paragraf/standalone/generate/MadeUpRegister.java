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
 * A generator of made-up cases: an iterator over their events in the order in which they were recorded. The cases are
 * proposed one after another over ten years and overlap, as in a register in use. Cases in progress are held in memory,
 * about a fifth of all. The same arguments always give the same events.
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
     * @param seed the seed of all random choices
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
        openCasesProposedBefore();
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

    /** Opens the cases that were proposed before the next event: only one of those can come before it. */
    private void openCasesProposedBefore() {
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
        long days = ChronoUnit.DAYS.between(first, until) - Chance.MOST_DAYS_UNTIL_RECORDED - 1;
        return first.plusDays(days * number / agreements);
    }
}
