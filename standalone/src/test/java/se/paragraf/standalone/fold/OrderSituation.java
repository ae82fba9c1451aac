package se.paragraf.standalone.fold;

import static se.paragraf.standalone.fold.PaperKind.ADOPTION;
import static se.paragraf.standalone.fold.PaperKind.AMENDMENT;
import static se.paragraf.standalone.fold.PaperKind.APPEAL;
import static se.paragraf.standalone.fold.PaperKind.APPROVAL;
import static se.paragraf.standalone.fold.PaperKind.CONDITION_RESOLVED;
import static se.paragraf.standalone.fold.PaperKind.CORRECTION_APPROVED;
import static se.paragraf.standalone.fold.PaperKind.COUNCIL_DECISION;
import static se.paragraf.standalone.fold.PaperKind.EVIDENCE;
import static se.paragraf.standalone.fold.PaperKind.EXIT;
import static se.paragraf.standalone.fold.PaperKind.HAND_OVER;
import static se.paragraf.standalone.fold.PaperKind.JUDGMENT;
import static se.paragraf.standalone.fold.PaperKind.POSTPONEMENT;
import static se.paragraf.standalone.fold.PaperKind.REJECTION;
import static se.paragraf.standalone.fold.PaperKind.REVERSAL_APPROVED;
import static se.paragraf.standalone.fold.PaperKind.REVOCATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CouncilOutcome;

/**
 * Situations in which the order of recording is easily taken for that of happening, each with the rule of DOMAIN's Order
 * that it is about.
 */
