package se.paragraf.standalone.fold;

import static se.paragraf.standalone.fold.PaperKind.ADOPTION;
import static se.paragraf.standalone.fold.PaperKind.AMENDMENT;
import static se.paragraf.standalone.fold.PaperKind.ANNOTATION;
import static se.paragraf.standalone.fold.PaperKind.APPEAL;
import static se.paragraf.standalone.fold.PaperKind.APPROVAL;
import static se.paragraf.standalone.fold.PaperKind.CONDITION_RESOLVED;
import static se.paragraf.standalone.fold.PaperKind.CONTRACT;
import static se.paragraf.standalone.fold.PaperKind.CORRECTION_APPROVED;
import static se.paragraf.standalone.fold.PaperKind.CORRECTION_DECLINED;
import static se.paragraf.standalone.fold.PaperKind.CORRECTION_PROPOSED;
import static se.paragraf.standalone.fold.PaperKind.COUNCIL_DECISION;
import static se.paragraf.standalone.fold.PaperKind.EVIDENCE;
import static se.paragraf.standalone.fold.PaperKind.EXIT;
import static se.paragraf.standalone.fold.PaperKind.HAND_OVER;
import static se.paragraf.standalone.fold.PaperKind.JUDGMENT;
import static se.paragraf.standalone.fold.PaperKind.LEGAL_FORCE;
import static se.paragraf.standalone.fold.PaperKind.LIFT;
import static se.paragraf.standalone.fold.PaperKind.NOTICE;
import static se.paragraf.standalone.fold.PaperKind.POSTPONEMENT;
import static se.paragraf.standalone.fold.PaperKind.PREPARATION;
import static se.paragraf.standalone.fold.PaperKind.PROPOSAL;
import static se.paragraf.standalone.fold.PaperKind.REJECTION;
import static se.paragraf.standalone.fold.PaperKind.REMOVAL;
import static se.paragraf.standalone.fold.PaperKind.REVERSAL_APPROVED;
import static se.paragraf.standalone.fold.PaperKind.REVERSAL_DECLINED;
import static se.paragraf.standalone.fold.PaperKind.REVERSAL_PROPOSED;
import static se.paragraf.standalone.fold.PaperKind.REVIEW;
import static se.paragraf.standalone.fold.PaperKind.REVOCATION;
import static se.paragraf.standalone.fold.PaperKind.STAY;
import static se.paragraf.standalone.fold.PaperKind.SUPERSESSION;
import static se.paragraf.standalone.fold.PaperKind.TERMINATION;
import static se.paragraf.standalone.fold.PaperKind.TEXT_EVIDENCE;
import static se.paragraf.standalone.fold.PaperKind.WITHDRAWAL;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.agreement.AmendText;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.agreement.TerminateAgreement;
import se.paragraf.command.agreement.WithdrawAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.correction.ApproveCorrection;
import se.paragraf.command.correction.DeclineCorrection;
import se.paragraf.command.correction.ProposeCorrection;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.minutes.ConfirmLegalForce;
import se.paragraf.command.minutes.PostNotice;
import se.paragraf.command.minutes.RemoveNotice;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.Postponement;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
import tools.jackson.databind.node.NullNode;

/**
 * Papers of a made-up case that the rules let through in the order of happening: a walk through time on which one thing
 * after another is tried, then sorted by that order, recorded in it, and freed from what the rules then refuse.
 */
final class AnyPapers {

    static final RegionCode REGION = new RegionCode("24");
    static final AgreementId ID = AgreementId.of(REGION, new CaseNumber("RS 759-2022"));
    /** The day on which all is recorded, after every stated day. */
    static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    private static final AgreementId SUCCESSOR = AgreementId.of(REGION, new CaseNumber("RS 1-2023"));
    private static final LocalDate START = LocalDate.of(2022, 3, 1);
    private static final LocalDate END = START.plusDays(250);
    private static final String REGISTRAR = "registrar";
    private static final String SECOND_PERSON = "second person";
    private static final int MOST_ATTEMPTS = 120;
    static final List<MunicipalityCode> CODES =
            Stream.of("2401", "2403", "2404", "2480").map(MunicipalityCode::new).toList();
    private static final List<PaperKind> KINDS = Arrays.stream(PaperKind.values())
            .flatMap(kind -> Collections.nCopies(kind.times(), kind).stream())
            .toList();
    /** Days on which only one body decides, whose §§ go before the order of kinds. */
    private static final int ONE_IN_DAYS_OF_ONE_BODY = 12;

