package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.agreement.AmendText;
import se.paragraf.command.agreement.EvidenceText;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.agreement.TerminateAgreement;
import se.paragraf.command.agreement.WithdrawAgreement;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.correction.ApproveCorrection;
import se.paragraf.command.correction.CorrectionCommand;
import se.paragraf.command.correction.CorrectionCommand.CorrectionContext;
import se.paragraf.command.correction.DeclineCorrection;
import se.paragraf.command.correction.ProposeCorrection;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.minutes.ConfirmLegalForce;
import se.paragraf.command.minutes.DecideAppeal;
import se.paragraf.command.minutes.FileAppeal;
import se.paragraf.command.minutes.PostNotice;
import se.paragraf.command.minutes.RemoveNotice;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CouncilOutcome;
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
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A generated command: any of those that there are, with parameters that the rules may let through or not. */
final class AnyCommand {

    static final List<MunicipalityCode> CODES =
            Stream.of("2401", "2403", "2480").map(MunicipalityCode::new).toList();

    private static final RegionCode REGION = new RegionCode("24");
    private static final CaseNumber NUMBER = new CaseNumber("RS 759-2022");
    private static final AgreementId ID = AgreementId.of(REGION, NUMBER);
    private static final AgreementId OTHER = AgreementId.of(REGION, new CaseNumber("RS 1-2021"));
    private static final JsonMapper JSON = EventJson.mapper();
    private static final String REGISTRAR = "registrar";
    private static final String SECOND_PERSON = "second person";
    private static final List<Kind> KINDS = Arrays.stream(Kind.values())
            .flatMap(kind -> Collections.nCopies(kind.times, kind).stream())
            .toList();

    private final Random chance;
    private final LocalDate today;