enum OrderSituation {
    /** 1: a party's decision is recorded after a later one of the same party. */
    LATE_DECISION_OF_A_PARTY(then -> then.late(
            (late, earlier) -> late.kind().isPartys() && earlier.kind().isPartys() && samePartys(late, earlier))),
    /** 1: what happened before the end is recorded after it. */
    LATE_PAPER_OF_AN_ENDED_CASE(then -> then.late((late, earlier) ->
            earlier.kind().isEnd() && !late.kind().isRemark() && late.kind().ordinal() < APPROVAL.ordinal())),
    /** 1: minutes, an appeal or a judgment is recorded of an ended case. */
    MINUTES_AFTER_THE_END(then -> then.late((late, earlier) -> earlier.kind().isEnd()
            && late.kind().ordinal() >= APPROVAL.ordinal()
            && !late.kind().isRemark())),
    /** 2: two facts of one day, of different kinds, are recorded against the order of kinds. */
    SAME_DAY(then -> then.late((late, earlier) -> sameDay(late, earlier)
            && late.kind() != earlier.kind()
            && late.source() == null | earlier.source() == null)),
    /** 2: two decisions of one party on one day are recorded against the order of their kinds. */
    SAME_DAY_OF_A_PARTY(then -> then.late((late, earlier) -> sameDay(late, earlier)
            && late.kind().isPartys()
            && earlier.kind().isPartys()
            && late.kind() != earlier.kind()
            && samePartys(late, earlier))),
    /** 2: on one day a body's §§ go against the order of kinds. */
    PARAGRAPHS_AGAINST_KINDS(then -> then.pair((first, second) -> sameDay(first, second)
            && first.source() != null
            && second.source() != null
            && first.source().authority().equals(second.source().authority())
            && first.kind().ordinal() > second.kind().ordinal())),
    /** 3: a paper takes away for a while what a later record rests on, which a further paper mends. */
    LATE_PAPER_TAKES_AWAY(then -> then.late((late, earlier) -> earlier.kind() == HAND_OVER
            && (late.kind() == REJECTION
                    || late.kind() == POSTPONEMENT
                    || late.kind() == AMENDMENT
                    || late.kind() == EXIT))),
    /** 4: a rejection, a postponement or a revocation between the hand-over and the council's decision. */
    HAND_OVER_VOIDED_BY_PARTY(then -> then.betweenHandOverAndCouncil(paper -> paper.kind() == REJECTION)),
    /** 4: an amendment between them. */
    HAND_OVER_VOIDED_BY_AMENDMENT(then -> then.betweenHandOverAndCouncil(paper -> paper.kind() == AMENDMENT)),
    /** 4: an annulment between them. */
    HAND_OVER_VOIDED_BY_ANNULMENT(then -> then.betweenHandOverAndCouncil(paper -> annulsAdoption(paper))),
    /** 4: an exit between them. */
    HAND_OVER_VOIDED_BY_EXIT(then -> then.betweenHandOverAndCouncil(paper -> paper.kind() == EXIT)),
    /** 5: a judgment that annuls is recorded after a later decision of the same party. */
    ANNULLED_WITH_A_LATER_DECISION(then -> then.late(
            (late, earlier) -> annulsAdoption(late) && earlier.kind().isPartys() && samePartys(late, earlier))),
    /** 5: a decision of a party is recorded after the judgment that annuls another one of it. */
    LATE_DECISION_OF_AN_ANNULLED_PARTY(then -> then.late(
            (late, earlier) -> late.kind().isPartys() && annulsAdoption(earlier) && samePartys(late, earlier))),
    /** 6: a decision of a party is recorded after its exit. */
    LATE_DECISION_OF_A_LEAVING_PARTY(then -> then.late(
            (late, earlier) -> late.kind().isPartys() && earlier.kind() == EXIT && samePartys(late, earlier))),
    /** 6: a party adopts between the notice of its exit and the day of it, or on that day. */
    ADOPTED_WHILE_LEAVING(then -> then.pair((first, second) -> first.kind() == EXIT
            && second.kind() == ADOPTION
            && samePartys(first, second)
            && !Objects.requireNonNull(first.effective()).isBefore(second.latest()))),
    /** 7: the council decides a second time. */
    COUNCIL_DECIDES_AGAIN(then ->
            then.late((late, earlier) -> late.kind() == COUNCIL_DECISION && earlier.kind() == COUNCIL_DECISION)),
    /** 7: it does so while an appeal against the first decision lives. */
    COUNCIL_DECIDES_WHILE_AN_APPEAL_LIVES(then -> then.pair((first, second) -> first.kind() == APPEAL
            && Objects.requireNonNull(first.about()).kind() == COUNCIL_DECISION
            && second.kind() == COUNCIL_DECISION)),
    /** 8: what an adoption took the place of is recorded after it. */
    SUPERSEDED_RECORDED_LATE(then -> then.late((late, earlier) -> earlier.kind() == ADOPTION
            && (late.kind() == REJECTION || late.kind() == POSTPONEMENT)
            && samePartys(late, earlier))),
    /** Days that nobody stated: an adoption without a day beside a dated fact of the same party. */
    UNDATED_ADOPTION(then -> then.pair((first, second) ->
            (first.day() == null && first.kind() == ADOPTION && second.kind().isPartys())
                    || (second.day() == null
                            && second.kind() == ADOPTION
                            && first.kind().isPartys()))),
    /** Days that nobody stated: an undated adoption that a hand-over presupposes. */
    UNDATED_BEFORE_A_HAND_OVER(then -> then.pair(
            (first, second) -> first.day() == null && first.kind() == ADOPTION && second.kind() == HAND_OVER)),
    /** Evidence comes after a later record of the same party. */
    LATE_EVIDENCE(then -> then.late((late, earlier) -> late.kind() == EVIDENCE && samePartys(late, earlier))),
    /** A condition is recorded as resolved after a later fact of the same party. */
    LATE_CONDITION(
            then -> then.late((late, earlier) -> late.kind() == CONDITION_RESOLVED && samePartys(late, earlier))),
    /** A corrected date moves a fact across another one, recorded between the fact and its correction. */
    CORRECTED_ACROSS(then -> then.correctedAcross()),
    /** An amendment is recorded after a later adoption. */
    LATE_AMENDMENT(then -> then.late((late, earlier) -> late.kind() == AMENDMENT && earlier.kind() == ADOPTION)),
    /** The council's adoption is annulled and it decides again. */
    COUNCIL_ANNULLED(then -> then.pair((first, second) -> first.kind() == COUNCIL_DECISION
            && first.outcome() == CouncilOutcome.ADOPTED
            && second.outcome() == AppealOutcome.ANNULLED
            && Objects.requireNonNull(second.about()).about() != null
            && Objects.requireNonNull(second.about()).about().number() == first.number())),
    /** Two facts of the minutes of one decision, the later recorded first. */
    LATE_MINUTES(then -> then.late((late, earlier) -> late.about() != null
            && earlier.about() != null
            && late.kind() == APPEAL
            && earlier.kind().ordinal() >= APPROVAL.ordinal()
            && late.about().number() == earlier.about().number())),
    /** 5: a judgment is appealed and reversed in the next instance. */
    JUDGMENT_REVERSED(then -> then.pair((first, second) -> first.outcome() == AppealOutcome.ANNULLED
            && second.kind() == JUDGMENT
            && second.about() != null
            && second.about().after().contains(first.number()))),
    /** A party takes back its own adoption. */
    REVOKED(then -> then.pair((first, second) -> second.kind() == REVOCATION)),
    /** A record is reversed. */
    REVERSED(then -> then.pair((first, second) -> second.kind() == REVERSAL_APPROVED));

