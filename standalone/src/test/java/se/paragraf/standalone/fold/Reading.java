package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.AgreementEnd;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.CorrectableDate;
import se.paragraf.command.casefile.CouncilState;
import se.paragraf.command.casefile.DecisionLifecycle;
import se.paragraf.command.casefile.EndRules;
import se.paragraf.command.casefile.KnownDecision;
import se.paragraf.command.casefile.Party;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.EndingFacts;
import se.paragraf.query.history.MinutesFacts;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.history.PreparationFacts;
import se.paragraf.query.status.AppealStatus;
import se.paragraf.query.status.Status;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Standing;

/**
 * What a case amounts to on a day, one line for each thing that both sides know: read from the command side's state and
 * from the query side's facts, it has to be the same.
 */
final class Reading {

    private final Map<String, Object> lines = new HashMap<>();

    private Reading() {}

    /** What the command side's state says. */
    static Map<String, Object> of(CaseFile caseFile, Collection<DecisionId> decisions, LocalDate day) {
        Reading reading = new Reading();
        caseFile.parties().parties().forEach((code, party) -> reading.party(code.value(), party, day));
        reading.council(caseFile.council());
        AgreementEnd ending = caseFile.end();
        reading.ending(ending.kind(), ending.decision(), day(ending.effectiveFrom()), isOver(caseFile, day));
        reading.line("supersedes", ending.predecessors());
        reading.line("title", caseFile.terms().title());
        reading.line("period", caseFile.terms().period());
        reading.line("text", caseFile.terms().textSha256());
        reading.line("board heard", caseFile.preparation().boardHeard());
        reading.line(
                "reviews",
                each(
                        caseFile.reviews().windows(),
                        window -> window.period()
                                + (window.held() == null
                                        ? ""
                                        : " held " + window.held().day())));
        decisions.forEach(id -> {
            reading.decision(id, caseFile.decisions().known().get(id));
            reading.lifecycle(id, caseFile.lifecycles().of(id));
        });
        reading.line(
                "open corrections",
                each(
                        caseFile.corrections().open(),
                        open -> Arrays.asList(
                                open.correctionId(), open.sequence(), open.field(), open.oldValue(), open.newValue())));
        reading.line("last", caseFile.corrections().last());
        return reading.lines;
    }

    /** What the query side's facts say. */
    static Map<String, Object> of(AgreementFacts facts, Collection<DecisionId> decisions, LocalDate day) {
        Reading reading = new Reading();
        facts.parties().forEach(party -> reading.party(party, day));
        reading.council(facts.council());
        EndingFacts ending = facts.ending();
        boolean over = Status.on(day, facts).isEndedByDecision();
        if (ending == null) {
            reading.ending(null, null, null, over);
        } else {
            reading.ending(ending.kind(), ending.decision().decisionId(), ending.effectiveFrom(), over);
        }
        reading.line("supersedes", facts.supersedes());
        reading.line("title", facts.proposal().title());
        reading.line("period", facts.proposal().period());
        reading.line("text", facts.text().version().sha256());
        reading.line("board heard", boardHeard(facts));
        reading.line(
                "reviews",
                each(
                        facts.reviews(),
                        review -> review.period()
                                + (review.held() == null
                                        ? ""
                                        : " held " + review.held().heldOn())));
        decisions.forEach(id -> {
            reading.decision(id, facts);
            reading.lifecycle(id, facts);
        });
        reading.line(
                "open corrections",
                each(
                        facts.remarks().open(),
                        open -> Arrays.asList(
                                open.correctionId(), open.sequence(), open.field(), open.oldValue(), open.newValue())));
        reading.line("last", facts.last().sequence());
        return reading.lines;
    }

    /** What a party adopted, by which name, counts only while its adoption does. */
    private void party(String code, Party party, LocalDate day) {
        line(code + " stands", party.standingOn(day), "voted", party.voted());
        line(code + " contract", party.contract() != null, day(party.contract()));
        line(code + " leaves", day(party.exit()));
        line(code + " decision", party.voted() == Standing.PENDING ? null : party.decision());
        line(code + " adoption", party.hasAdopted() ? party.asserted() : null, party.textSha256());
        line(code + " open", each(party.openConditions(), condition -> condition.number() + " " + condition.text()));
    }

    private void party(PartyFacts party, LocalDate day) {
        String code = party.municipality().value();
        line(code + " stands", party.standingOn(day), "voted", party.standing());
        line(
                code + " contract",
                party.contract() != null,
                party.contract() == null ? null : party.contract().signedOn());
        line(code + " leaves", party.exit() == null ? null : party.exit().effectiveFrom());
        line(
                code + " decision",
                party.decision() == null ? null : party.decision().decisionId());
        line(code + " adoption", party.hasAdopted() ? party.asserted() : null, party.textSha256());
        line(
                code + " open",
                each(
                        party.conditions().stream()
                                .filter(condition -> condition.resolved() == null)
                                .toList(),
                        condition -> condition.number() + " " + condition.text()));
    }

