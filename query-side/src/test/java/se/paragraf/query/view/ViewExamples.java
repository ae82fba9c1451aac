package se.paragraf.query.view;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents and queries of few values, so that they often meet. */
final class ViewExamples {

    private static final LocalDate EPOCH = LocalDate.parse("2022-01-01");

    private ViewExamples() {}

    /** Up to thirty puts, some of them of the same document, in any order of position. */
    static Arbitrary<List<ViewDocument>> documents() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 12);
        Arbitrary<Long> positions = Arbitraries.longs().between(0, 40);
        return Combinators.combine(numbers, positions, entry().set().ofMaxSize(6))
                .as((number, position, entries) ->
                        ViewQueryContract.document(number, position, number + " at " + position, entries))
                .list()
                .ofMaxSize(30);
    }

    static Arbitrary<ViewQuery> query() {
        Arbitrary<Condition> conditions = Combinators.combine(
                        fields(), values(), Arbitraries.of(Condition.Match.values()))
                .as(Condition::new);
        Arbitrary<Filter> filters = Arbitraries.oneOf(
                conditions.map(condition -> (Filter) condition),
                conditions.list().ofMinSize(1).ofMaxSize(5).map(AnyOf::new),
                conditions.list().ofMinSize(1).ofMaxSize(3).map(NoneOf::new));
        return Combinators.combine(
                        days(),
                        filters.list().ofMaxSize(4),
                        Arbitraries.longs().between(1, 13).injectNull(0.5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 8))
                .as((on, all, before, offset, limit) -> new ViewQuery(ViewKind.STATUS, on, all, before, offset, limit));
    }

    private static Arbitrary<IndexEntry> entry() {
        Arbitrary<LocalDate> from = Arbitraries.oneOf(Arbitraries.just(LocalDate.MIN), days());
        Arbitrary<LocalDate> until = Arbitraries.oneOf(Arbitraries.just(LocalDate.MAX), days());
        return Combinators.combine(fields(), values(), from, until).as(IndexEntry::new);
    }

    private static Arbitrary<String> fields() {
        return Arbitraries.of("status", "party", "word");
    }

    private static Arbitrary<String> values() {
        return Arbitraries.of("a", "al", "ala", "alå", "å", "ål", "2480", "24");
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6).map(EPOCH::plusDays);
    }
}