    /** What is worth telling, and would seldom come about by chance. */
    private static final List<List<PaperKind>> PLOTS = List.of(
            List.of(ADOPTION, APPEAL, JUDGMENT, ADOPTION),
            List.of(ADOPTION, APPEAL, REJECTION, JUDGMENT),
            List.of(ADOPTION, APPEAL, JUDGMENT, APPEAL, JUDGMENT, ADOPTION),
            List.of(ADOPTION, EXIT, ADOPTION),
            List.of(ADOPTION, REJECTION, ADOPTION, POSTPONEMENT),
            List.of(POSTPONEMENT, ADOPTION, CONTRACT, REVOCATION, ADOPTION),
            List.of(ADOPTION, CONDITION_RESOLVED, CONDITION_RESOLVED, HAND_OVER, COUNCIL_DECISION),
            List.of(ADOPTION, EVIDENCE, CONDITION_RESOLVED, HAND_OVER),
            List.of(ADOPTION, APPROVAL, NOTICE, REMOVAL, LEGAL_FORCE),
            List.of(ADOPTION, APPEAL, STAY, LIFT, JUDGMENT),
            List.of(HAND_OVER, REJECTION, ADOPTION, HAND_OVER, COUNCIL_DECISION),
            List.of(HAND_OVER, REJECTION, ADOPTION, HAND_OVER, COUNCIL_DECISION),
            List.of(HAND_OVER, REVOCATION, ADOPTION, HAND_OVER, COUNCIL_DECISION),
            List.of(HAND_OVER, EXIT, ADOPTION, HAND_OVER, COUNCIL_DECISION),
            List.of(HAND_OVER, COUNCIL_DECISION, APPROVAL, NOTICE, APPEAL, JUDGMENT, COUNCIL_DECISION),
            List.of(HAND_OVER, COUNCIL_DECISION, APPEAL, COUNCIL_DECISION, JUDGMENT),
            List.of(HAND_OVER, COUNCIL_DECISION, APPEAL, JUDGMENT, COUNCIL_DECISION),
            List.of(HAND_OVER, COUNCIL_DECISION, APPEAL, JUDGMENT, COUNCIL_DECISION),
            List.of(HAND_OVER, COUNCIL_DECISION, HAND_OVER, COUNCIL_DECISION),
            List.of(HAND_OVER, COUNCIL_DECISION, TERMINATION, APPEAL, JUDGMENT),
            List.of(HAND_OVER, COUNCIL_DECISION, SUPERSESSION),
            List.of(HAND_OVER, COUNCIL_DECISION, EXIT, REVIEW, REVIEW),
            List.of(HAND_OVER, WITHDRAWAL, APPEAL, JUDGMENT, COUNCIL_DECISION));

    private final Random chance;
    private final Recording walk;
    private final List<Paper> papers = new ArrayList<>();
    private final List<MunicipalityCode> parties;
    private final int most;
    private LocalDate day = START;
    /** The day that the next paper states, which is a wrong one now and then. */
    private LocalDate stated = START;

    /** Whose council has this day for itself, or null. */
    private @Nullable Authority body;

    private final Set<MunicipalityCode> adopted = new HashSet<>();
    private final Map<MunicipalityCode, Integer> open = new HashMap<>();
    private final Set<Integer> handled = new HashSet<>();
    private boolean handedOver;
    private @Nullable CouncilOutcome council;
    private boolean ended;

    /** What is to be tried next, after a plot. */
    private final Deque<PaperKind> plot = new ArrayDeque<>();

    /** Whose story the plot is, or null. */
    private @Nullable MunicipalityCode hero;

    /** The decision that the plot is about, or null. */
    private @Nullable Paper matter;

    private AnyPapers(Desk desk, long seed) {
        chance = new Random(seed * 0x9E3779B97F4A7C15L);
        walk = new Recording(desk);
        parties = CODES.subList(0, in(3) ? 3 + chance.nextInt(2) : 2);
        most = 6 + chance.nextInt(24);
    }

    /** The papers of a case, in the order of happening, in which the rules let each of them through. */
    static List<Paper> of(Desk desk, long seed) {
        AnyPapers any = new AnyPapers(desk, seed);
        any.walk();
        List<Paper> papers = List.of();
        List<Paper> tried = inOrder(any.papers);
        while (!papers.equals(tried)) {
            papers = Recording.of(desk, tried).papers();
            tried = inOrder(papers);
        }
        return papers;
    }

    /** The papers of a case in any order, in which the rules let each of them through: they may contradict each other. */
    static List<Paper> inAnyOrder(Desk desk, long seed) {
        AnyPapers any = new AnyPapers(desk, seed);
        any.walk();
        List<Paper> shuffled = new ArrayList<>(any.papers.subList(1, any.papers.size()));
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.add(0, any.papers.get(0));
        Recording recording = new Recording(desk);
        boolean moved = true;
        while (moved) {
            moved = shuffled.removeIf(recording::record);
        }
        return recording.papers();
    }

    /** What there is in the register before the case: the agreement that may take its place. */
    static void prepare(Desk desk) {
        desk.send(
                new ProposeAgreement(
                        REGION,
                        new CaseNumber("RS 1-2023"),
                        "Nästa",
                        new Period(START, END.plusYears(2)),
                        new TextVersion("Nästa", null),
                        CODES,
                        List.of(),
                        null),
                REGISTRAR);
    }

    private void walk() {
        attempt(proposal());
        for (int attempts = 0; attempts < MOST_ATTEMPTS && papers.size() < most; attempts++) {
            if (!in(3)) {
                advance(in(2) ? 1 : in(12) ? 22 : chance.nextInt(5));
            }
            attempt(next());
        }
    }

