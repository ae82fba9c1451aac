package se.paragraf.query.example;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Case files as the command side would take them: from any row of attempts only those are recorded that its rules let
 * through.
 */
public final class CaseFiles {

    static final List<String> CODES = List.of("2401", "2403", "2404", "2480");

    private static final int KINDS = Attempts.KINDS;
    private static final int DICE = 60;

    private CaseFiles() {}

    /** Case files of one to four parties, all of the same case. */
    public static Arbitrary<CaseFile> any() {
        return of(Arbitraries.just(759));
    }

    /** Case files of one to four parties, of so many cases. */
    public static Arbitrary<CaseFile> any(int cases) {
        return of(Arbitraries.integers().between(1, cases).withDistribution(RandomDistribution.uniform()));
    }

    private static Arbitrary<CaseFile> of(Arbitrary<Integer> serials) {
        Arbitrary<List<int[]>> attempts = Arbitraries.integers()
                .between(0, KINDS * CODES.size() * DICE - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(number ->
                        new int[] {number % KINDS, number / KINDS % CODES.size(), number / (KINDS * CODES.size())})
                .list()
                .ofMaxSize(120);
        Arbitrary<Integer> parties =
                Arbitraries.integers().between(1, CODES.size()).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(serials, parties, attempts)
                .as((serial, count, tried) -> new Attempts(serial, count).record(tried));
    }
}