    AnyCommand(Random chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** The commands to an open case, and in how many of about 500 attempts each is tried. */
    private enum Kind {
        ADOPT(50),
        REJECT(45),
        POSTPONE(20),
        EVIDENCE(40),
        RESOLVE(30),
        SIGN(15),
        EXIT(15),
        PREPARE(10),
        EVIDENCE_TEXT(8),
        AMEND_TEXT(4),
        WITHDRAW(4),
        TERMINATE(15),
        SUPERSEDE(22),
        SUCCEED(4),
        HAND_OVER(20),
        DECIDE_BY_COUNCIL(20),
        NEXT_OF_MINUTES(60),
        APPROVE_MINUTES(8),
        POST_NOTICE(8),
        REMOVE_NOTICE(8),
        FILE_APPEAL(40),
        DECIDE_APPEAL(40),
        CONFIRM_LEGAL_FORCE(8),
        REVIEW(25),
        PROPOSE_CORRECTION(30),
        APPROVE_CORRECTION(20),
        DECLINE_CORRECTION(8),
        ANNOTATE(3);

        private final int times;

        Kind(int times) {
            this.times = times;
        }
    }

    /** Who records such an event: corrections take two persons. */
    static String actorOf(AgreementEvent event) {
        return event instanceof RecordCorrected || event instanceof CorrectionDeclined ? SECOND_PERSON : REGISTRAR;
    }

    ProposeAgreement proposal(int parties) {
        return new ProposeAgreement(
                REGION,
                NUMBER,
                text(),
                new Period(LocalDate.of(2022, 6, 1), LocalDate.of(2026, 12, 31)),
                textVersion(),
                CODES.subList(0, parties),
                List.of(
                        new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 3, 31)),
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))),
                in(5) ? null : source(REGION.asAuthority(), oneOf(BodyKind.values())));
    }

    /**
     * What one of the commands decides.
     *
     * @throws se.paragraf.command.refusal.RefusedException if the rules do not let it through
     */
    AgreementEvent decided(CommandedCase commanded) {
        CaseFile caseFile = commanded.caseFile();
        Kind kind = in(3) ? onward(caseFile) : oneOf(KINDS);
        return switch (kind) {
            case PROPOSE_CORRECTION -> {
                long sequence = chance.nextInt(commanded.prefixes().size());
                yield proposedCorrection(commanded, sequence).decide(caseFile, context(commanded, REGISTRAR));
            }
            case APPROVE_CORRECTION -> decided(new ApproveCorrection(ID, correctionOf(caseFile)), commanded);
            case DECLINE_CORRECTION ->
                decided(new DeclineCorrection(ID, correctionOf(caseFile), perhaps(this::text)), commanded);
            case SUCCEED -> {
                DecisionSource source = councilOf(REGION.asAuthority());
                yield SupersedeAgreement.decide(
                        new AgreementSuperseded(OTHER, DecisionId.of(source), source, ID, ahead()), caseFile);
            }
            default -> command(kind, caseFile).decide(caseFile, today);
        };
    }

    /** What brings the case closer to the council's decision, without which much cannot happen. */
    private Kind onward(CaseFile caseFile) {
        if (caseFile.council().outcome() != null) {
            return oneOf(KINDS);
        }
        if (caseFile.council().handedOver()) {
            Kind next = caseFile.preparation().boardHeard() ? Kind.DECIDE_BY_COUNCIL : Kind.PREPARE;
            return oneOf(next, next, Kind.FILE_APPEAL, Kind.DECIDE_APPEAL);
        }
        boolean complete = caseFile.parties().parties().values().stream()
                .allMatch(party -> party.standingOn(today) == Standing.ADOPTED);
        return complete ? Kind.HAND_OVER : oneOf(Kind.ADOPT, Kind.EVIDENCE, Kind.EVIDENCE, Kind.RESOLVE);
    }

    private AgreementEvent decided(CorrectionCommand command, CommandedCase commanded) {
        return command.decide(commanded.caseFile(), context(commanded, SECOND_PERSON));
    }

    /** What the commands of corrections are told of the case. */
    CorrectionContext context(CommandedCase commanded, String actor) {
        return new CorrectionContext(commanded::recorded, new Author(actor, null), today);
    }

    /** A correction of one of the record's members, of whatever the register lets be corrected in it. */
    ProposeCorrection proposedCorrection(CommandedCase commanded, long sequence) {
        List<String> fields = Correction.fieldsOf(commanded.recorded(sequence).getClass());
        return proposedCorrection(commanded, sequence, fields.isEmpty() ? "agreementId" : oneOf(fields));
    }

    /** A correction of that member of the record. */
    ProposeCorrection proposedCorrection(CommandedCase commanded, long sequence, String field) {
        JsonNode value = valueOf(field, commanded.recorded(sequence));
        return new ProposeCorrection(ID, sequence, field, in(8) ? null : value, text());
    }

    /** The approval of a correction by another person. */
    static RecordCorrected approved(CommandedCase commanded, CaseFile caseFile, CorrectionId correction) {
        CorrectionContext context = new CorrectionContext(
                commanded::recorded,
                new Author(SECOND_PERSON, null),
                commanded.last().day());
        return new ApproveCorrection(ID, correction).decide(caseFile, context);
    }

    private AgreementCommand command(Kind kind, CaseFile caseFile) {
        return switch (kind) {
            case ADOPT -> {
                MunicipalityCode party = party(caseFile);
                List<String> conditions = in(3) ? List.of(text(), text()).subList(0, 1 + chance.nextInt(2)) : List.of();
                yield new AdoptByMunicipality(ID, party, partySource(party), digest(), conditions);
            }
            case REJECT -> {
                MunicipalityCode party = party(caseFile);
                yield new RejectByMunicipality(ID, party, partySource(party), perhaps(this::text));
            }
            case POSTPONE -> {
                MunicipalityCode party = party(caseFile);
                yield new PostponeAdoption(
                        ID, party, partySource(party), oneOf(Postponement.values()), perhaps(this::text));
            }
            case EVIDENCE -> {
                MunicipalityCode party = party(caseFile);
                yield new EvidenceAdoption(ID, party, councilOf(party.asAuthority()), digest());
            }
            case RESOLVE ->
                new ResolveAdoptionCondition(
                        ID,
                        party(caseFile),
                        1 + chance.nextInt(2),
                        perhaps(this::day),
                        document(),
                        perhaps(this::text));
            case SIGN -> new SignContract(ID, party(caseFile), perhaps(this::day), document(), List.of(text()));
            case EXIT -> new NotifyExit(ID, party(caseFile), day(), ahead(), document(), perhaps(this::text));
            case PREPARE ->
                new RecordPreparation(
                        ID,
                        source(REGION.asAuthority(), in(2) ? BodyKind.BOARD : oneOf(BodyKind.values())),
                        oneOf(Opinion.values()));
            case EVIDENCE_TEXT -> new EvidenceText(ID, Objects.requireNonNullElse(digest(), digest(1)), document());
            case AMEND_TEXT -> new AmendText(ID, councilOf(REGION.asAuthority()), textVersion(), perhaps(this::text));
            case WITHDRAW -> new WithdrawAgreement(ID, councilOf(REGION.asAuthority()), perhaps(this::text));
            case TERMINATE -> new TerminateAgreement(ID, councilOf(REGION.asAuthority()), ahead(), perhaps(this::text));
            case SUPERSEDE -> new SupersedeAgreement(ID, councilOf(REGION.asAuthority()), OTHER, ahead());
            case HAND_OVER -> new HandOverToCouncil(ID, perhaps(this::day), documents());
            case DECIDE_BY_COUNCIL -> {
                CouncilOutcome outcome = in(3) ? CouncilOutcome.ADOPTED : oneOf(CouncilOutcome.values());
                yield new DecideByCouncil(ID, outcome, councilOf(REGION.asAuthority()), null);
            }
            case NEXT_OF_MINUTES -> {
                DecisionId decision = decisionOf(caseFile);
                DecisionLifecycle course = caseFile.lifecycles().of(decision);
                if (course.approved() == null) {
                    yield new ApproveMinutes(ID, decision, day(), document());
                }
                if (course.posted() == null) {
                    yield new PostNotice(ID, decision, day(), document());
                }
                yield in(2)
                        ? new RemoveNotice(ID, decision, day())
                        : new ConfirmLegalForce(ID, decision, perhaps(this::day), document());
            }
            case APPROVE_MINUTES -> new ApproveMinutes(ID, decisionOf(caseFile), day(), document());
            case POST_NOTICE -> new PostNotice(ID, decisionOf(caseFile), day(), document());
            case REMOVE_NOTICE -> new RemoveNotice(ID, decisionOf(caseFile), day());
            case FILE_APPEAL ->
                new FileAppeal(ID, decisionOf(caseFile), day(), perhaps(this::text), perhaps(this::text));
            case DECIDE_APPEAL -> {
                AppealOutcome outcome = in(2) ? AppealOutcome.ANNULLED : oneOf(AppealOutcome.values());
                DecisionId decision = appealedOf(caseFile);
                List<Integer> live = caseFile.lifecycles().of(decision).liveAppeals();
                Integer appeal = in(5) || live.isEmpty() ? perhaps(() -> 1 + chance.nextInt(3)) : oneOf(live);
                yield new DecideAppeal(ID, decision, appeal, outcome, day(), perhaps(this::text), document());
            }
            case CONFIRM_LEGAL_FORCE -> new ConfirmLegalForce(ID, decisionOf(caseFile), perhaps(this::day), document());
            case REVIEW ->
                new ReviewAgreement(
                        ID,
                        1 + chance.nextInt(2),
                        perhaps(this::day),
                        oneOf(ReviewOutcome.values()),
                        perhaps(this::findings),
                        documents());
            case ANNOTATE -> new AnnotateRecord(ID, perhaps(() -> (long) chance.nextInt(5)), text());
            default -> throw new IllegalStateException(kind + " is decided with more than the case file");
        };
    }

    /** A value that the member might have. */
    private JsonNode valueOf(String field, AgreementEvent event) {
        Object value = switch (field.substring(field.lastIndexOf('.') + 1)) {
            case "meetingDate",
                    "resolvedOn",
                    "confirmedOn",
                    "approvedOn",
                    "decidedOn",
                    "notifiedOn",
                    "removedOn",
                    "heldOn",
                    "handedOverOn",
                    "signedOn",
                    "postedOn",
                    "filedOn" -> today.minusDays(chance.nextInt(200));
            case "effectiveFrom" -> ahead();
            case "paragraph" -> paragraph();
            case "caseNumber" -> new CaseNumber("KS " + paragraph().value() + "-2022");
            case "minutes", "assertedBy", "document" -> new DocumentRef(digest(1), text(), "application/pdf");
            case "basis" -> documents();
            case "signatories" -> List.of(text());
            case "period" ->
                new Period(
                        LocalDate.of(2022, 6, 1).minusDays(chance.nextInt(40)),
                        LocalDate.of(2024, 12, 31).plusDays(chance.nextInt(400)));
            case "opinion" -> oneOf(Opinion.values());
            case "postponement" -> oneOf(Postponement.values());
            case "outcome" -> oneOf(ReviewOutcome.values());
            case "findings" -> findings();
            case "title", "label", "name", "reason", "note", "court", "courtCaseNumber" -> text();
            default ->
                "there is no value for " + field + " of " + event.getClass().getSimpleName();
        };
        return JSON.valueToTree(value);
    }

    private MunicipalityCode party(CaseFile caseFile) {
        return in(20)
                ? oneOf(CODES)
                : oneOf(List.copyOf(caseFile.parties().parties().keySet()));
    }

    /** One of the decisions on record, more often one that a party, the council or an end rests on. */
    private DecisionId decisionOf(CaseFile caseFile) {
        List<DecisionId> known = new ArrayList<>(caseFile.decisions().known().keySet());
        List<DecisionId> standing = new ArrayList<>();
        caseFile.parties().parties().values().forEach(party -> add(standing, party.decision()));
        add(standing, caseFile.council().decision());
        add(standing, caseFile.end().decision());
        return oneOf(
                standing.isEmpty() || in(3) ? known.isEmpty() ? List.of(new DecisionId("none")) : known : standing);
    }

    private DecisionId appealedOf(CaseFile caseFile) {
        List<DecisionId> appealed = new ArrayList<>();
        caseFile.lifecycles().byDecision().forEach((decision, course) -> {
            if (!course.liveAppeals().isEmpty()) {
                appealed.add(decision);
            }
        });
        return appealed.isEmpty() ? decisionOf(caseFile) : oneOf(appealed);
    }

    private CorrectionId correctionOf(CaseFile caseFile) {
        List<CorrectionId> open = new ArrayList<>();
        caseFile.corrections().open().forEach(waiting -> open.add(waiting.correctionId()));
        return open.isEmpty() ? new CorrectionId(1) : oneOf(open);
    }

    private static <T> void add(List<T> list, @Nullable T one) {
        if (one != null) {
            list.add(one);
        }
    }

    private DecisionSource partySource(MunicipalityCode party) {
        return in(2) ? asserted(party.asAuthority(), oneOf(BodyKind.values())) : councilOf(party.asAuthority());
    }

    private DecisionSource councilOf(Authority authority) {
        return in(6) && authority.isRegion()
                ? asserted(authority, BodyKind.COUNCIL)
                : minutes(authority, BodyKind.COUNCIL);
    }

    private DecisionSource source(Authority authority, BodyKind kind) {
        return in(4) ? asserted(authority, kind) : minutes(authority, kind);
    }

    private DecisionSource minutes(Authority authority, BodyKind kind) {
        return new DecisionSource(
                authority,
                body(kind),
                day(),
                paragraph(),
                perhaps(() -> new CaseNumber("KS " + paragraph().value() + "-2022")),
                document(),
                documents(),
                Evidence.PRIMARY_MINUTES,
                null);
    }

    private DecisionSource asserted(Authority authority, BodyKind kind) {
        return new DecisionSource(
                authority,
                kind == BodyKind.COUNCIL && authority.isRegion() ? body(kind) : perhaps(() -> body(kind)),
                perhaps(this::day),
                perhaps(this::paragraph),
                null,
                document(),
                documents(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                document());
    }

    private static Body body(BodyKind kind) {
        return switch (kind) {
            case COUNCIL -> new Body("Fullmäktige", kind);
            case BOARD -> new Body("Styrelsen", kind);
            case WORKING_COMMITTEE -> new Body("Arbetsutskottet", kind);
            case PREPARATORY_BODY -> new Body("Beredningen", kind);
            case DELEGATION -> new Body("Delegationen", kind);
        };
    }

    private ReviewFindings findings() {
        return new ReviewFindings(text(), perhaps(this::text), null, perhaps(this::text));
    }

    private TextVersion textVersion() {
        return new TextVersion(text(), in(2) ? null : digest(1 + chance.nextInt(2)));
    }

    private @Nullable Sha256 digest() {
        return in(2) ? null : digest(1);
    }

    private static Sha256 digest(int which) {
        return new Sha256(String.valueOf(which).repeat(64));
    }

    private @Nullable DocumentRef document() {
        return in(2) ? null : new DocumentRef(in(2) ? null : digest(3 + chance.nextInt(4)), text(), null);
    }

    private List<DocumentRef> documents() {
        return Stream.of(document(), document()).filter(Objects::nonNull).toList();
    }

    private ParagraphNumber paragraph() {
        return new ParagraphNumber(1 + chance.nextInt(300));
    }

    private String text() {
        return "Text " + chance.nextInt(1000);
    }

    /** A day not long ago. */
    private LocalDate day() {
        return today.minusDays(in(2) ? 0 : chance.nextInt(10));
    }

    /** A day that is near, past or to come. */
    private LocalDate ahead() {
        return today.plusDays(chance.nextInt(60) - 5L);
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return in(2) ? value.get() : null;
    }

    private boolean in(int times) {
        return chance.nextInt(times) == 0;
    }

    @SafeVarargs
    private <T> T oneOf(T... things) {
        return oneOf(List.of(things));
    }

    private <T> T oneOf(List<T> things) {
        return things.get(chance.nextInt(things.size()));
    }
}