    /** Goes on to a later day. */
    private void advance(int days) {
        if (days > 0 && day.isBefore(END)) {
            day = day.plusDays(days);
            body = in(ONE_IN_DAYS_OF_ONE_BODY)
                    ? in(3) ? REGION.asAuthority() : oneOf(parties).asAuthority()
                    : null;
        }
    }

    private void attempt(@Nullable Paper paper) {
        if (paper == null || !walk.record(paper)) {
            return;
        }
        papers.add(paper);
        if (paper.kind().isDecision()) {
            matter = paper;
        }
        happened(paper);
        if (paper.day() != null && !paper.day().equals(paper.stated())) {
            Paper proposed = correction(paper, dateOf(paper.kind()), paper.day(), paper.day());
            attempt(proposed);
            if (papers.get(papers.size() - 1) == proposed) {
                attempt(approval(proposed));
            }
        }
    }

    /** What is likely to be possible next, told apart by kind only. */
    private void happened(Paper paper) {
        MunicipalityCode party = paper.party();
        switch (paper.kind()) {
            case ADOPTION -> {
                adopted.add(Objects.requireNonNull(party));
                open.put(party, paper.conditions());
            }
            case CONDITION_RESOLVED -> open.merge(Objects.requireNonNull(party), -1, Integer::sum);
            case REJECTION, POSTPONEMENT, REVOCATION, EXIT -> adopted.remove(party);
            case AMENDMENT -> {
                adopted.clear();
                handedOver = false;
            }
            case HAND_OVER -> handedOver = true;
            case COUNCIL_DECISION -> {
                council = (CouncilOutcome) paper.outcome();
                handedOver = false;
            }
            case WITHDRAWAL, TERMINATION, SUPERSESSION -> ended = true;
            case JUDGMENT -> judged(paper);
            default -> {}
        }
        if (paper.about() != null && paper.kind() == JUDGMENT) {
            handled.add(paper.about().number());
        }
    }

    private void judged(Paper judgment) {
        Paper decision =
                Objects.requireNonNull(Objects.requireNonNull(judgment.about()).about());
        if (judgment.outcome() == AppealOutcome.ANNULLED) {
            if (decision.kind() == COUNCIL_DECISION) {
                council = null;
                handedOver = true;
            } else if (decision.kind().isEnd()) {
                ended = false;
            } else if (decision.kind() == ADOPTION || decision.kind() == EVIDENCE) {
                adopted.remove(decision.party());
                handedOver = false;
            }
        }
    }

    /** Goes on with the plot, or begins one. */
    private PaperKind told() {
        if (plot.isEmpty()) {
            hero = oneOf(parties);
            matter = null;
            plot.addAll(oneOf(PLOTS));
            if (plot.peek() == HAND_OVER) {
                parties.stream().filter(party -> !adopted.contains(party)).forEach(party -> plot.addFirst(ADOPTION));
            }
        }
        return plot.remove();
    }

    private PaperKind any() {
        return oneOf(KINDS);
    }

    private @Nullable Paper next() {
        if (in(20)) {
            return remark();
        }
        PaperKind kind = in(3) ? any() : in(2) ? told() : onward();
        if (body != null) {
            kind = body.isRegion()
                    ? oneOf(AMENDMENT, COUNCIL_DECISION, WITHDRAWAL, TERMINATION)
                    : oneOf(POSTPONEMENT, REJECTION, ADOPTION, REVOCATION);
        }
        return paper(kind);
    }

    private PaperKind onward() {
        if (ended || council == CouncilOutcome.ADOPTED || council == CouncilOutcome.REJECTED) {
            return oneOf(
                    APPROVAL,
                    NOTICE,
                    APPEAL,
                    APPEAL,
                    JUDGMENT,
                    JUDGMENT,
                    LEGAL_FORCE,
                    REVIEW,
                    EXIT,
                    TERMINATION,
                    COUNCIL_DECISION,
                    any());
        }
        if (handedOver) {
            return oneOf(
                    COUNCIL_DECISION,
                    COUNCIL_DECISION,
                    COUNCIL_DECISION,
                    PREPARATION,
                    REJECTION,
                    REVOCATION,
                    AMENDMENT,
                    EXIT,
                    APPEAL,
                    JUDGMENT,
                    JUDGMENT,
                    any());
        }
        boolean complete =
                parties.stream().allMatch(party -> adopted.contains(party) && open.getOrDefault(party, 0) <= 0);
        return complete
                ? oneOf(HAND_OVER, HAND_OVER, HAND_OVER, EVIDENCE, any())
                : oneOf(ADOPTION, ADOPTION, ADOPTION, EVIDENCE, CONDITION_RESOLVED, CONDITION_RESOLVED, any());
    }

