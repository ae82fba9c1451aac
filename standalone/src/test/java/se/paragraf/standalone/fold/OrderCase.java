package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a case in an order in which the rules let each through, and other orders to record them in.
 *
 * @param seed what they are made up from
 * @param happens whether that is the order of happening; if not, the papers may contradict each other
 * @param papers the papers in that order
 */
record OrderCase(long seed, boolean happens, List<Paper> papers) {

    static OrderCase of(Desk desk, long seed) {
        return new OrderCase(seed, true, AnyPapers.of(desk, seed));
    }

    static OrderCase inAnyOrder(Desk desk, long seed) {
        return new OrderCase(seed, false, AnyPapers.inAnyOrder(desk, seed));
    }

    /**
     * Records the papers in another order, by chance. One that is refused where its turn comes waits until later: its
     * place in the order is where it is let through.
     *
     * @return nothing where some paper is never let through
     */
    Optional<Recording> inAnotherOrder(Desk desk, int which) {
        Random chance = new Random(31 * seed + which);
        List<Paper> waiting = wanted(which, chance);
        Recording recording = new Recording(desk);
        recording.record(waiting.remove(0));
        boolean moved = true;
        while (moved && !waiting.isEmpty()) {
            moved = waiting.removeIf(paper -> recording.record(paper));
        }
        return waiting.isEmpty() ? Optional.of(recording) : Optional.empty();
    }

    /** Some of the papers late, all of them shuffled, or all of them the other way round; the proposal first. */
    private List<Paper> wanted(int which, Random chance) {
        List<Paper> wanted = new ArrayList<>(papers);
        Paper proposal = wanted.remove(0);
        switch (which % 4) {
            case 0, 1 -> {
                for (int late = 0; late <= which && wanted.size() > 1; late++) {
                    Paper paper = wanted.remove(chance.nextInt(wanted.size()));
                    wanted.add(chance.nextInt(wanted.size() + 1), paper);
                }
            }
            case 2 -> Collections.shuffle(wanted, chance);
            default -> Collections.reverse(wanted);
        }
        wanted.add(0, proposal);
        return wanted;
    }

    /** The days on which something changes, and those before the ones that no paper is dated by. */
    SortedSet<LocalDate> days(List<LocalDate> others) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.of(papers.stream().map(Paper::day), papers.stream().map(Paper::stated))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .forEach(days::add);
        Stream.concat(papers.stream().map(Paper::effective), others.stream())
                .filter(Objects::nonNull)
                .forEach(day -> Collections.addAll(days, day.minusDays(1), day));
        days.add(days.first().minusDays(1));
        papers.stream()
                .filter(paper -> paper.kind() == PaperKind.NOTICE || paper.kind() == PaperKind.JUDGMENT)
                .forEach(paper -> days.add(paper.latest().plusDays(23)));
        Collections.addAll(days, AnyPapers.TODAY, AnyPapers.TODAY.plusYears(1));
        return days;
    }

    /** How many pairs of papers this order has the other way round than the order of happening. */
    long inversions(Recording recording) {
        List<Integer> places = recording.papers().stream()
                .map(paper -> papers.stream().map(Paper::number).toList().indexOf(paper.number()))
                .toList();
        long inversions = 0;
        for (int late = 0; late < places.size(); late++) {
            for (int earlier = 0; earlier < late; earlier++) {
                inversions += places.get(earlier) > places.get(late) ? 1 : 0;
            }
        }
        return inversions;
    }

    /** Without that paper and those that cannot be put into words without it. */
    List<Paper> without(Paper dropped) {
        Set<Integer> gone = new HashSet<>(Set.of(dropped.number()));
        boolean more = true;
        while (more) {
            more = papers.stream()
                    .anyMatch(paper -> !gone.contains(paper.number())
                            && paper.after().stream().anyMatch(gone::contains)
                            && gone.add(paper.number()));
        }
        List<Paper> left =
                papers.stream().filter(paper -> !gone.contains(paper.number())).toList();
        return happens ? AnyPapers.inOrder(left) : left;
    }

    /** The papers as a list, and in which order they were recorded. */
    String words(@Nullable String order) {
        return papers.stream().map(Paper::toString).collect(Collectors.joining("\n", "seed " + seed + "\n", "\n"))
                + (order == null ? "" : "recorded in the order " + order + "\n");
    }
}
