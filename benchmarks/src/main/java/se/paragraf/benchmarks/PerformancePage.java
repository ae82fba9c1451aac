package se.paragraf.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.paragraf.benchmarks.Result.Outcome;

/** The page {@code docs/performance.md}: a pure function of results. */
final class PerformancePage {

    private static final String BEGINNING = """
            # Performance

            Every figure about speed or memory in these documents is here. The module `benchmarks` measured them and wrote this
            page from its results, which are in `benchmarks/results`; a test compares the two. To measure on a machine that does
            nothing else:

                mvn -Dquick -DskipTests package
                java -jar benchmarks/target/benchmarks.jar all          # or names of benchmarks; with --quick, some minutes
                java -jar benchmarks/target/benchmarks.jar keep         # puts the results in the place of these, writes this page

            `all` prints the tables and leaves JSON in `benchmarks/target/benchmarks`. Each benchmark runs in a process of its
            own; where one fails, the others go on. Without arguments the program says what there is. Options are
            `--name=value`, and the same for all that are named: `--rounds`, `--seconds`, `--clients`; for http
            `--subjects=before=a.jar,after=b.jar` compares programs, or `name=http://…` with `--tokens=FILE` registers that
            run; `--jvm` gives the registers other options for Java.

            The value of several rounds is their median, the spread the largest less the smallest. Rates depend on the machine
            and on what else it does; the ratios, whose two sides are measured by turns in one run, much less. **cost** is
            processor time, user and system, as the operating system counts it for the process. The letter says what was promised
            about durability meanwhile ([below](#durability)). Where an aim is not met,
            [performance-limits.md](performance-limits.md) shows by profile where the time goes.

            """;

    private final StringBuilder page = new StringBuilder();
    private final List<Durability> durabilities = new ArrayList<>();
    private final List<Figure> all;

    private PerformancePage(List<Result> results) {
        this.all = results.stream().flatMap(result -> result.figures().stream()).toList();
    }

    /** The whole page: each benchmark, with its result where there is one. */
    static String of(List<Benchmark> benchmarks, List<Result> results) {
        PerformancePage written = new PerformancePage(results);
        written.page.append(BEGINNING);
        written.machines(results);
        written.sections(benchmarks, results);
        return written.page.toString();
    }

    /** The tables alone. */
    static String tables(List<Benchmark> benchmarks, List<Result> results) {
        PerformancePage written = new PerformancePage(results);
        written.sections(benchmarks, results);
        return written.page.toString();
    }

    private void sections(List<Benchmark> benchmarks, List<Result> results) {
        for (Benchmark benchmark : benchmarks) {
            Optional<Result> result = results.stream()
                    .filter(each -> each.benchmark().equals(benchmark.name()))
                    .findFirst();
            line("## " + benchmark.name());
            line("");
            line(benchmark.description().strip());
            line("");
            if (result.isPresent()) {
                section(benchmark, result.get());
            } else {
                line("Not measured yet.");
            }
            line("");
        }
        durability();
    }

    private void machines(List<Result> results) {
        results.stream().map(Result::machine).distinct().forEach(machine -> {
            List<String> measured = results.stream()
                    .filter(result -> result.machine().equals(machine))
                    .map(Result::benchmark)
                    .toList();
            boolean everything = measured.size() == results.size();
            line("Machine" + (everything ? "" : " of " + String.join(", ", measured)) + ": " + machine.processors()
                    + " × "
                    + machine.model() + ", " + number(Math.round(machine.memoryMegabytes() / 1024.0)) + " GB, "
                    + machine.system() + ", " + machine.java() + ".");
            line("");
        });
    }

    private void section(Benchmark benchmark, Result result) {
        if (result.outcome() != Outcome.MEASURED) {
            line((result.outcome() == Outcome.FAILED ? "**Failed**: " : "Skipped: ") + result.reason());
            return;
        }
        line("Run of " + result.startedAt().replace("T", " ").replace("Z", " UTC") + ", " + result.seconds() + " s"
                + (result.quick() ? ", **quick: only to show that everything works**" : "")
                + (result.options().isEmpty() ? "" : ", options " + result.options()) + ".");
        line("");
        if (benchmark.picture(result.figures()).isPresent()) {
            line("![" + benchmark.name() + "](" + picture(benchmark.name()) + ")");
            line("");
        }
        if (benchmark.isSideBySide()) {
            sideBySide(result.figures());
        } else {
            oneByOne(result.figures());
        }
    }

    /** The file of a benchmark's picture, beside the page. */
    static String picture(String benchmark) {
        return "performance-" + benchmark + ".svg";
    }

    private void sideBySide(List<Figure> figures) {
        Map<String, List<Figure>> groups = figures.stream()
                .collect(Collectors.groupingBy(figure -> group(figure), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, ofGroup) -> {
            List<String> columns =
                    ofGroup.stream().map(Figure::metric).distinct().toList();
            line("| " + group + " | "
                    + columns.stream()
                            .map(column ->
                                    column.substring(column.indexOf(':') + 1).strip())
                            .collect(Collectors.joining(" | "))
                    + " | |");
            line("|---|" + "---:|".repeat(columns.size()) + ":-:|");
            ofGroup.stream()
                    .collect(Collectors.groupingBy(Figure::subject, LinkedHashMap::new, Collectors.toList()))
                    .forEach((subject, ofSubject) -> line("| " + subject + " | "
                            + columns.stream()
                                    .map(column -> ofSubject.stream()
                                            .filter(figure -> figure.metric().equals(column))
                                            .map(this::cell)
                                            .collect(Collectors.joining()))
                                    .collect(Collectors.joining(" | "))
                            + " | " + letter(ofSubject.get(0).durability()) + " |"));
            line("");
        });
    }

    private static String group(Figure figure) {
        return figure.metric().substring(0, Math.max(0, figure.metric().indexOf(':')));
    }

    private String cell(Figure figure) {
        String verdict = Aim.of(figure).map(aim -> aim.verdict(figure, all)).orElse("");
        return value(figure) + (verdict.isEmpty() ? "" : " (" + verdict + ")");
    }

    private static String value(Figure figure) {
        return (number(figure.value()) + " " + figure.unit()).strip();
    }

    private void oneByOne(List<Figure> figures) {
        line("| subject | figure | value | spread | aim | |");
        line("|---|---|---:|---:|---|:-:|");
        String subject = "";
        for (Figure figure : figures) {
            Double spread = figure.spread();
            line(String.join(
                    " | ",
                    "| " + (figure.subject().equals(subject) ? "" : figure.subject()),
                    figure.metric(),
                    value(figure),
                    spread == null ? "" : number(spread),
                    Aim.of(figure).map(aim -> aim.verdict(figure, all)).orElse(""),
                    letter(figure.durability()) + " |"));
            subject = figure.subject();
        }
    }

    private String letter(Durability durability) {
        if (!durabilities.contains(durability)) {
            durabilities.add(durability);
        }
        return String.valueOf((char) ('a' + durabilities.indexOf(durability)));
    }

    private void durability() {
        line("## Durability");
        line("");
        for (Durability durability : durabilities) {
            line("- **" + letter(durability) + "**: " + durability.promise() + " Kill test: " + durability.killTest()
                    + ".");
        }
    }

    /** Three significant digits; whole numbers from 1,000 on. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "unknown";
        }
        if (Math.abs(value) >= 999.5) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