    private Paper proposal() {
        LocalDate from = START.plusDays(10 + chance.nextInt(60));
        Period period = new Period(from, from.plusDays(60 + chance.nextInt(150)));
        List<Period> windows = List.of(
                new Period(from.plusDays(5), from.plusDays(25)), new Period(from.plusDays(40), from.plusDays(55)));
        DecisionSource source = in(6) ? null : source(REGION.asAuthority(), BodyKind.BOARD, in(8) ? null : START, 0);
        TextVersion text = textVersion();
        LocalDate stated = source == null ? null : source.meetingDate();
        return make(
                PROPOSAL,
                stated,
                null,
                source,
                null,
                null,
                null,
                0,
                given -> new ProposeAgreement(
                        REGION, new CaseNumber("RS 759-2022"), "Avtalet", period, text, parties, windows, source));
    }

    /** The paper of that kind, or null where there is nothing that it could be about. */
    private @Nullable Paper paper(PaperKind kind) {
        LocalDate wrong = in(7) ? day.plusDays(chance.nextInt(13) - 6L) : day;
        stated = wrong.isBefore(START) ? day : wrong;
        MunicipalityCode party = party(kind);
        return switch (kind) {
            case PREPARATION -> {
                DecisionSource source = source(
                        REGION.asAuthority(),
                        in(3) ? BodyKind.PREPARATORY_BODY : BodyKind.BOARD,
                        stated,
                        kind.ordinal());
                Opinion opinion = oneOf(Opinion.values());
                yield decided(kind, null, source, opinion, given -> new RecordPreparation(ID, source, opinion));
            }
            case AMENDMENT -> {
                DecisionSource source = council(REGION.asAuthority(), stated, kind);
                TextVersion text = textVersion();
                yield decided(kind, null, source, null, given -> new AmendText(ID, source, text, null));
            }
            case POSTPONEMENT -> {
                DecisionSource source = partys(party, stated, kind);
                Postponement how = oneOf(Postponement.values());
                yield decided(kind, party, source, how, given -> new PostponeAdoption(ID, party, source, how, null));
            }
            case REJECTION -> {
                DecisionSource source = partys(party, stated, kind);
                yield decided(kind, party, source, null, given -> new RejectByMunicipality(ID, party, source, null));
            }
            case ADOPTION -> {
                DecisionSource source = in(3) ? asserted(party, stated) : partys(party, stated, kind);
                Sha256 digest = digest();
                List<String> conditions = in(3) ? List.of("Ett", "Två").subList(0, 1 + chance.nextInt(2)) : List.of();
                yield make(
                        kind,
                        known(source),
                        party,
                        source,
                        null,
                        null,
                        null,
                        conditions.size(),
                        given -> new AdoptByMunicipality(ID, party, source, digest, conditions));
            }
            case REVOCATION -> {
                DecisionSource source = council(party.asAuthority(), stated, kind);
                yield decided(kind, party, source, null, given -> Commands.revocation(party, source));
            }
            case TEXT_EVIDENCE -> {
                Sha256 digest = Objects.requireNonNullElse(digest(), digest(1));
                Paper amendment = in(2) ? null : anyOf(AMENDMENT);
                yield make(
                        kind,
                        null,
                        null,
                        null,
                        amendment,
                        null,
                        null,
                        0,
                        given -> Commands.textEvidence(
                                digest, amendment == null ? null : given.decision(amendment.number())));
            }
            case EVIDENCE -> evidence();
            case CONDITION_RESOLVED -> {
                Paper adoption = anyOf(paper -> paper.kind() == ADOPTION && paper.conditions() > 0);
                if (adoption == null) {
                    yield null;
                }
                MunicipalityCode whose = Objects.requireNonNull(adoption.party());
                int condition = 1 + chance.nextInt(adoption.conditions());
                LocalDate on = in(4) ? null : stated;
                yield make(
                        kind,
                        on == null ? null : day,
                        whose,
                        null,
                        adoption,
                        null,
                        null,
                        0,
                        given -> Commands.resolution(whose, given.decision(adoption.number()), condition, on));
            }
            case CONTRACT -> {
                LocalDate on = in(4) ? null : stated;
                yield make(
                        kind,
                        on == null ? null : day,
                        party,
                        null,
                        null,
                        null,
                        null,
                        0,
                        given -> new SignContract(ID, party, on, null, List.of()));
            }
            case EXIT -> {
                LocalDate from = day.plusDays(in(4) ? 0 : chance.nextInt(12));
                LocalDate on = stated.isAfter(from) ? day : stated;
                stated = on;
                yield make(
                        kind,
                        day,
                        party,
                        null,
                        null,
                        from,
                        null,
                        0,
                        given -> new NotifyExit(ID, party, on, from, null, null));
            }
            case HAND_OVER -> {
                LocalDate on = in(6) ? null : stated;
                yield make(
                        kind,
                        on == null ? null : day,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        given -> new HandOverToCouncil(ID, on, List.of()));
            }
            case COUNCIL_DECISION -> {
                DecisionSource source = council(REGION.asAuthority(), stated, kind);
                CouncilOutcome outcome =
                        in(2) || plot.contains(JUDGMENT) ? CouncilOutcome.ADOPTED : oneOf(CouncilOutcome.values());
                yield decided(kind, null, source, outcome, given -> new DecideByCouncil(ID, outcome, source, null));
            }
            case WITHDRAWAL -> {
                DecisionSource source = council(REGION.asAuthority(), stated, kind);
                yield decided(kind, null, source, null, given -> new WithdrawAgreement(ID, source, null));
            }
            case TERMINATION, SUPERSESSION -> {
                DecisionSource source = council(REGION.asAuthority(), stated, kind);
                LocalDate from = day.plusDays(chance.nextInt(20));
                yield make(
                        kind,
                        day,
                        null,
                        source,
                        null,
                        from,
                        null,
                        0,
                        given -> kind == TERMINATION
                                ? new TerminateAgreement(ID, source, from, null)
                                : new SupersedeAgreement(ID, source, SUCCESSOR, from));
            }
            case APPROVAL, NOTICE, REMOVAL, LEGAL_FORCE -> minutes(kind);
            case APPEAL, JUDGMENT, STAY, LIFT -> court(kind);
            case REVIEW -> {
                LocalDate on = in(5) ? null : stated;
                int window = 1 + chance.nextInt(2);
                ReviewOutcome outcome = oneOf(ReviewOutcome.values());
                yield make(
                        kind,
                        on == null ? null : day,
                        null,
                        null,
                        null,
                        null,
                        outcome,
                        0,
                        given -> new ReviewAgreement(ID, window, on, outcome, null, List.of()));
            }
            default -> remark();
        };
    }

