package se.paragraf.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.paragraf.http.condition.EntityTag;
import se.paragraf.http.paging.LinkHeader;
import se.paragraf.http.paging.Paging;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.AtLeast;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

/** Where agreements stand today. */
@RestController
@Tag(name = "Agreements")
public final class AgreementController {

    private final AgreementReader agreements;
    private final AgreementList list;
    private final Today today;

    /** Reads from the store, with the patience given, as of the clock's today. */
    public AgreementController(ViewStore store, AtLeast patient, Clock clock) {
        this.agreements = new AgreementReader(store, patient);
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
                .header(Position.HEADER, String.valueOf(found.page().position()))
                .body(found.page());
    }

    /** The status document of one agreement; nothing where the client has it already. */
    @GetMapping("/v1/agreements/{id}")
    @Operation(
            operationId = "readAgreement",
            summary = "Read where an agreement stands",
            description = "The status document as of today. The header ETag is the sequence of the last event, to be"
                    + " sent as If-Match with a command.")
    public @Nullable AgreementStatus get(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String id,
            @Parameter(
                            description = "The sequence of an event that the answer must reflect; it is waited for,"
                                    + " two seconds at most")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast,
            WebRequest request,
            HttpServletResponse response) {
        LocalDate day = today.get();
        Read read = agreements.read(Parameters.agreementId(id), Parameters.natural("atLeast", atLeast), view -> {
            long position = view.reader().position();
            AgreementStatus status = AgreementStatus.on(day, view.facts(), position);
            return new Read(status, status.equals(whenRecorded(view.facts(), position)));
        });
        String tag = EntityTag.of(read.status().sequence());
        response.setHeader(Position.HEADER, String.valueOf(read.status().position()));
        response.setHeader(HttpHeaders.ETAG, tag);
        // A document that the date alone has changed since has the tag that it had before: it must be sent again.
        if (read.asRecorded() && request.checkNotModified(tag)) {
            return null;
        }
        return read.status();
    }

    private static AgreementStatus whenRecorded(AgreementFacts facts, long position) {
        LocalDate day = LocalDate.ofInstant(facts.last().recordedAt(), RecordedEvent.ZONE);
        return AgreementStatus.on(day, facts, position);
    }

    private record Read(AgreementStatus status, boolean asRecorded) {}
}
