package se.paragraf.standalone.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.standalone.Trials;
import tools.jackson.databind.JsonNode;

/**
 * The property of DOMAIN (Order): facts that the rules let through in the order of happening, recorded in any other
 * order that they let through, read the same on every day.
 */
class OrderTest {

    private static final Logger LOG = LoggerFactory.getLogger(OrderTest.class);
    private static final int CASES = Trials.of(60, 10_000);
    private static final int ORDERS = 4;

    /** Of a hundred orders tried, so many have to be let through. */
    private static final int LEAST_LET_THROUGH = 50;

    private static final Map<Check, String> WRONG = new EnumMap<>(Check.class);
    private static final Map<OrderSituation, Integer> REACHED = new EnumMap<>(OrderSituation.class);
    private static final SortedMap<LocalDate, SortedMap<String, JsonNode>> EXPECTED = new TreeMap<>();
    private static @Nullable SortedMap<String, JsonNode> expectedTrail;
    private static @Nullable OrderCase expectedOf;
    private static int tried;
    private static int letThrough;
    private static int another;
    private static int contradictory;

    /** What is held about a recording beside that in the order of happening. */
    enum Check {
        READS_THE_SAME((desk, papers, recording) -> readsOtherwise(desk, papers, recording)),
        CONTRADICTIONS_READ_THE_SAME((desk, papers, recording) -> readsOtherwise(desk, papers, recording)),
        WAS_KNOWN_THEN((desk, papers, recording) -> wasKnownOtherwise(recording)),
        BOTH_SIDES_AGREE((desk, papers, recording) -> sidesDiffer(recording)),
        TIME_NEVER_FALLS((desk, papers, recording) -> fallsBack(recording));

        private final Question question;

        Check(Question question) {
            this.question = question;
        }

        /** What is wrong, or null. */
        @Nullable
        String of(Desk desk, OrderCase papers, Recording recording) {
            return question.of(desk, papers, recording);
        }
    }

    private interface Question {
        @Nullable
        String of(Desk desk, OrderCase papers, Recording recording);
    }

    /** Tries some orders of all cases once, for all checks. */
    @BeforeAll
    static void record_in_many_orders() {
        try (Desk desk = new Desk()) {
            for (long seed = 1; seed <= CASES; seed++) {
                OrderCase papers = OrderCase.of(desk, seed);
                for (int order = (int) (seed % 2); order < ORDERS; order += 2) {
                    tried++;
                    papers.inAnotherOrder(desk, order).ifPresent(recording -> letThrough(desk, papers, recording));
                }
            }
            for (long seed = CASES + 1; seed <= 6 * CASES && missing().findAny().isPresent(); seed++) {
                OrderCase papers = OrderCase.of(desk, seed);
                papers.inAnotherOrder(desk, (int) (seed % ORDERS))
                        .filter(recording -> missing().anyMatch(OrderSituation.in(papers, recording)::contains))
                        .ifPresent(recording -> checked(desk, papers, recording));
            }
            for (long seed = 1; seed <= CASES / 4; seed++) {
                OrderCase papers = OrderCase.inAnyOrder(desk, seed);
                contradictory += isContradictory(Recording.of(desk, papers.papers())) ? 1 : 0;
                papers.inAnotherOrder(desk, (int) (seed % ORDERS))
                        .ifPresent(recording -> check(Check.CONTRADICTIONS_READ_THE_SAME, desk, papers, recording));
            }
            for (long seed = 1; seed <= CASES / 10; seed++) {
                desk.goBack(true);
                OrderCase papers = OrderCase.of(desk, seed);
                check(Check.TIME_NEVER_FALLS, desk, papers, Recording.of(desk, papers.papers()));
            }
        }
        LOG.info("{} orders tried, {} let through, {} of them another one; {}", tried, letThrough, another, REACHED);
    }

    /** Situations that no case has reached so far: more cases are made up until one does. */
    private static Stream<OrderSituation> missing() {
        return Stream.of(OrderSituation.values()).filter(situation -> !REACHED.containsKey(situation));
    }

    private static void letThrough(Desk desk, OrderCase papers, Recording recording) {
        letThrough++;
        another += papers.inversions(recording) > 0 ? 1 : 0;
        checked(desk, papers, recording);
    }

    private static void checked(Desk desk, OrderCase papers, Recording recording) {
        OrderSituation.in(papers, recording).forEach(situation -> REACHED.merge(situation, 1, Integer::sum));
        for (Check check : Check.values()) {
            if (check != Check.CONTRADICTIONS_READ_THE_SAME) {
                check(check, desk, papers, recording);
            }
        }
    }

    private static boolean isContradictory(Recording recording) {
        return AgreementHistory.fold(recording.events())
                .filter(facts -> !facts.inconsistencies().isEmpty())
                .isPresent();
    }

    private static void check(Check check, Desk desk, OrderCase papers, Recording recording) {
        if (!WRONG.containsKey(check)) {
            String wrong = check.of(desk, papers, recording);
            if (wrong != null) {
                WRONG.put(check, smallest(desk, papers, recording, wrong, check));
            }
        }
    }

    private static void mustHold(Check check) {
        assertThat(WRONG.getOrDefault(check, "")).as("the least case found").isEmpty();
    }

    @Test
    void facts_recorded_in_any_order_read_the_same_on_every_day() {
        mustHold(Check.READS_THE_SAME);
    }

    @Test
    void what_was_known_at_an_instant_is_the_fold_of_what_was_recorded_by_then() {
        mustHold(Check.WAS_KNOWN_THEN);
    }