    private @Nullable Paper evidence() {
        Paper asserted = anyOf(paper -> paper.kind() == ADOPTION
                && Objects.requireNonNull(paper.source()).restsOnAssertion()
                && papers.stream().noneMatch(other -> other.about() == paper && other.kind() == EVIDENCE));
        if (asserted == null) {
            return null;
        }
        MunicipalityCode party = Objects.requireNonNull(asserted.party());
        LocalDate said = Objects.requireNonNull(asserted.source()).meetingDate();
        LocalDate on = in(3) || said == null ? stated : said;
        DecisionSource source = council(party.asAuthority(), on, ADOPTION);
        Sha256 digest = digest();
        List<String> conditions = in(3) ? List.of("Tre") : null;
        return new Paper(
                papers.size(),
                EVIDENCE,
                on,
                on,
                on,
                party,
                source,
                asserted,
                Set.of(asserted.number()),
                REGISTRAR,
                null,
                null,
                conditions == null ? 0 : 1,
                given -> Commands.evidence(party, given.decision(asserted.number()), source, digest, conditions));
    }

    private @Nullable Paper minutes(PaperKind kind) {
        PaperKind before = kind == APPROVAL ? null : kind == NOTICE ? APPROVAL : NOTICE;
        Paper step = before == null || in(5) ? null : anyOf(before);
        Paper decision = step == null ? decision() : step.about();
        if (decision == null) {
            return null;
        }
        if (kind == LEGAL_FORCE && !in(4)) {
            advance(22);
        }
        boolean isUndated = kind == LEGAL_FORCE && in(4);
        stated = kind == LEGAL_FORCE ? day : stated;
        LocalDate on = stated;
        int number = decision.number();
        return make(
                kind, isUndated ? null : day, decision.party(), null, decision, null, null, 0, given -> switch (kind) {
                    case APPROVAL -> new ApproveMinutes(ID, given.decision(number), on, null);
                    case NOTICE -> new PostNotice(ID, given.decision(number), on, null);
                    case REMOVAL -> new RemoveNotice(ID, given.decision(number), on);
                    default -> new ConfirmLegalForce(ID, given.decision(number), isUndated ? null : on, null, null);
                });
    }

    private @Nullable Paper court(PaperKind kind) {
        LocalDate on = stated;
        if (kind == APPEAL) {
            Paper judgment = in(2) ? anyOf(JUDGMENT) : null;
            Paper against = judgment == null ? decision() : judgment;
            if (against == null) {
                return null;
            }
            Paper earlier = judgment == null ? null : Objects.requireNonNull(judgment.about());
            Paper decision = earlier == null ? against : Objects.requireNonNull(earlier.about());
            CourtInstance instance = earlier == null
                    ? CourtInstance.ADMINISTRATIVE_COURT
                    : instance(earlier).next().orElse(CourtInstance.SUPREME_ADMINISTRATIVE_COURT);
            String courtCaseNumber = (100 + papers.size()) + "-22";
            Set<Integer> after = judgment == null
                    ? Set.of(decision.number())
                    : Set.of(decision.number(), earlier.number(), judgment.number());
            return make(
                    kind,
                    day,
                    decision.party(),
                    null,
                    decision,
                    null,
                    instance,
                    0,
                    after,
                    given -> Commands.appeal(
                            given.decision(decision.number()),
                            on,
                            courtCaseNumber,
                            instance,
                            earlier == null ? null : given.appeal(earlier.number())));
        }
        Paper live = anyOf(paper -> paper.kind() == APPEAL && !handled.contains(paper.number()));
        Paper appeal = live == null || in(9) ? anyOf(APPEAL) : live;
        if (appeal == null) {
            return null;
        }
        int decision = Objects.requireNonNull(appeal.about()).number();
        CourtInstance instance = instance(appeal);
        String division = "Avdelning " + papers.size();
        AppealOutcome outcome =
                in(2) || plot.contains(COUNCIL_DECISION) ? AppealOutcome.ANNULLED : oneOf(AppealOutcome.values());
        return make(
                kind,
                day,
                appeal.party(),
                null,
                appeal,
                null,
                kind == JUDGMENT ? outcome : instance,
                0,
                Set.of(decision, appeal.number()),
                given -> switch (kind) {
                    case JUDGMENT ->
                        Commands.judgment(
                                given.decision(decision),
                                given.appeal(appeal.number()),
                                outcome,
                                on,
                                division,
                                instance);
                    case STAY -> Commands.stay(given.decision(decision), given.appeal(appeal.number()), instance, on);
                    default -> Commands.lift(given.decision(decision), instance, on);
                });
    }