    private void council(CouncilState council) {
        boolean decided = council.outcome() != null;
        boolean with = council.handedOver() && !decided;
        line("council", with ? "HANDED_OVER" : council.outcome(), decided ? council.decision() : null);
        line("handed over on", council.handedOver() ? day(council.handedOverOn()) : null);
    }

    private void council(@Nullable CouncilFacts council) {
        boolean away = council == null || council.outcome() == CouncilOutcome.REFERRED_BACK;
        if (council == null || away) {
            line("council", null, null);
            line("handed over on", (Object) null);
            return;
        }
        Decision decision = council.decision();
        line(
                "council",
                council.outcome() == null ? "HANDED_OVER" : council.outcome(),
                decision == null ? null : decision.decisionId());
        line("handed over on", council.handedOverOn());
    }

    private void ending(@Nullable Enum<?> kind, @Nullable DecisionId decision, @Nullable LocalDate from, boolean over) {
        line("end", kind == null ? null : kind.name(), decision, from, "over", over);
    }

    private void decision(DecisionId id, @Nullable KnownDecision known) {
        line(
                "decision " + id,
                known == null
                        ? null
                        : Arrays.asList(
                                known.authority(),
                                known.body(),
                                known.meetingDate(),
                                known.paragraph(),
                                known.evidence(),
                                known.appealable()));
    }

    private void decision(DecisionId id, AgreementFacts facts) {
        Optional<Decision> known = facts.decision(id);
        line(
                "decision " + id,
                known.map(decision -> Arrays.<@Nullable Object>asList(
                                decision.authority(),
                                decision.body(),
                                decision.meetingDate(),
                                decision.paragraph(),
                                decision.evidence(),
                                AppealStatus.isAppealable(facts, id)))
                        .orElse(null));
    }

    private void lifecycle(DecisionId id, DecisionLifecycle course) {
        line(
                "minutes " + id,
                day(course.approved()),
                day(course.posted()),
                course.lastDayForAppeal(),
                day(course.removed()));
        line("legal force " + id, course.legalForce() != null, day(course.legalForce()));
        line("live appeals " + id, course.liveAppeals());
        line(
                "appeals " + id,
                each(
                        course.appeals(),
                        appeal -> Arrays.asList(
                                appeal.number(), appeal.filedOn().day(), appeal.live(), day(appeal.decidedOn()))));
        line("annulled " + id, course.annulled());
    }

    private void lifecycle(DecisionId id, AgreementFacts facts) {
        MinutesFacts minutes = facts.minutes().stream()
                .filter(each -> each.decisionId().equals(id))
                .findFirst()
                .orElseGet(() -> new MinutesFacts(id, 0, null, null, null, List.of(), null));
        line("minutes " + id, minutes.approvedOn(), minutes.postedOn(), minutes.lastDay(), minutes.removedOn());
        line(
                "legal force " + id,
                minutes.legalForce() != null,
                minutes.legalForce() == null ? null : minutes.legalForce().confirmedOn());
        line(
                "live appeals " + id,
                minutes.appeals().stream()
                        .filter(appeal -> appeal.outcome() == null)
                        .map(MinutesFacts.FiledAppeal::number)
                        .toList());
        line(
                "appeals " + id,
                each(
                        minutes.appeals(),
                        appeal -> Arrays.asList(
                                appeal.number(), appeal.filedOn(), appeal.outcome() == null, appeal.decidedOn())));
        line(
                "annulled " + id,
                minutes.appeals().stream().anyMatch(appeal -> appeal.outcome() == AppealOutcome.ANNULLED));
    }

    private static boolean boardHeard(AgreementFacts facts) {
        return isBoards(facts.proposal().decision())
                || facts.preparation().stream()
                        .filter(said -> said.opinion() != null)
                        .map(PreparationFacts::decision)
                        .anyMatch(Reading::isBoards);
    }

    private static boolean isBoards(@Nullable Decision decision) {
        return decision != null && decision.body() != null && decision.body().kind() == BodyKind.BOARD;
    }

    private static boolean isOver(CaseFile caseFile, LocalDate day) {
        try {
            EndRules.mustNotHaveEnded(caseFile, day);
            return false;
        } catch (RefusedException ended) {
            return true;
        }
    }

    private static @Nullable LocalDate day(@Nullable CorrectableDate date) {
        return date == null ? null : date.day();
    }

    private static <T> List<Object> each(List<T> things, Function<T, Object> words) {
        return things.stream().map(words).toList();
    }

    private void line(String name, @Nullable Object... values) {
        lines.put(name, Arrays.asList(values));
    }
}
