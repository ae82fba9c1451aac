package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.accesslog.RecordsAccess;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.query.web.Today;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/** Which agreements there are, and where they stand today. */
@RestController
@OpenToReaders
@RecordsAccess
@Tag(name = "Agreements")
public final class AgreementController {

    private final AgreementList list;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public AgreementController(ViewStore store, Clock clock) {
        this.list = new AgreementList(store);
        this.today = new Today(clock);
    }

    /** The agreements that meet every filter. */
    @GetMapping("/v1/agreements")
    @Operation(
            operationId = "listAgreements",
            summary = "List agreements",
            description = "The latest proposal first. Each item is the agreement's status document without its parties."
                    + " Every filter given must be met; the header Link leads to the next page.")
    public ResponseEntity<Page<AgreementStatus>> list(
            @Parameter(description = "The status that the agreement has today")
                    @RequestParam(required = false)
                    @Nullable
                    Status status,
            @Parameter(description = "The code of a municipality that is a party, such as 2480")
                    @RequestParam(required = false)
                    @Nullable
                    MunicipalityCode party,
            @Parameter(description = "The code of the region, such as 24") @RequestParam(required = false) @Nullable
                    RegionCode region,
            @Parameter(
                            description = "Words of the title, a case number or a paragraph; each may be the beginning"
                                    + " of a word, all must be found. Å, ä and ö are letters of their own")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "Only agreements proposed before this position; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        List<Condition> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(Condition.is(StatusIndex.STATUS, status.name()));
        }
        if (party != null) {
            conditions.add(Parameters.party(party));
        }
        if (region != null) {
            conditions.add(Parameters.region(region));
        }
        if (q != null && !q.isBlank()) {
            conditions.addAll(Parameters.search(q));
        }
        LocalDate day = today.get();
        AgreementList.Found<AgreementStatus> found = list.page(
                day,
                conditions,
                Parameters.natural("before", before),
                paging,
                (facts, position) -> AgreementStatus.listedOn(day, facts, position));
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, ListLinks.of(request, paging, found.next()))
                .header(PositionHeader.HEADER, String.valueOf(found.page().position()))
                .body(found.page());
    }
}