    private static CourtInstance instance(Paper appeal) {
        return (CourtInstance) Objects.requireNonNull(appeal.outcome());
    }

    /** What is said of a record: a correction of another member than its date, a reversal, an annotation. */
    private @Nullable Paper remark() {
        Paper record = oneOf(papers);
        if (in(5)) {
            return make(
                    ANNOTATION,
                    null,
                    null,
                    null,
                    record,
                    null,
                    null,
                    0,
                    given -> new AnnotateRecord(ID, given.sequence(record.number()), "Obs"));
        }
        if (in(2)) {
            return reversed(record);
        }
        Paper waiting = anyOf(paper ->
                paper.kind() == CORRECTION_PROPOSED && papers.stream().noneMatch(other -> other.about() == paper));
        if (waiting != null && in(2)) {
            return in(3) ? declined(waiting) : approval(waiting);
        }
        return record.source() == null || record.source().paragraph() == null ? null : correctionOfSource(record);
    }

    /** Of a paragraph, which a whole number states too, or of how the decision was taken. */
    private Paper correctionOfSource(Paper record) {
        return switch (chance.nextInt(6)) {
            case 0 -> correction(record, "source.paragraph", 900 + chance.nextInt(9), null);
            case 1 -> correction(record, "source.voting", voting(), null);
            case 2 -> correction(record, "source.reservations", List.of("Mot " + chance.nextInt(5)), null);
            default -> correction(record, "source.paragraph", paragraph(900 + chance.nextInt(9)), null);
        };
    }

    private @Nullable Paper reversed(Paper record) {
        Paper waiting = anyOf(paper ->
                paper.kind() == REVERSAL_PROPOSED && papers.stream().noneMatch(other -> other.about() == paper));
        if (waiting != null) {
            PaperKind kind = in(4) ? REVERSAL_DECLINED : REVERSAL_APPROVED;
            return said(
                    kind,
                    waiting,
                    SECOND_PERSON,
                    null,
                    given -> kind == REVERSAL_APPROVED
                            ? Commands.approvedReversal(
                                    given.reversal(waiting.number()).value())
                            : Commands.declinedReversal(
                                    given.reversal(waiting.number()).value()));
        }
        ReversalGround ground = oneOf(ReversalGround.values());
        return said(
                REVERSAL_PROPOSED,
                record,
                REGISTRAR,
                null,
                given -> Commands.reversal(List.of(given.sequence(record.number())), ground));
    }

    /**
     * A correction.
     *
     * @param day the day to which it moves the record, or null where it does not
     */
    private Paper correction(Paper record, String field, Object value, @Nullable LocalDate day) {
        return said(
                CORRECTION_PROPOSED,
                record,
                REGISTRAR,
                day,
                given -> new ProposeCorrection(
                        ID,
                        given.sequence(record.number()),
                        field,
                        value == NullNode.getInstance()
                                ? null
                                : EventJson.mapper().valueToTree(value),
                        "Fel"));
    }

    private Paper approval(Paper proposed) {
        return said(
                CORRECTION_APPROVED,
                proposed,
                SECOND_PERSON,
                null,
                given -> new ApproveCorrection(ID, given.correction(proposed.number())));
    }

    private Paper declined(Paper proposed) {
        return said(
                CORRECTION_DECLINED,
                proposed,
                SECOND_PERSON,
                null,
                given -> new DeclineCorrection(ID, given.correction(proposed.number()), null));
    }

    private Paper said(
            PaperKind kind, Paper about, String actor, @Nullable LocalDate day, Function<Given, Object> command) {
        return new Paper(
                papers.size(),
                kind,
                null,
                null,
                about.latest(),
                about.party(),
                null,
                about,
                Set.of(about.number()),
                actor,
                day,
                null,
                0,
                command);
    }

    private Paper decided(
            PaperKind kind,
            @Nullable MunicipalityCode party,
            DecisionSource source,
            @Nullable Enum<?> outcome,
            Function<Given, Object> command) {
        return make(kind, known(source), party, source, null, null, outcome, 0, command);
    }

    /** The day of a decision that comes to be known; not of each that is asserted without one. */
    private @Nullable LocalDate known(DecisionSource source) {
        return source.meetingDate() == null && !in(3) ? null : day;
    }

