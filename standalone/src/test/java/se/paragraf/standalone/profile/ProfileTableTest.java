package se.paragraf.standalone.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.paragraf.standalone.profile.ProfileTable.Row;

/** The table has a row for each rule, and says of none that it is tried where it is not. */
class ProfileTableTest {

    /** The last number of each area of version 1.2.0 of the profile, and those that its list leaves out. */
    private static final Map<String, Integer> LAST = Map.ofEntries(
            Map.entry("DOK", 24),
            Map.entry("DOT", 4),
            Map.entry("RES", 6),
            Map.entry("UFN", 9),
            Map.entry("MOG", 3),
            Map.entry("SAK", 37),
            Map.entry("AME", 7),
            Map.entry("ARQ", 6),
            Map.entry("ARP", 4),
            Map.entry("FEL", 2),
            Map.entry("VER", 19),
            Map.entry("WEB", 6),
            Map.entry("HYP", 19),
            Map.entry("FNS", 14),
            Map.entry("CAC", 1));

    private static final Set<String> LEFT_OUT =
            Set.of("DOK.14", "UFN.06", "SAK.04", "SAK.07", "SAK.33", "SAK.34", "AME.03", "ARQ.04", "ARP.01", "FNS.04");

    /** What is known of version 2.0.0 beyond that. */
    private static final List<String> TRACING = List.of("SPA.02", "SPA.04", "SPA.07");

    private final List<Row> rows = ProfileTable.rows();

    @Test
    void every_rule_has_one_row() {
        List<String> rules = Stream.concat(
                        LAST.entrySet().stream()
                                .flatMap(area -> IntStream.rangeClosed(1, area.getValue())
                                        .mapToObj(number -> "%s.%02d".formatted(area.getKey(), number)))
                                .filter(rule -> !LEFT_OUT.contains(rule)),
                        TRACING.stream())
                .toList();

        assertThat(rows).extracting(Row::rule).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void every_row_says_whether_the_rule_is_met_and_why_not_where_it_is_not() {
        assertThat(rows).extracting(Row::kind).containsOnly("SKALL", "SKALL INTE", "BÖR", "BÖR INTE");
        assertThat(rows).extracting(Row::met).containsOnly("yes", "partly", "no", "operator", "–");
        assertThat(rows)
                .filteredOn(row -> Set.of("partly", "no", "–").contains(row.met()))
                .allSatisfy(row -> assertThat(row.how()).as(row.rule()).isNotBlank());
    }

    @Test
    void the_rules_that_the_page_says_are_tried_on_the_description_are_those_that_are() {
        Set<String> tried = Arrays.stream(ApiProfileTest.class.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Rules.class)))
                .flatMap(rules -> Arrays.stream(rules.value()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows)
                .filteredOn(row -> row.test().equals(ApiProfileTest.class.getSimpleName()))
                .extracting(Row::rule)
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void the_tests_that_the_page_names_are_there() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String sources : List.of(
                "../service-support/src/test/java",
                "../command-side/src/test/java",
                "../query-side/src/test/java",
                "../acceptance-tests/src/main/java",
                "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(sources))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(there::add);
            }
        }

        assertThat(rows)
                .extracting(Row::test)
                .filteredOn(test -> !test.isEmpty())
                .isSubsetOf(there);
    }
}
