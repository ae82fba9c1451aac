package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.proposal.OpenProposals;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.Actor;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.RegionCode;
import se.paragraf.web.paging.Paging;

/** HTTP resources of the corrections and reversals that wait for another person, over all agreements. */
@RestController
@OpenToReaders
@Tag(name = "Corrections")
public final class ProposalController {

    private final ViewStore store;
    private final FactsCache facts;
    private final Today today;

    /** Reads from the store. */
    public ProposalController(ViewStore store, FactsCache facts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.today = new Today(clock);
    }

    /** The corrections that wait. */
    @GetMapping("/v1/corrections")
    @Operation(
            operationId = "listOpenCorrections",
            summary = "List the corrections that wait for another person",
            description =
                    "In all cases, the oldest proposal first. One that was approved or declined, or of a record that"
                            + " was reversed, is not listed.")
    public ResponseEntity<Page<OpenProposals.CorrectionEntry>> corrections(
            @Parameter(description = "The code of the region, such as 24") @RequestParam(required = false) @Nullable
                    RegionCode region,
            @Parameter(
                            description = "Leaves out what the caller proposed, which another person has to approve"
                                    + " (four eyes)")
                    @RequestParam(defaultValue = "false")
                    boolean approvable,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        return page(ViewKind.CORRECTION, region, approvable, before, paging, request, OpenProposals::correctionEntry);
    }

    /** The reversals that wait. */
    @GetMapping("/v1/reversals")
    @Operation(
            operationId = "listOpenReversals",
            summary = "List the reversals that wait for another person",
            description =
                    "In all cases, the oldest proposal first. One that was approved or declined is not listed. The"
                            + " reversal of an imported list is listed once for each of its cases.")
    public ResponseEntity<Page<OpenProposals.ReversalEntry>> reversals(
            @Parameter(description = "The code of the region, such as 24") @RequestParam(required = false) @Nullable
                    RegionCode region,
            @Parameter(
                            description = "Leaves out what the caller proposed, which another person has to approve"
                                    + " (four eyes)")
                    @RequestParam(defaultValue = "false")
                    boolean approvable,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        return page(ViewKind.REVERSAL, region, approvable, before, paging, request, OpenProposals::reversalEntry);
    }

    private <T> ResponseEntity<Page<T>> page(
            ViewKind kind,
            @Nullable RegionCode region,
            boolean approvable,
            @Nullable Long before,
            Paging paging,
            HttpServletRequest request,
            BiFunction<AgreementFacts, Long, Optional<T>> entry) {
        List<Filter> conditions = new ArrayList<>(List.of(OpenProposals.open()));
        if (region != null) {
            conditions.add(AgreementController.region(region));
        }
        if (approvable) {
            Actor caller = Actor.of(request).orElseThrow();
            conditions.add(OpenProposals.proposedByOthersThan(caller.name(), caller.person()));
        }
        return CursorPage.read(
                        store,
                        kind,
                        today.get(),
                        conditions,
                        Parameters.natural("before", before),
                        paging,
                        CursorPage.ofFacts(facts, entry))
                .response(request);
    }
}
