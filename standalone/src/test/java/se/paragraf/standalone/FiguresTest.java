package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.monitoring.ViewLag;
import se.paragraf.query.monitoring.ViewLagHealth;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Metrics, dashboard and alerts agree. */
class FiguresTest {

    private static final Path DASHBOARD = Path.of("../grafana/paragraf.json");
    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final Pattern METRIC = Pattern.compile("([a-z][a-z0-9_]*)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)(?:=~|!~|!=|=)\"");
    private static final Pattern GROUPED = Pattern.compile("by \\(([a-z, ]+)\\)");
    /** What is counted on many machines only, or from the first time that it occurs. */
    private static final Set<String> NOT_YET_COUNTED = Set.of("paragraf_log_omitted_total");

    private static final Pattern OWN = Pattern.compile("(?m)^(paragraf_[a-z_]+)[{ ]");

    /** Prometheus adds these to whatever it collects. */
    private static final Set<String> OF_THE_COLLECTOR = Set.of("job", "instance");

    @TempDir
    private static Path data;

    private static RunningRegister running;
    private static Register register;

    @BeforeAll
    static void start() {
        running = RunningRegister.start(data, 0);
        register = TestAccounts.register(running);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void given_commands_that_end_differently_when_the_figures_are_read_then_each_is_counted_by_its_outcome() {
        String caseNumber = RequestBodies.newCaseNumber();
        Map<String, Object> proposal = Map.copyOf(RequestBodies.proposal(caseNumber, List.of("2480")));
        double recorded = figure("paragraf_commands_seconds_count", "ProposeAgreement", "\"recorded\"");
        double repeated = figure("paragraf_commands_seconds_count", "ProposeAgreement", "\"repeated\"");
        double refusedBefore = figure("paragraf_commands_seconds_count", "ProposeAgreement", "\"refused\"");
        double alreadyOpen = figure("paragraf_refusals_total", "\"case-already-open\"");
        double stored = figure("paragraf_appends_seconds_count", "\"stored\"");
        double commits = figure("paragraf_commits_seconds_count");
        double events = figure("paragraf_events_total");

        register.post("/v1/agreements", proposal, "Idempotency-Key", "once-" + caseNumber.hashCode());
        register.post("/v1/agreements", proposal, "Idempotency-Key", "once-" + caseNumber.hashCode());
        Answer refused = register.post("/v1/agreements", proposal);

        assertThat(refused.text("type")).isEqualTo("/problems/case-already-open");
        assertThat(figure("paragraf_commands_seconds_count", "ProposeAgreement", "\"recorded\""))
                .isEqualTo(recorded + 1);
        assertThat(figure("paragraf_commands_seconds_count", "ProposeAgreement", "\"repeated\""))
                .isEqualTo(repeated + 1);
        assertThat(figure("paragraf_commands_seconds_count", "ProposeAgreement", "\"refused\""))
                .isEqualTo(refusedBefore + 1);
        assertThat(figure("paragraf_refusals_total", "\"case-already-open\"")).isEqualTo(alreadyOpen + 1);
        assertThat(figure("paragraf_appends_seconds_count", "\"stored\"")).isEqualTo(stored + 1);
        assertThat(figure("paragraf_commits_seconds_count")).isEqualTo(commits + 1);
        assertThat(figure("paragraf_commits_appends_sum")).isEqualTo(figure("paragraf_commits_appends_count"));
        assertThat(figure("paragraf_events_total")).isEqualTo(events + 1);
    }

    @Test
    void given_views_that_stand_still_when_something_is_recorded_then_figures_and_health_say_for_how_long() {
        StreamingEventProcessor views = running.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(ViewProjection.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        awaitLag(0);
        views.shutDown();
        try {
            propose();

            assertThat(figure("paragraf_views_lag_events")).isEqualTo(1);
            assertThat(healthIn(Duration.ofSeconds(50)).getStatus().getCode()).isEqualTo("UP");
            Health late = healthIn(Duration.ofSeconds(90));
            assertThat(late.getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(late.getDetails()).containsEntry("lagEvents", 1L).containsEntry("longestSeconds", 60L);
            assertThat((long) late.getDetails().get("lagSeconds")).isBetween(89L, 120L);
        } finally {
            views.start();
        }
        awaitLag(0);
        assertThat(figure("paragraf_views_lag_age_seconds")).isZero();
        JsonNode health = register.get("/actuator/health").json();
        assertThat(health.at("/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/viewLag/details/lagSeconds").asLong()).isZero();
    }

    @Test
    void given_the_dashboard_when_the_register_is_asked_then_it_has_every_figure_and_label_of_it() throws IOException {
        // Java counts its collections from the first one on.
        System.gc();
        propose();
        register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480", "2480")));
        String figures = figures();
        List<String> queries = queries();

        assertThat(queries).hasSizeGreaterThan(20).allSatisfy(query -> {
            List<MatchResult> metrics = METRIC.matcher(query).results().toList();
            assertThat(metrics).as(query).isNotEmpty();
            for (MatchResult metric : metrics) {
                Set<String> labels = new TreeSet<>(found(LABEL, metric.group(2)));
                found(GROUPED, query).forEach(names -> labels.addAll(List.of(names.split(", "))));
                labels.removeAll(OF_THE_COLLECTOR);
                assertThat(figures.lines())
                        .as(metric.group())
                        .anyMatch(line -> line.matches(metric.group(1) + "(\\{.*}|) .*")
                                && labels.stream().allMatch(label -> line.contains(label + "=\"")));
            }
        });
    }

    @Test
    void given_the_dashboard_when_it_is_read_then_its_panels_lie_beside_each_other() throws IOException {
        List<JsonNode> panels = dashboard().path("panels").values().stream().toList();
        Set<String> cells = new TreeSet<>();

        assertThat(panels.stream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
        for (JsonNode panel : panels) {
            JsonNode place = panel.get("gridPos");
            assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    assertThat(cells.add((place.get("x").asInt() + x) + ","
                                    + (place.get("y").asInt() + y)))
                            .as(panel.get("title").asString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void given_the_guide_when_it_is_read_then_it_explains_every_figure_of_the_registers_own_and_no_other()
            throws IOException {
        propose();
        register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480", "2480")));
        Set<String> told = found(OWN, figures()).stream()
                .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(NOT_YET_COUNTED);

        assertThat(found(Pattern.compile("\\| `(paragraf_[a-z_]+)` \\|"), Files.readString(GUIDE)))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static List<String> queries() throws IOException {
        return dashboard().findValues("expr").stream().map(JsonNode::asString).toList();
    }

    private static JsonNode dashboard() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(DASHBOARD));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** What the health would be, were it so much later. */
    private static Health healthIn(Duration later) {
        Clock clock = Clock.offset(running.context().getBean(Clock.class), later);
        ViewLag lag = new ViewLag(
                running.context().getBean(ViewStore.class), running.context().getBean(EventLog.class), clock);
        return new ViewLagHealth(lag, Duration.ofMinutes(1)).health();
    }

    private static void awaitLag(long events) {
        while (figure("paragraf_views_lag_events") != events) {
            Thread.onSpinWait();
        }
    }

    private static void propose() {
        register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")));
    }

    /** The first figure of that name whose labels have all of these; 0 where there is none yet. */
    private static double figure(String name, String... labels) {
        return figures()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private static String figures() {
        return register.get("/actuator/prometheus").body();
    }
}