    private Paper make(
            PaperKind kind,
            @Nullable LocalDate on,
            @Nullable MunicipalityCode party,
            @Nullable DecisionSource source,
            @Nullable Paper about,
            @Nullable LocalDate effective,
            @Nullable Enum<?> outcome,
            int conditions,
            Function<Given, Object> command) {
        Set<Integer> after = about == null ? Set.of() : Set.of(about.number());
        return make(kind, on, party, source, about, effective, outcome, conditions, after, command);
    }

    private Paper make(
            PaperKind kind,
            @Nullable LocalDate on,
            @Nullable MunicipalityCode party,
            @Nullable DecisionSource source,
            @Nullable Paper about,
            @Nullable LocalDate effective,
            @Nullable Enum<?> outcome,
            int conditions,
            Set<Integer> after,
            Function<Given, Object> command) {
        LocalDate says = on == null ? null : source == null ? stated : source.meetingDate();
        LocalDate latest = says != null ? says : kind == PROPOSAL ? START : TODAY;
        return new Paper(
                papers.size(),
                kind,
                on,
                says,
                latest,
                party,
                source,
                about,
                after,
                REGISTRAR,
                effective,
                outcome,
                conditions,
                command);
    }

    /** The member of the record that says when it happened. */
    private static String dateOf(PaperKind kind) {
        return switch (kind) {
            case CONDITION_RESOLVED -> "resolvedOn";
            case CONTRACT -> "signedOn";
            case EXIT -> "notifiedOn";
            case HAND_OVER -> "handedOverOn";
            case APPROVAL -> "approvedOn";
            case NOTICE -> "postedOn";
            case REMOVAL -> "removedOn";
            case APPEAL -> "filedOn";
            case JUDGMENT -> "decidedOn";
            case STAY -> "orderedOn";
            case LIFT -> "liftedOn";
            case LEGAL_FORCE -> "confirmedOn";
            case REVIEW -> "heldOn";
            default -> "source.meetingDate";
        };
    }

    /* ---- the order of happening, written down a second time ---- */

    /**
     * The papers in the order of happening. What is said of a record stands beside it; the minutes of an assertion too.
     */
    static List<Paper> inOrder(List<Paper> papers) {
        Map<Integer, List<Paper>> beside = new HashMap<>();
        List<Paper> happened = new ArrayList<>();
        for (Paper paper : papers) {
            Paper root = root(paper);
            if (root == paper) {
                happened.add(paper.latest(latest(paper, papers)));
            } else {
                beside.computeIfAbsent(root.number(), none -> new ArrayList<>()).add(paper);
            }
        }
        happened.sort((one, other) -> {
            int days = one.latest().compareTo(other.latest());
            return days == 0 ? onOneDay(one, other) : days;
        });
        return happened.stream()
                .flatMap(paper ->
                        Stream.concat(Stream.of(paper), beside.getOrDefault(paper.number(), List.of()).stream()))
                .collect(Collectors.toList());
    }

    private static Paper root(Paper paper) {
        boolean standsBeside = paper.kind().isRemark() || paper.kind() == EVIDENCE;
        return standsBeside && paper.about() != null ? root(paper.about()) : paper;
    }

    /** The day at which the paper stands in the order: an undated one at its latest day. */
    private static LocalDate latest(Paper paper, List<Paper> papers) {
        Paper evidence = about(papers, paper, EVIDENCE);
        if (evidence != null) {
            return latest(evidence, papers);
        }
        if (paper.stated() != null) {
            return isMoved(paper, papers) ? Objects.requireNonNull(paper.day()) : paper.stated();
        }
        if (paper.kind() == PROPOSAL) {
            return START;
        }
        LocalDate asserted = paper.source() == null ? null : paper.source().assertedOn();
        LocalDate needed = paper.kind() == ADOPTION || paper.kind() == CONDITION_RESOLVED || paper.kind() == HAND_OVER
                ? papers.stream()
                        .filter(later -> later.number() > paper.number())
                        .filter(later -> later.kind() == HAND_OVER || later.kind() == COUNCIL_DECISION)
                        .map(Paper::day)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(TODAY)
                : TODAY;
        return asserted != null && asserted.isBefore(needed) ? asserted : needed;
    }

    /** Whether the day that the paper states is corrected. */
    private static boolean isMoved(Paper paper, List<Paper> papers) {
        Paper proposed = papers.stream()
                .filter(other -> other.kind() == CORRECTION_PROPOSED
                        && other.effective() != null
                        && Objects.requireNonNull(other.about()).number() == paper.number())
                .findFirst()
                .orElse(null);
        return proposed != null && about(papers, proposed, CORRECTION_APPROVED) != null;
    }

    private static @Nullable Paper about(List<Paper> papers, Paper paper, PaperKind kind) {
        return papers.stream()
                .filter(other -> other.kind() == kind
                        && other.about() != null
                        && other.about().number() == paper.number())
                .findFirst()
                .orElse(null);
    }

