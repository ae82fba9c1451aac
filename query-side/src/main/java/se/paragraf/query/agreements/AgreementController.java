package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.search.Search;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.NoneOf;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionedJson;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;
import se.paragraf.web.paging.Paging;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** HTTP resource of the list of agreements, each with its status today. */
@RestController
@OpenToReaders
@Tag(name = "Agreements")
public final class AgreementController {

    /** The part of the heap that written items take at most. */
    private static final int PART_OF_HEAP = 64;

    /** Stands where the position is put in. */
    private static final long ANY_POSITION = 0;

    private final ViewStore store;
    private final FactsCache facts;
    private final ObjectWriter writer;
    private final BoundedCache<AgreementId, Item> written =
            BoundedCache.ofHeap(PART_OF_HEAP, item -> item.json().length());
    private final Today today;

    /** Reads from the store as of the clock's today, and writes with the mapper. */
    public AgreementController(ViewStore store, FactsCache facts, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.writer = mapper.writerFor(AgreementStatus.class);
        this.today = new Today(clock);
    }

    /** The agreements that meet every filter. */
    @GetMapping("/v1/agreements")
    @Operation(
            operationId = "listAgreements",
            summary = "List agreements",
            description = "The latest proposal first. Each item is the agreement's status document without its parties."
                    + " Every filter given must be met; the header Link leads to the next page.")
    public ResponseEntity<WrittenJson<Page<AgreementStatus>>> list(
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
        Search search = q == null || q.isBlank() ? null : search(q);
        List<Filter> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(Condition.is(StatusIndex.STATUS, status.name()));
        } else if (party == null) {
            // Few are voided: what is found is looked up among these more quickly than among all that are listed.
            conditions.add(
                    region == null && search == null
                            ? Condition.is(StatusIndex.LISTED, StatusIndex.YES)
                            : new NoneOf(List.of(Condition.is(StatusIndex.STATUS, Status.VOIDED.name()))));
        }
        if (party != null) {
            conditions.add(party(party));
        }
        if (region != null) {
            conditions.add(region(region));
        }
        if (search != null) {
            conditions.addAll(search.filters());
        }
        LocalDate day = today.get();
        return CursorPage.read(
                        store,
                        ViewKind.STATUS,
                        day,
                        conditions,
                        Parameters.natural("before", before),
                        paging,
                        (reader, documents) -> items(reader, documents, day, search))
                .writtenResponse(request, PositionedJson::at);
    }

    /** The items that were written before, if the store has the same versions; the others are written now. */
    private List<CursorPage.Listed<PositionedJson>> items(
            ViewReader reader, List<DocumentVersion> documents, LocalDate day, @Nullable Search search) {
        Map<AgreementId, Item> items = new HashMap<>();
        List<DocumentVersion> missing = new ArrayList<>();
        for (DocumentVersion document : documents) {
            Item held = search == null ? written.get(document.key().agreementId()) : null;
            if (held != null
                    && held.version().equals(CaseVersion.of(reader, document))
                    && held.day().equals(day)) {
                items.put(document.key().agreementId(), held);
            } else {
                missing.add(document);
            }
        }
        facts.of(reader, missing).forEach((agreementId, known) -> {
            Item item = item(known, day, search);
            items.put(agreementId, item);
            if (search == null) {
                written.put(agreementId, item);
            }
        });
        return documents.stream()
                .map(document -> Objects.requireNonNull(items.get(document.key().agreementId())))
                .map(item -> new CursorPage.Listed<>(item.characters(), Optional.of(item.json())))
                .toList();
    }

    private Item item(FactsCache.Known known, LocalDate day, @Nullable Search search) {
        AgreementStatus listed = AgreementStatus.listedOn(day, known.facts(), ANY_POSITION);
        AgreementStatus status = search == null ? listed : listed.foundBy(search.matches(known.facts()));
        return new Item(known.version(), day, PositionedJson.of(writer.writeValueAsBytes(status)), known.characters());
    }

    /**
     * An agreement as it stands in a list that is not searched, as long as the views have that version of its facts, and on
     * that day.
     *
     * @param characters how many characters the JSON of the facts has
     */
    private record Item(CaseVersion version, LocalDate day, PositionedJson json, int characters) {}

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
