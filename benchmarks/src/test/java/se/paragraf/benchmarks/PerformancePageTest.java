package se.paragraf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.benchmarks.ResultFilesTest.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.paragraf.benchmarks.Result.Outcome;
import se.paragraf.benchmarks.growth.GrowthBenchmark;

/** The page of figures is what the committed results give. */
@Tag("generated")
class PerformancePageTest {

    private static final Durability PROMISE = new Durability("Kept.", "`KilledTest`");

    @Test
    void the_page_in_docs_is_what_the_committed_results_give() throws Exception {
        Path page = Benchmarks.page(Benchmarks.root());
        String expected = Benchmarks.writtenPage(Benchmarks.root());
        if (Boolean.getBoolean("paragraf.regenerate")) {
            Files.writeString(page, expected);
        }
        assertThat(page).as("docs/performance.md; mvn -Pregenerate writes it").hasContent(expected);
    }

    @Test
    void the_pictures_in_docs_are_what_the_committed_results_give() throws Exception {
        for (Map.Entry<Path, String> picture :
                Benchmarks.writtenPictures(Benchmarks.root()).entrySet()) {
            if (Boolean.getBoolean("paragraf.regenerate")) {
                Files.writeString(picture.getKey(), picture.getValue());
            }
            assertThat(picture.getKey()).hasContent(picture.getValue());
        }
    }

    @Test
    void
            given_a_benchmark_whose_subjects_stand_side_by_side_then_each_group_of_metrics_is_a_table_with_a_row_for_each() {
        Result grown = new Result(
                "growth",
                Outcome.MEASURED,
                null,
                "2026-11-28T16:00:00Z",
                60,
                false,
                Map.of(),
                result(Outcome.MEASURED, null).machine(),
                List.of(
                        Figure.once("growth", "status", "time: 1,000", "ms", 0.41, PROMISE),
                        Figure.once("growth", "status", "time: 1,000,000", "ms", 0.49, PROMISE),
                        Figure.once("growth", "status", GrowthBenchmark.GROWTH, "×", 0.598, PROMISE),
                        Figure.once("growth", "status", "cost: 1,000", "ms", 0.3, PROMISE),
                        Figure.once("growth", "list", "time: 1,000", "ms", 2, PROMISE),
                        Figure.once("growth", "list", "time: 1,000,000", "ms", 80, PROMISE)));

        assertThat(PerformancePage.of(List.of(new GrowthBenchmark()), List.of(grown)))
                .contains("""
                        ![growth](performance-growth.svg)

                        | time | 1,000 | 1,000,000 | growth by the logarithm's | |
                        |---|---:|---:|---:|:-:|
                        | status | 0.41 ms | 0.49 ms | 0.598 × (≤ 1, met) | a |
                        | list | 2 ms | 80 ms |  | a |

                        | cost | 1,000 | |
                        |---|---:|:-:|
                        | status | 0.3 ms | a |
                        """);
    }

    @Test
    void given_figures_with_and_without_an_aim_then_it_is_said_beside_them_whether_it_is_met() {
        String page = page(result(
                Outcome.MEASURED,
                null,
                Figure.ofRounds("http", "register", "status: cost", "ms", new double[] {0.41, 0.44, 0.49}, PROMISE),
                Figure.once("http", "register", "status: rate", "/s", 4_256.4, PROMISE),
                Figure.once("http", "register", "memory: now", "MB", 301.25, PROMISE)));
        assertThat(page)
                .contains(
                        "| register | status: cost | 0.44 ms | 0.08 | ≤ 0.5, met | a |",
                        "|  | status: rate | 4,256 /s |  | ≥ 6,000, **not met** | a |",
                        "|  | memory: now | 301 MB |  |  | a |",
                        "- **a**: Kept. Kill test: `KilledTest`.",
                        "2 × a processor, 24 GB, a system, a Java.");
    }

    @Test
    void given_a_benchmark_that_failed_and_one_that_never_ran_then_the_page_says_so() {
        assertThat(page(result(Outcome.FAILED, "no disk")))
                .contains("**Failed**: no disk", "## appends", "Not measured yet.");
    }

    @Test
    void given_an_aim_that_is_a_multiple_of_another_figure_then_it_follows_that_figure() {
        Figure inside = Figure.once("commands", CommandBenchmark.WITH_VIEWS, "cost", "ms", 0.3, PROMISE);
        Figure outside = Figure.once("http", "register", "commands: cost", "ms", 0.7, PROMISE);
        Aim aim = Aim.of(outside).orElseThrow();
        assertThat(aim.verdict(outside, List.of(inside, outside))).isEqualTo("≤ 0.6, **not met**");
        assertThat(aim.verdict(outside, List.of(outside))).isEmpty();
    }

    @Test
    void a_number_has_three_digits_that_count() {
        assertThat(List.of(0.0, 0.04217, 1.0, 23.456, 999.4, 999.6, 1_234_567.8).stream()
                        .map(PerformancePage::number))
                .containsExactly("0", "0.0422", "1", "23.5", "999", "1,000", "1,234,568");
    }

    private static String page(Result result) {
        return PerformancePage.of(List.of(new HttpBenchmark(), new AppendBenchmark()), List.of(result));
    }
}
