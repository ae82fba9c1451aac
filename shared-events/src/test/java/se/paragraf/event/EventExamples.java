package se.paragraf.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.Postponement;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.ReviewFindings;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
import se.paragraf.value.Warning;
import tools.jackson.databind.node.StringNode;

/**
 * Made-up events: of each type one with everything stated and one with nothing that may be left out; and those that state
 * what cannot stand beside the rest. Identifiers are written out, since no golden file changes with how they are made.
 */
public final class EventExamples {

    private static final AgreementId ID = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 1-2022"));
    private static final MunicipalityCode UMEA = new MunicipalityCode("2480");
    private static final Sha256 DIGEST = new Sha256("0123456789abcdef".repeat(4));
    private static final DocumentRef DOCUMENT = new DocumentRef(DIGEST, "Protokoll § 113.pdf", "application/pdf");
    private static final DocumentRef MENTIONED = new DocumentRef(null, "Missiv", null);
    private static final LocalDate DAY = LocalDate.parse("2022-06-13");
    private static final LocalDate LATER = LocalDate.parse("2025-01-01");
    private static final AgreementId OTHER = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 2-2024"));
    private static final CorrectionId ONE = new CorrectionId(1);
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
            null,
            null,
            MeetingForm.HYBRID,
            new Voting(VotingForm.VOTE, 31, 18, 2),
            List.of("En grupp till förmån för sitt eget förslag"));
    private static final DecisionSource SPARSE = new DecisionSource(
            new Authority("2480"), null, null, null, null, null, null, Evidence.ASSERTED_BY_OTHER_RECORD, MENTIONED);
    private static final AdoptionCondition CONDITION = new AdoptionCondition(1, "Finansieringen prövas");
    // Of an earlier form, by the year alone: records of before keep the identifier that they have.
    private static final DecisionId DECISION = new DecisionId("2480-kommunfullmaktige-2022-113");
    private static final DecisionId UNDATED = DecisionId.of(SPARSE);

    private static final ReversalId FIRST = new ReversalId(1);
    private static final CourtCertificate CERTIFICATE = new CourtCertificate(LATER, DOCUMENT);

    /** A decision that another record of a stated day asserts. */
    private static final AdoptedByMunicipality ASSERTED = new AdoptedByMunicipality(
            ID,
            UMEA,
            DECISION,
            new DecisionSource(
                    new Authority("2480"),
                    new Body("Kommunfullmäktige", BodyKind.COUNCIL),
                    DAY,
                    new ParagraphNumber(113),
                    new CaseNumber("KS 2022/345"),
                    null,
                    List.of(),
                    Evidence.ASSERTED_BY_OTHER_RECORD,
                    DOCUMENT,
                    LATER),
            DIGEST,
            List.of(),
            null);

    /** A decision over two numbers, by acclamation, with a reservation. */
    private static final AdoptedByMunicipality OVER_A_RANGE = new AdoptedByMunicipality(
            ID,
            UMEA,
            new DecisionId("2480-kommunfullmaktige-2022-06-13-310a-311"),
            new DecisionSource(
                    new Authority("2480"),
                    new Body("Kommunfullmäktige", BodyKind.COUNCIL),
                    DAY,
                    new ParagraphNumber("310 a–311"),
                    null,
                    null,
                    List.of(),
                    Evidence.PRIMARY_MINUTES,
                    null,
                    null,
                    MeetingForm.REMOTE,
                    new Voting(VotingForm.ACCLAMATION, null, null, null),
                    List.of("En grupp mot beslutet", "En ledamot mot beslutet,\nmed egen motivering")),
            DIGEST,
            List.of(),
            null);

    /** A judgment that annuls a part of the decision. */
    private static final AppealDecided PARTLY_ANNULLED = new AppealDecided(
            ID,
            DECISION,
            1,
            AppealOutcome.PARTLY_ANNULLED,
            DAY,
            "Kammarrätten i Sundsvall",
            DOCUMENT,
            CourtInstance.COURT_OF_APPEAL,
            "Den andra att-satsen, om finansieringen");

    private EventExamples() {}

    /** By the names of their golden files. */
    public static Map<String, AgreementEvent> all() {
        Map<String, AgreementEvent> examples = new LinkedHashMap<>();
        full().forEach(event -> examples.put(name(event) + ".full", event));
        sparse().forEach(event -> examples.put(name(event) + ".sparse", event));
        examples.put(name(ASSERTED) + ".asserted", ASSERTED);
        examples.put(name(OVER_A_RANGE) + ".range", OVER_A_RANGE);
        examples.put(name(PARTLY_ANNULLED) + ".partly", PARTLY_ANNULLED);
        return examples;
    }

    /** That of the type with everything stated. */
    public static <E extends AgreementEvent> E full(Class<E> type) {
        return full().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /** That of the type with nothing that may be left out. */
    public static <E extends AgreementEvent> E sparse(Class<E> type) {
        return sparse().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
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
                        FULL,
                        2022),
                new TextEvidenced(ID, DIGEST, DOCUMENT, TextEvidenced.PROPOSAL),
                new PreparationRecorded(ID, DECISION, FULL, Opinion.PROPOSES),
                new AdoptedByMunicipality(ID, UMEA, DECISION, FULL, DIGEST, List.of(CONDITION), EARLIER),
                new RejectedByMunicipality(ID, UMEA, DECISION, FULL, "För dyrt", EARLIER),
                new AdoptionPostponed(ID, UMEA, DECISION, FULL, Postponement.REFERRED_BACK, "Oklar finansiering"),
                new AdoptionRevoked(ID, UMEA, DECISION, FULL, EARLIER, "Ny finansiering"),
                new AdoptionEvidenced(ID, UMEA, UNDATED, DECISION, FULL, DIGEST, List.of(CONDITION)),
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
                        List.of(Warning.REVIEW_OUTSIDE_WINDOW)),
                new AgreementTextAmended(
                        ID, DECISION, FULL, new TextVersion("Omarbetad text", DIGEST), "Ny finansiering"),
                new AgreementWithdrawn(ID, DECISION, FULL, "Ny finansiering"),
                new AgreementTerminated(ID, DECISION, FULL, LATER, "Ny finansiering"),
                new AgreementSuperseded(ID, DECISION, FULL, OTHER, LATER),
                new SuccessionRecorded(OTHER, ID, DECISION, DAY, LATER),
                new AdoptionConditionResolved(ID, UMEA, DECISION, 1, DAY, DOCUMENT, "Medel finns i budgeten"),
                new ExitNotified(ID, UMEA, DAY, LATER, DOCUMENT, "Egen organisation"),
                new MinutesApproved(ID, DECISION, DAY, DOCUMENT, List.of(Warning.MINUTES_APPROVED_LATE)),
                new NoticePosted(ID, DECISION, DAY, DOCUMENT, List.of(Warning.NOTICE_POSTED_LATE)),
                new NoticeRemoved(ID, DECISION, DAY, List.of(Warning.NOTICE_REMOVED_EARLY)),
                new AppealFiled(
                        ID,
                        DECISION,
                        1,
                        DAY,
                        "Förvaltningsrätten",
                        "1-22",
                        List.of(Warning.APPEAL_FILED_LATE),
                        CourtInstance.COURT_OF_APPEAL,
                        2),
                new AppealDecided(
                        ID,
                        DECISION,
                        1,
                        AppealOutcome.ANNULLED,
                        DAY,
                        "Förvaltningsrätten",
                        DOCUMENT,
                        CourtInstance.ADMINISTRATIVE_COURT,
                        null),
                new StayOrdered(
                        ID,
                        DECISION,
                        1,
                        CourtInstance.ADMINISTRATIVE_COURT,
                        DAY,
                        "Förvaltningsrätten i Umeå",
                        DOCUMENT),
                new StayLifted(
                        ID,
                        DECISION,
                        1,
                        CourtInstance.ADMINISTRATIVE_COURT,
                        DAY,
                        "Förvaltningsrätten i Umeå",
                        DOCUMENT),
                new LegalForceConfirmed(ID, DECISION, LATER, DAY, DOCUMENT, CERTIFICATE),
                new CorrectionProposed(
                        ID,
                        ONE,
                        3,
                        "source.paragraph",
                        StringNode.valueOf("113"),
                        StringNode.valueOf("131"),
                        "Felskrivning"),
                new RecordCorrected(
                        ID,
                        ONE,
                        3,
                        "source.paragraph",
                        StringNode.valueOf("113"),
                        StringNode.valueOf("131"),
                        "Felskrivning"),
                new CorrectionDeclined(ID, ONE, "Protokollet anger 113"),
                new ReversalProposed(
                        ID, FIRST, List.of(3L, 5L), ReversalGround.WRONG_PARTY, "Registrerat på fel kommun", DIGEST),
                new RecordReversed(
                        ID, FIRST, List.of(3L, 5L), ReversalGround.WRONG_PARTY, "Registrerat på fel kommun", OTHER),
                new ReversalDeclined(ID, FIRST, "Posterna stämmer med protokollet"),
                new RecordAnnotated(ID, 0L, "Årtalet är troligen fel i handlingen"));
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
                new TextEvidenced(ID, DIGEST, null, null),
                new PreparationRecorded(ID, UNDATED, SPARSE, null),
                new AdoptedByMunicipality(ID, UMEA, UNDATED, SPARSE, null, null, null),
                new RejectedByMunicipality(ID, UMEA, UNDATED, SPARSE, null, null),
                new AdoptionPostponed(ID, UMEA, UNDATED, SPARSE, Postponement.TABLED, null),
                new AdoptionRevoked(ID, UMEA, UNDATED, SPARSE, EARLIER, null),
                new AdoptionEvidenced(ID, UMEA, UNDATED, DECISION, FULL, null),
                new ContractSigned(ID, UMEA, null, null, null),
                new HandedOverToCouncil(ID, null, null),
                new AdoptedByCouncil(ID, UNDATED, SPARSE),
                new RejectedByCouncil(ID, UNDATED, SPARSE, null),
                new ReferredBackByCouncil(ID, UNDATED, SPARSE, null),
                new AgreementReviewed(ID, 2, null, ReviewOutcome.KEEP, null, null, null),
                new AgreementTextAmended(ID, UNDATED, SPARSE, new TextVersion("Omarbetad text", null), null),
                new AgreementWithdrawn(ID, UNDATED, SPARSE, null),
                new AgreementTerminated(ID, UNDATED, SPARSE, LATER, null),
                new AgreementSuperseded(ID, UNDATED, SPARSE, OTHER, LATER),
                new SuccessionRecorded(OTHER, ID, UNDATED, null, LATER),
                new AdoptionConditionResolved(ID, UMEA, UNDATED, 1, null, null, null),
                new ExitNotified(ID, UMEA, DAY, LATER, null, null),
                new MinutesApproved(ID, UNDATED, DAY, null, null),
                new NoticePosted(ID, UNDATED, DAY, null, null),
                new NoticeRemoved(ID, UNDATED, DAY, null),
                new AppealFiled(ID, UNDATED, 1, DAY, null, null, null, null, null),
                new AppealDecided(ID, UNDATED, 1, AppealOutcome.DISMISSED, DAY, null, null, null, null),
                new StayOrdered(ID, UNDATED, 1, CourtInstance.ADMINISTRATIVE_COURT, DAY, null, null),
                new StayLifted(ID, UNDATED, 1, CourtInstance.ADMINISTRATIVE_COURT, DAY, null, null),
                new LegalForceConfirmed(ID, UNDATED, null, null, null, null),
                new CorrectionProposed(ID, ONE, 3, "source.paragraph", null, null, "Felskrivning"),
                new RecordCorrected(ID, ONE, 3, "source.paragraph", null, null, "Felskrivning"),
                new CorrectionDeclined(ID, ONE, null),
                new ReversalProposed(ID, FIRST, List.of(0L), ReversalGround.DUPLICATE, "Registrerat två gånger", null),
                new RecordReversed(ID, FIRST, List.of(0L), ReversalGround.DUPLICATE, "Registrerat två gånger", null),
                new ReversalDeclined(ID, FIRST, null),
                new RecordAnnotated(ID, null, "Årtalet är troligen fel i handlingen"));
    }
}
