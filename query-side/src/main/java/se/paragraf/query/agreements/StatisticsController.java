package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.statistics.AdoptionStatistics;
import se.paragraf.query.statistics.DecisionsByMonth;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of the statistics of agreements and adoptions. */
@RestController
@OpenToReaders
@Tag(name = "Statistics")
public final class StatisticsController {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final int MONTHS_BEFORE = 11;

    /** An estimate of what a municipality, a year or a month takes in memory. */
    private static final long BYTES_OF_A_LINE = 500;

    private final ViewStore store;
    private final AnswerCache<OnDay, AdoptionStatistics> adoptions = new AnswerCache<>(statistics -> BYTES_OF_A_LINE
            * (statistics.byMunicipality().size() + statistics.byYear().size()));
    private final AnswerCache<OfMonths, DecisionsByMonth> decisions = new AnswerCache<>(
            statistics -> BYTES_OF_A_LINE * statistics.months().size());
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public StatisticsController(ViewStore store, Clock clock) {
        this.store = store;
        this.today = new Today(clock);
    }

    private record OnDay(LocalDate on, @Nullable RegionCode region) {}

    private record OfMonths(
            YearMonth from, YearMonth to, @Nullable RegionCode region) {}

    /** The statistics of adoptions on a day. */
    @GetMapping("/v1/statistics/adoptions")
    @Takes(Share.LONG_READS)
    @Operation(
            operationId = "readAdoptionStatistics",
            summary = "Count agreements and adoptions",
            description = "How many agreements have each status, where each municipality stands, what was proposed and"
                    + " adopted in each year, and how many days there are from a proposal to an adoption: the median"
                    + " and the 90th percentile, by nearest rank. All of it as of today or of another day, as of what"
                    + " is known now: each agreement counts as effectiveAt of that day shows it.")
    public ResponseEntity<AdoptionStatistics> adoptions(
            @Parameter(description = "The day; today's where it is not given") @RequestParam(required = false) @Nullable
                    LocalDate on,
            @Parameter(
                            description = "The code of the region whose agreements are counted, such as 24; all of them"
                                    + " where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    RegionCode region) {
        LocalDate day = on == null ? today.get() : on;
        RegionCode known = known(region);
        AdoptionStatistics statistics = store.read(reader ->
                adoptions.get(new OnDay(day, known), reader, state -> AdoptionStatistics.on(day, known, state)));
        return ResponseEntity.ok()
                .header(PositionHeader.HEADER, String.valueOf(statistics.position()))
                .body(statistics);
    }

    /** The decisions of each month. */
    @GetMapping("/v1/statistics/decisions-by-month")
    @Takes(Share.LONG_READS)
    @Operation(
            operationId = "readDecisionsByMonth",
            summary = "Count decisions by month",
            description =
                    "How many adoptions, rejections, postponements, revocations and decisions of regional councils"
                            + " were taken in each month, by the day on which they were taken, as of what is known now. What"
                            + " was reversed does not count; decisions of which nobody stated the day are counted beside.")
    public ResponseEntity<DecisionsByMonth> decisionsByMonth(
            @Parameter(
                            description =
                                    "The first month, such as 2022-01; 11 months before the last where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description =
                                    "The last month, at most 119 months after the first; this month where it is not"
                                            + " given")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(
                            description = "The code of the region in whose agreements they are counted, such as 24; all"
                                    + " where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    RegionCode region) {
        YearMonth last = to == null ? YearMonth.from(today.get()) : month("to", to);
        YearMonth first = from == null ? last.minusMonths(MONTHS_BEFORE) : month("from", from);
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (months < 1 || months > DecisionsByMonth.MOST_MONTHS) {
            throw new InvalidValueException(
                    "from",
                    months < 1
                            ? new Wording("är efter den sista månaden", "is after the last month")
                            : new Wording("ger " + months + " månader", "makes " + months + " months"),
                    new Wording(
                            "högst " + DecisionsByMonth.MOST_MONTHS + " månader",
                            "at most " + DecisionsByMonth.MOST_MONTHS + " months"));
        }
        RegionCode known = known(region);
        DecisionsByMonth counted = store.read(reader -> decisions.get(
                new OfMonths(first, last, known), reader, state -> DecisionsByMonth.of(first, last, known, state)));
        return ResponseEntity.ok()
                .header(PositionHeader.HEADER, String.valueOf(counted.position()))
                .body(counted);
    }

    private static YearMonth month(String name, String text) {
        if (MONTH.matcher(text).matches()) {
            return YearMonth.parse(text);
        }
        throw new InvalidValueException(
                name,
                new Wording("är ingen månad", "is no month"),
                new Wording("en månad, som 2022-06", "a month, such as 2022-06"));
    }

    private static @Nullable RegionCode known(@Nullable RegionCode region) {
        return region == null ? null : AgreementController.known(region);
    }
}