    private static int onOneDay(Paper one, Paper other) {
        DecisionSource a = one.source();
        DecisionSource b = other.source();
        if (a != null
                && b != null
                && a.paragraph() != null
                && b.paragraph() != null
                && a.authority().equals(b.authority())
                && Objects.equals(a.body(), b.body())
                && !a.paragraph().equals(b.paragraph())) {
            return a.paragraph().compareTo(b.paragraph());
        }
        return Comparator.<Paper, PaperKind>comparing(Paper::kind)
                .thenComparing(
                        paper -> paper.party() == null ? "" : paper.party().value())
                .thenComparing(Paper::number)
                .compare(one, other);
    }

    /* ---- parameters ---- */

    private MunicipalityCode party(PaperKind kind) {
        if (body != null && !body.isRegion()) {
            return new MunicipalityCode(body.value());
        }
        List<MunicipalityCode> waiting =
                parties.stream().filter(party -> !adopted.contains(party)).toList();
        if (kind == ADOPTION && plot.contains(HAND_OVER) && !waiting.isEmpty()) {
            return waiting.get(0);
        }
        if (hero != null && !plot.isEmpty()) {
            return hero;
        }
        return kind == ADOPTION && !waiting.isEmpty() && !in(4) ? oneOf(waiting) : oneOf(parties);
    }

    private @Nullable Paper decision() {
        return matter != null && !in(3) ? matter : anyOf(paper -> paper.kind().isDecision());
    }

    private @Nullable Paper anyOf(PaperKind kind) {
        return anyOf(paper -> paper.kind() == kind);
    }

    /** One of those, more often a late one. */
    private @Nullable Paper anyOf(Predicate<Paper> which) {
        List<Paper> found = papers.stream().filter(which).toList();
        return found.isEmpty() ? null : in(2) ? found.get(found.size() - 1) : oneOf(found);
    }

    private DecisionSource partys(MunicipalityCode party, LocalDate on, PaperKind kind) {
        return in(8) && body == null ? asserted(party, on) : council(party.asAuthority(), on, kind);
    }

    private DecisionSource council(Authority authority, LocalDate on, PaperKind kind) {
        return source(authority, BodyKind.COUNCIL, on, kind.ordinal());
    }

    /** On a day of many bodies their §§ follow the order of kinds; on one of a single body they may go against it. */
    private DecisionSource source(Authority authority, BodyKind kind, @Nullable LocalDate on, int rank) {
        int paragraph = (body == null ? 10 * (rank + 1) : 0) + chance.nextInt(9) + 1;
        boolean isUndated = on == null;
        return new DecisionSource(
                authority,
                new Body(
                        kind == BodyKind.COUNCIL ? "Fullmäktige" : kind == BodyKind.BOARD ? "Nämnden" : "Beredningen",
                        kind),
                on,
                paragraph(paragraph),
                null,
                null,
                List.of(),
                isUndated ? Evidence.ASSERTED_BY_OTHER_RECORD : Evidence.PRIMARY_MINUTES,
                null,
                null,
                in(4) ? oneOf(MeetingForm.values()) : null,
                in(4) ? voting() : null,
                in(4) ? List.of("Mot", "Mot " + chance.nextInt(5)) : List.of());
    }

    /** The number, with a letter or as the beginning of a range, so that some share it. */
    private ParagraphNumber paragraph(int number) {
        return switch (chance.nextInt(6)) {
            case 0 -> new ParagraphNumber(number + " a");
            case 1 -> new ParagraphNumber(number + " b");
            case 2 -> new ParagraphNumber(number + "–" + (number + 1 + chance.nextInt(2)));
            default -> new ParagraphNumber(number);
        };
    }

    private Voting voting() {
        return in(2)
                ? new Voting(VotingForm.ACCLAMATION, null, null, null)
                : new Voting(
                        in(4) ? VotingForm.SECRET_BALLOT : VotingForm.VOTE,
                        in(5) ? null : 20 + chance.nextInt(20),
                        in(5) ? null : chance.nextInt(20),
                        in(2) ? null : chance.nextInt(3));
    }

    private DecisionSource asserted(MunicipalityCode party, LocalDate on) {
        return new DecisionSource(
                party.asAuthority(),
                in(3) ? null : new Body("Fullmäktige", BodyKind.COUNCIL),
                in(2) ? null : on,
                in(2) ? null : paragraph(10 * (ADOPTION.ordinal() + 1) + chance.nextInt(9) + 1),
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                in(3) ? (on.isAfter(day) ? on : day).plusDays(chance.nextInt(5)) : null);
    }

    private TextVersion textVersion() {
        return new TextVersion("Text " + chance.nextInt(5), in(3) ? digest(1) : null);
    }

    private @Nullable Sha256 digest() {
        return in(3) ? digest(in(12) ? 2 : 1) : null;
    }

    private static Sha256 digest(int which) {
        return new Sha256(String.valueOf(which).repeat(64));
    }

    private boolean in(int times) {
        return chance.nextInt(times) == 0;
    }

    @SafeVarargs
    private <T> T oneOf(T... things) {
        return things[chance.nextInt(things.length)];
    }

    private <T> T oneOf(List<T> things) {
        return things.get(chance.nextInt(things.size()));
    }
}
