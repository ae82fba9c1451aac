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
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.search.Search;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;
import se.paragraf.web.paging.Paging;

/** HTTP resource of the list of agreements, each with its status today. */
@RestController
@OpenToReaders
@Tag(name = "Agreements")
public final class AgreementController {

    private final ViewStore store;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public AgreementController(ViewStore store, Clock clock) {
        this.store = store;
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
            @Parameter(
                            description = "The status that the agreement has today. Cases that were recorded in error"
                                    + " are listed with VOIDED only")
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
                            description = "What people type: words of the title or of the text's label, names and codes"
                                    + " of municipalities and regions, case numbers in any certain spelling, § with"
                                    + " or without a body, a municipality or a day, days, identifiers and digests."
                                    + " All words must be found, in any order; accents and capitals do not matter")
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
        List<Filter> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(Condition.is(StatusIndex.STATUS, status.name()));
        } else if (party == null) {
            conditions.add(Condition.is(StatusIndex.LISTED, StatusIndex.YES));
        }
        if (party != null) {
            conditions.add(party(party));
        }
        if (region != null) {
            conditions.add(region(region));
        }
        Search search = q == null || q.isBlank() ? null : search(q);
        if (search != null) {
            conditions.addAll(search.filters());
        }
        LocalDate day = today.get();
        return CursorPage.ofAgreements(
                        store,
                        day,
                        conditions,
                        Parameters.natural("before", before),
                        paging,
                        (facts, position) -> listed(day, facts, position, search))
                .response(request);
    }

    private static AgreementStatus listed(LocalDate day, AgreementFacts facts, long position, @Nullable Search search) {
        AgreementStatus status = AgreementStatus.listedOn(day, facts, position);
        return search == null ? status : status.foundBy(search.matches(facts));
    }

    private static Condition party(MunicipalityCode code) {
        if (ReferenceData.municipality(code).isEmpty()) {
            throw new InvalidValueException(
                    "party",
                    new Wording("är ingen kommuns kod", "is no municipality's code"),
                    new Wording("en kommuns kod", "the code of a municipality"));
        }
        return Condition.is(StatusIndex.PARTY, code.value());
    }

    /**
     * The filter on the region.
     *
     * @throws InvalidValueException if no region has that code
     */
    static Condition region(RegionCode code) {
        return Condition.is(StatusIndex.REGION, known(code).value());
    }

    /**
     * A region by the parameter {@code region}.
     *
     * @throws InvalidValueException if there is no such region
     */
    static RegionCode known(RegionCode code) {
        if (ReferenceData.region(code).isEmpty()) {
            throw new InvalidValueException(
                    "region",
                    new Wording("är ingen regions kod", "is no region's code"),
                    new Wording("en regions kod", "the code of a region"));
        }
        return code;
    }

    private static Search search(String q) {
        return Search.of(q)
                .orElseThrow(() -> new InvalidValueException(
                        "q",
                        new Wording(
                                "har inget ord med en bokstav eller siffra, eller är för lång",
                                "has no word with a letter or digit, or is too long"),
                        new Wording(
                                "ett till " + Search.MOST_WORDS + " ord, sammanlagt högst " + Search.MOST_CHARACTERS
                                        + " tecken",
                                "one to " + Search.MOST_WORDS + " words, at most " + Search.MOST_CHARACTERS
                                        + " characters in all")));
    }
}