    private final Predicate<Scene> occurs;

    OrderSituation(Predicate<Scene> occurs) {
        this.occurs = occurs;
    }

    /** Those in the case as it was recorded. */
    static List<OrderSituation> in(OrderCase papers, Recording recording) {
        Scene scene = new Scene(papers, recording);
        return Stream.of(values())
                .filter(situation -> situation.occurs.test(scene))
                .toList();
    }

    private static boolean samePartys(Paper one, Paper other) {
        return one.party() != null && one.party().equals(other.party());
    }

    private static boolean sameDay(Paper one, Paper other) {
        return one.day() != null && one.day().equals(other.day());
    }

    private static boolean annulsAdoption(Paper paper) {
        return paper.kind() == JUDGMENT
                && paper.outcome() == AppealOutcome.ANNULLED
                && Objects.requireNonNull(Objects.requireNonNull(paper.about()).about())
                        .kind()
                        .isPartys();
    }

    private interface Pair {
        boolean test(Paper one, Paper other);
    }

    /** The papers in the order of happening and in that of recording. */
    private record Scene(OrderCase papers, Recording recording, Map<Integer, Integer> places) {

        Scene(OrderCase papers, Recording recording) {
            this(papers, recording, new HashMap<>());
            papers.papers().forEach(paper -> places.put(paper.number(), places.size()));
        }

        /** Whether some paper was recorded after another one that happened later. */
        boolean late(Pair which) {
            List<Paper> recorded = recording.papers();
            for (int place = 1; place < recorded.size(); place++) {
                for (int earlier = 0; earlier < place; earlier++) {
                    Paper late = recorded.get(place);
                    Paper first = recorded.get(earlier);
                    if (happenedAt(late) < happenedAt(first) && which.test(late, first)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether some two papers, in the order of happening, are so, and were recorded the other way round or not. */
        boolean pair(Pair which) {
            List<Paper> happened = papers.papers();
            for (int second = 1; second < happened.size(); second++) {
                for (int first = 0; first < second; first++) {
                    if (which.test(happened.get(first), happened.get(second))) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean betweenHandOverAndCouncil(Predicate<Paper> which) {
            boolean handedOver = false;
            for (Paper paper : papers.papers()) {
                handedOver |= paper.kind() == HAND_OVER;
                handedOver &= paper.kind() != COUNCIL_DECISION;
                if (handedOver && which.test(paper)) {
                    return true;
                }
            }
            return false;
        }

        boolean correctedAcross() {
            List<Paper> recorded = recording.papers();
            for (int place = 0; place < recorded.size(); place++) {
                Paper correction = recorded.get(place);
                if (correction.kind() == CORRECTION_APPROVED && crosses(recorded, correction, place)) {
                    return true;
                }
            }
            return false;
        }

        private boolean crosses(List<Paper> recorded, Paper correction, int place) {
            Paper fact = Objects.requireNonNull(
                    Objects.requireNonNull(correction.about()).about());
            LocalDate right = fact.day();
            LocalDate wrong =
                    recording.given().record(fact.number()).event().happenedOn().orElse(right);
            return right != null
                    && recorded.subList(0, place).stream()
                            .map(Paper::day)
                            .filter(Objects::nonNull)
                            .anyMatch(day -> day.isAfter(right) != day.isAfter(wrong));
        }

        private int happenedAt(Paper paper) {
            return Objects.requireNonNull(places.get(paper.number()));
        }
    }
}
