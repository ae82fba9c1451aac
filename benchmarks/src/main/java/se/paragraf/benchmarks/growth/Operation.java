package se.paragraf.benchmarks.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked of a register whose size grows. */
enum Operation {
    COMMAND("command", false, cases -> Stream.empty()),
    STATUS("status", false, cases -> cases.stream().map(each -> "/v1/agreements/" + each.id())),
    TRAIL("trail", false, cases -> cases.stream().map(each -> "/v1/agreements/" + each.id() + "/trail")),
    LIST("list", false, cases -> Stream.of("/v1/agreements?limit=20")),
    LIST_DEEP(
            "list, from the middle",
            false,
            cases -> cases.stream().map(each -> "/v1/agreements?limit=20&before=" + each.position())),
    LIST_OF_PARTY(
            "list of a party",
            false,
            cases -> Stream.of("2480", "0180", "1480")
                    .map(code -> "/v1/municipalities/" + code + "/agreements?limit=20")),
    LIST_BY_STATUS(
            "list by status and region",
            false,
            cases -> Stream.of("24", "01", "14")
                    .map(code -> "/v1/agreements?status=PROPOSED&region=" + code + "&limit=20")),
    SEARCH_NUMBER(
            "search for a case number",
            false,
            cases -> cases.stream().map(each -> "/v1/agreements?limit=20&q=" + encoded(each.caseNumber()))),
    SEARCH_WORDS(
            "search for common words",
            false,
            cases -> Stream.of("/v1/agreements?limit=20&q=regional+utveckling+ume%C3%A5")),
    SEARCH_NOTHING(
            "search for words never together",
            false,
            cases -> Stream.of("/v1/agreements?limit=20&q=regional+kiruna+malm%C3%B6")),
    REVIEWS("calendar of reviews", false, cases -> Stream.of("/v1/reviews?limit=20")),
    CHANGES("change feed", false, cases -> cases.stream().map(each -> "/v1/changes?limit=20&after=" + each.position())),
    // Of other months and days each time: an answer is kept until the next event.
    MONTHS(
            "statistics by month",
            true,
            cases -> IntStream.range(1900, 1900 + cases.size())
                    .mapToObj(
                            year -> "/v1/statistics/decisions-by-month?from=" + year + "-01&to=" + (year + 9) + "-12")),
    STATISTICS(
            "statistics of adoptions",
            true,
            cases -> IntStream.range(0, cases.size())
                    .mapToObj(day -> "/v1/statistics/adoptions?on="
                            + LocalDate.parse("2026-11-01").minusDays(day)));

    private final String word;
    private final boolean readsEverything;
    private final Function<List<KnownCase>, Stream<String>> paths;

    Operation(String word, boolean readsEverything, Function<List<KnownCase>, Stream<String>> paths) {
        this.word = word;
        this.readsEverything = readsEverything;
        this.paths = paths;
    }

    /**
     * A case of the register.
     *
     * @param id its identifier
     * @param caseNumber its number
     * @param position the position of its first event
     */
    record KnownCase(String id, String caseNumber, long position) {}

    /** Its name in table and chart. */
    String word() {
        return word;
    }

    /** Whether its answer is made from every agreement, so that its time may grow with them. */
    boolean readsEverything() {
        return readsEverything;
    }

    /** The paths to read, for these cases in turn; none for commands. */
    List<String> paths(List<KnownCase> cases) {
        return paths.apply(cases).toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
