package se.paragraf.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.Postponement;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReviewFindings;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Warning;

/** Made-up events: of each type one with everything stated and one with nothing that may be left out. */
final class EventExamples {

    private static final AgreementId ID = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 1-2022"));
    private static final MunicipalityCode UMEA = new MunicipalityCode("2480");
    private static final Sha256 DIGEST = new Sha256("0123456789abcdef".repeat(4));
    private static final DocumentRef DOCUMENT = new DocumentRef(DIGEST, "Protokoll § 113.pdf", "application/pdf");
    private static final DocumentRef MENTIONED = new DocumentRef(null, "Missiv", null);
    private static final LocalDate DAY = LocalDate.parse("2022-06-13");
    private static final DecisionId EARLIER = new DecisionId("2480-kommunfullmaktige-2022-80");
    private static final DecisionSource FULL = new DecisionSource(
            new Authority("2480"),
            new Body("Kommunfullmäktige", BodyKind.COUNCIL),
            DAY,
            new ParagraphNumber(113),
            new CaseNumber("KS 2022/345"),
            DOCUMENT,
            List.of(DOCUMENT, MENTIONED),
            Evidence.PRIMARY_MINUTES,
            null);
    private static final DecisionSource SPARSE = new DecisionSource(
            new Authority("2480"), null, null, null, null, null, null, Evidence.ASSERTED_BY_OTHER_RECORD, MENTIONED);
    private static final DecisionId DECISION = DecisionId.of(FULL);
    private static final DecisionId UNDATED = DecisionId.of(SPARSE);

    private EventExamples() {}

    /** By the names of their golden files. */
    static Map<String, AgreementEvent> all() {
        Map<String, AgreementEvent> examples = new LinkedHashMap<>();
        full().forEach(event -> examples.put(name(event) + ".full", event));
        sparse().forEach(event -> examples.put(name(event) + ".sparse", event));
        return examples;
    }

    private static String name(AgreementEvent event) {
        return event.getClass().getSimpleName() + "."
                + event.getClass().getAnnotation(Revision.class).value();
    }

    private static Stream<AgreementEvent> full() {
        Period term = new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2026-12-31"));
        Period window = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
        return Stream.of(
                new AgreementProposed(
                        ID,
                        new RegionCode("24"),
                        new CaseNumber("RS 1-2022"),
                        "Överenskommelse om samverkan",
                        term,
                        new TextVersion("Överenskommelsen", DIGEST),
                        List.of(new MunicipalityCode("2401"), UMEA),
                        List.of(window),
                        DECISION,
                        FULL),
                new TextEvidenced(ID, DIGEST, DOCUMENT),
                new PreparationRecorded(ID, DECISION, FULL, Opinion.PROPOSES),
                new AdoptedByMunicipality(ID, UMEA, DECISION, FULL, DIGEST, List.of("Finansieringen prövas"), EARLIER),
                new RejectedByMunicipality(ID, UMEA, DECISION, FULL, "För dyrt", EARLIER),
                new AdoptionPostponed(ID, UMEA, DECISION, FULL, Postponement.REFERRED_BACK, "Oklar finansiering"),
                new AdoptionEvidenced(ID, UMEA, UNDATED, DECISION, FULL, DIGEST),
                new ContractSigned(ID, UMEA, DAY, DOCUMENT, List.of("Kommunstyrelsens ordförande")),
                new HandedOverToCouncil(ID, DAY, List.of(DOCUMENT)),
                new AdoptedByCouncil(ID, DECISION, FULL),
                new RejectedByCouncil(ID, DECISION, FULL, "Oklar finansiering"),
                new ReferredBackByCouncil(ID, DECISION, FULL, "Oklar finansiering"),
                new AgreementReviewed(
                        ID,
                        1,
                        DAY,
                        ReviewOutcome.AMEND,
                        new ReviewFindings("Fungerar", "Goda", "Oklar", "Tung"),
                        List.of(DOCUMENT),
                        List.of(Warning.REVIEW_OUTSIDE_WINDOW)));
    }

    private static Stream<AgreementEvent> sparse() {
        Period term = new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2026-12-31"));
        return Stream.of(
                new AgreementProposed(
                        ID,
                        new RegionCode("24"),
                        new CaseNumber("RS 1-2022"),
                        "Överenskommelse om samverkan",
                        term,
                        new TextVersion("Överenskommelsen", null),
                        List.of(UMEA),
                        null,
                        null,
                        null),
                new TextEvidenced(ID, DIGEST, null),
                new PreparationRecorded(ID, UNDATED, SPARSE, null),
                new AdoptedByMunicipality(ID, UMEA, UNDATED, SPARSE, null, null, null),
                new RejectedByMunicipality(ID, UMEA, UNDATED, SPARSE, null, null),
                new AdoptionPostponed(ID, UMEA, UNDATED, SPARSE, Postponement.TABLED, null),
                new AdoptionEvidenced(ID, UMEA, UNDATED, DECISION, FULL, null),
                new ContractSigned(ID, UMEA, null, null, null),
                new HandedOverToCouncil(ID, null, null),
                new AdoptedByCouncil(ID, UNDATED, SPARSE),
                new RejectedByCouncil(ID, UNDATED, SPARSE, null),
                new ReferredBackByCouncil(ID, UNDATED, SPARSE, null),
                new AgreementReviewed(ID, 2, null, ReviewOutcome.KEEP, null, null, null));
    }
}
