package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.web.paging.Paging;

/** HTTP resource of the agreements that a municipality is a party to. */
@RestController
@OpenToReaders
@Tag(name = "Municipalities")
public final class MunicipalityController {

    private final ViewStore store;
    private final FactsCache facts;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public MunicipalityController(ViewStore store, FactsCache facts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.today = new Today(clock);
    }

    /** The agreements that the municipality is party to. */
    @GetMapping("/v1/municipalities/{municipality}/agreements")
    @Operation(
            operationId = "listAgreementsOfMunicipality",
            summary = "List a municipality's agreements",
            description = "The agreements that it is asked to be or is a party to, the latest proposal first, each with"
                    + " where that party stands.")
    public ResponseEntity<Page<PartyAgreement>> agreements(
            @Parameter(description = "The municipality's four-digit code, such as 2480") @PathVariable
                    MunicipalityCode municipality,
            @Parameter(
                            description =
                                    "Only agreements proposed before this position; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        MunicipalityCode party = ReferenceData.municipality(municipality)
                .map(Municipality::code)
                .orElseThrow(() -> AgreementProblems.noSuchMunicipality(municipality));
        LocalDate day = today.get();
        return CursorPage.read(
                        store,
                        ViewKind.STATUS,
                        day,
                        List.of(Condition.is(StatusIndex.PARTY, party.value())),
                        Parameters.natural("before", before),
                        paging,
                        CursorPage.ofFacts(
                                facts, (known, ordinal) -> Optional.of(PartyAgreement.on(day, known, party))))
                .response(request);
    }
}
