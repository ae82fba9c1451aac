package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.statistics.AdoptionStatistics;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenToReaders;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of the statistics of agreements and adoptions. */
@RestController
@OpenToReaders
@Tag(name = "Statistics")
public final class StatisticsController {

    private final ViewStore store;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public StatisticsController(ViewStore store, Clock clock) {
        this.store = store;
        this.today = new Today(clock);
    }

    /** The statistics of adoptions, today. */
    @GetMapping("/v1/statistics/adoptions")
    @Takes(Share.LONG_READS)
    @Operation(
            operationId = "readAdoptionStatistics",
            summary = "Count agreements and adoptions",
            description = "How many agreements have each status, where each municipality stands, what was proposed and"
                    + " adopted in each year, and how many days there are from a proposal to an adoption: the median"
                    + " and the 90th percentile, by nearest rank.")
    public ResponseEntity<AdoptionStatistics> adoptions() {
        LocalDate day = today.get();
        AdoptionStatistics statistics = store.read(reader -> AdoptionStatistics.on(day, reader));
        return ResponseEntity.ok()
                .header(PositionHeader.HEADER, String.valueOf(statistics.position()))
                .body(statistics);
    }
}