    @Test
    void papers_that_contradict_each_other_read_the_same_in_any_order_with_their_inconsistencies() {
        mustHold(Check.CONTRADICTIONS_READ_THE_SAME);
        assertThat(contradictory).as("cases with inconsistencies").isPositive();
    }

    @Test
    void after_every_record_in_any_order_both_sides_say_the_same() {
        mustHold(Check.BOTH_SIDES_AGREE);
    }

    @Test
    void the_time_of_recording_never_falls_where_the_clock_goes_back() {
        mustHold(Check.TIME_NEVER_FALLS);
    }

    @Test
    void most_orders_are_let_through_and_are_other_ones() {
        assertThat(100 * letThrough / tried).as("of a hundred orders").isGreaterThanOrEqualTo(LEAST_LET_THROUGH);
        assertThat(100 * another / letThrough).as("of a hundred let through").isGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @EnumSource
    void each_situation_in_which_order_matters_is_reached(OrderSituation situation) {
        assertThat(REACHED.getOrDefault(situation, 0)).isPositive();
    }

    private static @Nullable String readsOtherwise(Desk desk, OrderCase papers, Recording recording) {
        Answers answers = new Answers(recording);
        for (Map.Entry<LocalDate, SortedMap<String, JsonNode>> expected :
                expected(desk, papers).entrySet()) {
            Difference difference = Difference.between(expected.getValue(), answers.on(expected.getKey()));
            if (difference != null) {
                return "on " + expected.getKey() + " " + difference;
            }
        }
        Difference difference = Difference.between(Objects.requireNonNull(expectedTrail), answers.trail());
        return difference == null ? null : difference.toString();
    }

    /** What the case answers on each day where it is recorded in the order of happening. */
    private static SortedMap<LocalDate, SortedMap<String, JsonNode>> expected(Desk desk, OrderCase papers) {
        if (!papers.equals(expectedOf)) {
            Recording happened = Recording.of(desk, papers.papers());
            List<LocalDate> others = new ArrayList<>();
            AgreementHistory.fold(happened.events()).ifPresent(facts -> {
                others.add(facts.proposal().period().from());
                others.add(facts.proposal().period().to().plusDays(1));
            });
            Answers answers = new Answers(happened);
            EXPECTED.clear();
            expectedTrail = answers.trail();
            papers.days(others).forEach(day -> EXPECTED.put(day, answers.on(day)));
            expectedOf = papers;
        }
        return EXPECTED;
    }

    private static @Nullable String wasKnownOtherwise(Recording recording) {
        List<RecordedEvent> events = recording.events();
        for (RecordedEvent last : events) {
            List<RecordedEvent> known = events.stream()
                    .filter(event -> !event.recordedAt().isAfter(last.recordedAt()))
                    .toList();
            TwoTimes then = new TwoTimes(last.recordedAt(), null);
            if (!AgreementHistory.fold(events, then).equals(AgreementHistory.fold(known))) {
                return "known at " + last.recordedAt() + ", after record " + last.sequence();
            }
        }
        return null;
    }

    private static @Nullable String fallsBack(Recording recording) {
        List<RecordedEvent> events = recording.events();
        for (int next = 1; next < events.size(); next++) {
            if (events.get(next).recordedAt().isBefore(events.get(next - 1).recordedAt())) {
                return "record " + next + " is said to be recorded before the one before it";
            }
        }
        return null;
    }

    private static @Nullable String sidesDiffer(Recording recording) {
        CaseFile caseFile = CaseFile.EMPTY;
        List<RecordedEvent> earlier = new ArrayList<>();
        for (RecordedEvent recorded : recording.events()) {
            Author author = new Author(recorded.actor(), null);
            caseFile = caseFile.evolve(
                    recorded.event(), new EventOrigin(recorded.sequence(), author, AnyPapers.TODAY, null));
            earlier.add(recorded);
            Map<String, Object> one = Reading.of(AgreementHistory.of(earlier), AnyPapers.TODAY);
            Map<String, Object> other = Reading.of(caseFile, AnyPapers.TODAY);
            if (!one.equals(other)) {
                return "after record " + recorded.sequence() + "\n  query side: " + new TreeMap<>(one)
                        + "\n  command side: " + new TreeMap<>(other);
            }
        }
        return null;
    }

    /** Drops papers for as long as what is left fails too. */
    static String smallest(Desk desk, OrderCase papers, Recording recording, String wrong, Check check) {
        OrderCase least = papers;
        List<Paper> order = recording.papers();
        String says = wrong;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int dropped = least.papers().size() - 1; dropped > 0 && !smaller; dropped--) {
                OrderCase fewer = new OrderCase(
                        least.seed(),
                        least.happens(),
                        least.without(least.papers().get(dropped)));
                List<Paper> same = order.stream()
                        .filter(paper -> fewer.papers().stream().anyMatch(left -> left.number() == paper.number()))
                        .toList();
                boolean happens = Recording.of(desk, fewer.papers()).papers().size()
                        == fewer.papers().size();
                Recording again = Recording.of(desk, same);
                String still = happens && again.papers().size() == same.size() ? check.of(desk, fewer, again) : null;
                if (still != null) {
                    least = fewer;
                    order = same;
                    says = still;
                    smaller = true;
                }
            }
        }
        String recorded = order.stream()
                .map(paper -> "" + paper.number())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return "\n" + least.words(recorded) + says;
    }
}
