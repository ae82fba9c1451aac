package se.paragraf.chronology;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;

/**
 * What has happened to one decision after its meeting, folded from its minutes events in the order in which they happened.
 * The fold is total: it takes every event, also one that the rules would refuse. An appeal's number only names it and
 * says nothing about order, since a paper that turns up late has a high one.
 *
 * <p>What the decision is worth follows from the judgments. Those that go back to one appeal against the decision are a
 * chain; within it the last judgment that tried the matter counts, whatever its instance, and one that a higher court has
 * sent back counts no more. The decision is annulled where one of the chains annuls it.
 *
 * @param approvedOn the day on which the minutes were approved, or null
 * @param postedOn the day on which the notice was posted, or null; of several notices, the last
 * @param removedOn the day on which that notice was taken down, or null
 * @param appeals against the decision and against judgments on it, in the order of filing
 * @param judgments in the order of their days
 * @param stays the stays that last, in the order of their days
 * @param legalForce the confirmation of its legal force, or null; it falls with a later appeal
 */
public record DecisionLifecycle(
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate removedOn,
        List<Appeal> appeals,
        List<Judgment> judgments,
        List<Stay> stays,
        @Nullable LegalForce legalForce) {

    /** Nothing has happened to the decision yet. */
    public static final DecisionLifecycle NONE =
            new DecisionLifecycle(null, null, null, List.of(), List.of(), List.of(), null);

    /**
     * An appeal against the decision or against a judgment on it.
     *
     * @param number names it among the appeals of the decision
     * @param instance where it was filed
     * @param court the court, or null where it is not stated
     * @param courtCaseNumber the court's own number for it, or null where it is not stated
     * @param filedOn the day on which the court received it, or null where only its outcome is known
     * @param judgment the number of the appeal whose judgment it is stated to be against, or null
     * @param live whether it is undecided
     */
    public record Appeal(
            int number,
            CourtInstance instance,
            @Nullable String court,
            @Nullable String courtCaseNumber,
            @Nullable LocalDate filedOn,
            @Nullable Integer judgment,
            boolean live) {

        private Appeal live(boolean undecided) {
            return new Appeal(number, instance, court, courtCaseNumber, filedOn, judgment, undecided);
        }
    }

    /**
     * A court's judgment or other final decision in an appeal.
     *
     * @param appeal the appeal's number
     * @param instance the court's
     * @param court the court, or null where it is not stated
     * @param outcome what the court came to
     * @param on the day
     * @param part which part was annulled, in words, or null
     * @param setAside whether a higher court has sent it back
     */
    public record Judgment(
            int appeal,
            CourtInstance instance,
            @Nullable String court,
            AppealOutcome outcome,
            LocalDate on,
            @Nullable String part,
            boolean setAside) {

        /**
         * The last day to appeal it to the next instance, as the register reckons it, or null in the last instance.
         */
        public @Nullable LocalDate appealableThrough() {
            return instance.next().isEmpty() ? null : AppealDeadline.lastDayAfterJudgment(on);
        }

        /** Whether the court tried the matter, so that it says what the decision is worth. */
        private boolean triesTheMatter() {
            return switch (outcome) {
                case UPHELD, ANNULLED, PARTLY_ANNULLED -> true;
                case DISMISSED, WITHDRAWN, REMITTED, LEAVE_REFUSED -> false;
            };
        }

        private Judgment sentBack() {
            return new Judgment(appeal, instance, court, outcome, on, part, true);
        }
    }

    /**
     * A stay: the decision must not be put into effect for now.
     *
     * @param appeal the number of the appeal in which it was ordered
     * @param instance by which instance
     * @param court the court, or null where it is not stated
     * @param since the day of the order
     */
    public record Stay(
            int appeal, CourtInstance instance, @Nullable String court, LocalDate since) {}

    /**
     * Confirmed legal force.
     *
     * @param since the day of the confirmation
     * @param confirmedOn the day as it is stated, or null where it is not, so that the day of recording stands for it
     * @param certificate the court's certificate that it rests on, or null
     */
    public record LegalForce(
            LocalDate since,
            @Nullable LocalDate confirmedOn,
            @Nullable CourtCertificate certificate) {}

    /** Keeps its own copies. */
    public DecisionLifecycle {
        appeals = List.copyOf(appeals);
        judgments = List.copyOf(judgments);
        stays = List.copyOf(stays);
    }

    /** What has happened after one more event, which happened on the day. */
    public DecisionLifecycle after(MinutesEvent event, LocalDate on) {
        return event.accept(new Step(this, on));
    }

    /** The last day to appeal the decision itself (KL 13:5), or null while no notice is posted. */
    public @Nullable LocalDate lastDayForAppeal() {
        return postedOn == null ? null : AppealDeadline.lastDay(postedOn);
    }

    /**
     * The last day to appeal to the next instance, as the register reckons it: of the last judgment in each chain, the
     * latest. Null where no judgment is recorded, or none that there is an instance above.
     */
    public @Nullable LocalDate lastDayForFurtherAppeal() {
        Judgment latest = latestAppealable();
        return latest == null ? null : latest.appealableThrough();
    }

    /** Of the last judgments of each chain, the one that can be appealed the longest; null where none can. */
    public @Nullable Judgment latestAppealable() {
        Judgment latest = null;
        for (Judgment last : lastOfEachChain(judgments)) {
            LocalDate through = last.appealableThrough();
            LocalDate before = latest == null ? null : latest.appealableThrough();
            if (through != null && (before == null || through.isAfter(before))) {
                latest = last;
            }
        }
        return latest;
    }

    /** The last day for an appeal, first or further, or null where none is known. */
    public @Nullable LocalDate appealableThrough() {
        LocalDate first = lastDayForAppeal();
        LocalDate further = lastDayForFurtherAppeal();
        if (first == null || further == null) {
            return first == null ? further : first;
        }
        return first.isAfter(further) ? first : further;
    }

    /**
     * Whether the notice was taken down before the last day for appeal. One that was taken down on that day counts as
     * up through it: a register of days does not know the hour.
     */
    public boolean wasTakenDownEarly() {
        LocalDate lastDay = lastDayForAppeal();
        return lastDay != null && removedOn != null && removedOn.isBefore(lastDay);
    }

    /** The numbers of the appeals that no court has decided, in the order of filing. */
    public List<Integer> liveAppeals() {
        return appeals.stream().filter(Appeal::live).map(Appeal::number).toList();
    }

    /** The appeal of that number. */
    public Optional<Appeal> appeal(int number) {
        return appeals.stream().filter(appeal -> appeal.number() == number).findFirst();
    }

    /** The last judgment in the appeal of that number. */
    public Optional<Judgment> judgmentIn(int number) {
        return judgments.stream()
                .filter(judgment -> judgment.appeal() == number)
                .reduce((earlier, later) -> later);
    }

    /** The number of the appeal whose judgment this one is against, or null where it is against the decision. */
    public @Nullable Integer judgmentAppealedBy(Appeal appeal) {
        return judgmentAppealedBy(appeal, byNumber());
    }

    private @Nullable Integer judgmentAppealedBy(Appeal appeal, Map<Integer, Appeal> numbered) {
        return appeal.judgment() == null
                ? lastJudgmentBelow(appeal.instance(), appeal.filedOn(), numbered)
                : isBelow(appeal.judgment(), appeal.instance(), numbered) ? appeal.judgment() : null;
    }

    private Map<Integer, Appeal> byNumber() {
        Map<Integer, Appeal> numbered = new HashMap<>();
        appeals.forEach(appeal -> numbered.putIfAbsent(appeal.number(), appeal));
        return numbered;
    }

    /** The instance of an appeal: as stated, else by the court's name, else above the judgment, else the first. */
    public CourtInstance instanceOf(AppealFiled filed) {
        if (filed.instance() != null) {
            return filed.instance();
        }
        return CourtInstance.ofCourt(filed.court())
                .or(() -> Optional.ofNullable(filed.judgment())
                        .flatMap(this::appeal)
                        .flatMap(below -> below.instance().next()))
                .orElse(CourtInstance.ADMINISTRATIVE_COURT);
    }

    /** The last day for this appeal, against the decision or a judgment; null where it is not known. */
    public @Nullable LocalDate lastDayFor(AppealFiled filed) {
        CourtInstance instance = instanceOf(filed);
        Integer below =
                filed.judgment() == null ? lastJudgmentBelow(instance, filed.filedOn(), byNumber()) : filed.judgment();
        if (below != null) {
            return judgmentIn(below).map(Judgment::appealableThrough).orElse(null);
        }
        return instance == CourtInstance.ADMINISTRATIVE_COURT ? lastDayForAppeal() : null;
    }

    /** Whether a court has annulled the decision and no other has reversed that. */
    @JsonIgnore
    public boolean isAnnulled() {
        return firstAnnulling() != null;
    }

    /** The first of the judgments that annul the decision and that no other has reversed; null where there is none. */
    @Nullable
    Judgment firstAnnulling() {
        return hasAnnulling() ? annulling().findFirst().orElse(null) : null;
    }

    private boolean hasAnnulling() {
        return judgments.stream().anyMatch(judgment -> judgment.outcome() == AppealOutcome.ANNULLED);
    }

    private Stream<Judgment> annulling() {
        return judgmentsThatCount().filter(judgment -> judgment.outcome() == AppealOutcome.ANNULLED);
    }

    /** Whether the decision is annulled and, on the day, no court can reverse that any more, as the register reckons. */
    public boolean isFinallyAnnulled(LocalDate on) {
        Map<Integer, Integer> chains = chains();
        return annulling()
                .anyMatch(judgment -> isOver(chains.getOrDefault(judgment.appeal(), judgment.appeal()), chains, on));
    }

    /** Which parts of the decision are annulled, as each judgment puts it; those that do not say are left out. */
    public List<String> annulledParts() {
        return judgmentsThatCount()
                .filter(judgment -> judgment.outcome() == AppealOutcome.PARTLY_ANNULLED)
                .map(Judgment::part)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a part of the decision is annulled, and the rest stands. */
    @JsonIgnore
    public boolean isPartlyAnnulled() {
        return !isAnnulled()
                && judgmentsThatCount().anyMatch(judgment -> judgment.outcome() == AppealOutcome.PARTLY_ANNULLED);
    }

    /** The stay that lasts, or null; of several, the first. */
    public @Nullable Stay stay() {
        return stays.isEmpty() ? null : stays.get(0);
    }

    /** Of each chain, the judgment that says what the decision is worth. */
    private Stream<Judgment> judgmentsThatCount() {
        List<Judgment> counting = judgments.stream()
                .filter(judgment -> judgment.triesTheMatter() && !judgment.setAside())
                .toList();
        return lastOfEachChain(counting).stream();
    }

    /** In the order in which the last judgment of each chain was given. */
    private Collection<Judgment> lastOfEachChain(List<Judgment> some) {
        Map<Integer, Integer> chains = chains();
        Map<Integer, Judgment> last = new LinkedHashMap<>();
        for (Judgment judgment : some) {
            int chain = chains.getOrDefault(judgment.appeal(), judgment.appeal());
            last.remove(chain);
            last.put(chain, judgment);
        }
        return last.values();
    }

    private boolean isOver(int chain, Map<Integer, Integer> chains, LocalDate on) {
        boolean live = appeals.stream()
                .anyMatch(appeal -> appeal.live() && chains.getOrDefault(appeal.number(), appeal.number()) == chain);
        return !live
                && judgments.stream()
                        .filter(judgment -> chains.getOrDefault(judgment.appeal(), judgment.appeal()) == chain)
                        .reduce((earlier, later) -> later)
                        .map(Judgment::appealableThrough)
                        .filter(through -> !on.isAfter(through))
                        .isEmpty();
    }

    /** The appeal against the decision that each goes back to, by number. Each step back is to a lower instance. */
    private Map<Integer, Integer> chains() {
        Map<Integer, Appeal> numbered = byNumber();
        Map<Integer, Integer> chains = new HashMap<>();
        for (Appeal appeal : appeals) {
            chainOf(appeal.number(), numbered, chains);
        }
        return chains;
    }

    private int chainOf(int number, Map<Integer, Appeal> numbered, Map<Integer, Integer> chains) {
        Integer known = chains.get(number);
        if (known != null) {
            return known;
        }
        Appeal appeal = numbered.get(number);
        Integer below = appeal == null ? null : judgmentAppealedBy(appeal, numbered);
        int chain = below == null ? number : chainOf(below, numbered, chains);
        chains.put(number, chain);
        return chain;
    }

    /** The appeal with the last judgment that the instance below gave by the day. */
    private @Nullable Integer lastJudgmentBelow(
            CourtInstance instance, @Nullable LocalDate by, Map<Integer, Appeal> numbered) {
        if (instance == CourtInstance.ADMINISTRATIVE_COURT) {
            return null;
        }
        for (int index = judgments.size() - 1; index >= 0; index--) {
            Judgment judgment = judgments.get(index);
            boolean given = by == null || !judgment.on().isAfter(by);
            boolean below = judgment.instance().next().equals(Optional.of(instance));
            if (given && below && isBelow(judgment.appeal(), instance, numbered)) {
                return judgment.appeal();
            }
        }
        return null;
    }

    private static boolean isBelow(int number, CourtInstance instance, Map<Integer, Appeal> numbered) {
        Appeal appeal = numbered.get(number);
        return appeal != null && appeal.instance().compareTo(instance) < 0;
    }

    /** The exhaustive switch over what happens to a decision. */
    private record Step(DecisionLifecycle before, LocalDate on) implements MinutesEvent.Visitor<DecisionLifecycle> {

        @Override
        public DecisionLifecycle visit(MinutesApproved event) {
            return new DecisionLifecycle(
                    on,
                    before.postedOn,
                    before.removedOn,
                    before.appeals,
                    before.judgments,
                    before.stays,
                    before.legalForce);
        }

        @Override
        public DecisionLifecycle visit(NoticePosted event) {
            return new DecisionLifecycle(
                    before.approvedOn, on, null, before.appeals, before.judgments, before.stays, before.legalForce);
        }

        @Override
        public DecisionLifecycle visit(NoticeRemoved event) {
            return new DecisionLifecycle(
                    before.approvedOn,
                    before.postedOn,
                    on,
                    before.appeals,
                    before.judgments,
                    before.stays,
                    before.legalForce);
        }

        /** A confirmation of legal force falls. Where the outcome is known to be older, the appeal is not live. */
        @Override
        public DecisionLifecycle visit(AppealFiled event) {
            boolean decided = before.judgmentIn(event.appeal()).isPresent();
            Appeal filed = new Appeal(
                    event.appeal(),
                    before.instanceOf(event),
                    event.court(),
                    event.courtCaseNumber(),
                    on,
                    event.judgment(),
                    !decided);
            List<Appeal> others = before.appeals.stream()
                    .filter(appeal -> appeal.number() != filed.number())
                    .toList();
            return with(plus(others, filed), before.judgments, before.stays, null);
        }

        /** A judgment ends its instance's stay; one that sends the case back makes the appeal below live again. */
        @Override
        public DecisionLifecycle visit(AppealDecided event) {
            Appeal appeal = before.appeal(event.appeal()).orElseGet(() -> unknown(event));
            CourtInstance instance = event.instance() == null ? appeal.instance() : event.instance();
            Judgment judgment =
                    new Judgment(event.appeal(), instance, event.court(), event.outcome(), on, event.part(), false);
            Integer below = event.outcome() == AppealOutcome.REMITTED ? before.judgmentAppealedBy(appeal) : null;
            List<Appeal> known =
                    before.appeal(event.appeal()).isPresent() ? before.appeals : plus(before.appeals, appeal);
            List<Appeal> appeals = known.stream()
                    .map(other -> other.number() == event.appeal()
                            ? other.live(false)
                            : below != null && other.number() == below ? other.live(true) : other)
                    .toList();
            List<Judgment> judgments = before.judgments.stream()
                    .map(other -> below != null && other.appeal() == below ? other.sentBack() : other)
                    .toList();
            Map<Integer, Integer> chains = before.stays.isEmpty() ? Map.of() : before.chains();
            List<Stay> stays = before.stays.stream()
                    .filter(stay -> !isEndedBy(judgment, stay, chains))
                    .toList();
            return with(appeals, plus(judgments, judgment), stays, before.legalForce);
        }

        private static boolean isEndedBy(Judgment judgment, Stay stay, Map<Integer, Integer> chains) {
            int stayed = chains.getOrDefault(stay.appeal(), stay.appeal());
            int judged = chains.getOrDefault(judgment.appeal(), judgment.appeal());
            return stay.instance() == judgment.instance() && stayed == judged;
        }

        private static Appeal unknown(AppealDecided event) {
            CourtInstance instance = event.instance() == null
                    ? CourtInstance.ofCourt(event.court()).orElse(CourtInstance.ADMINISTRATIVE_COURT)
                    : event.instance();
            return new Appeal(event.appeal(), instance, event.court(), null, null, null, false);
        }

        @Override
        public DecisionLifecycle visit(StayOrdered event) {
            Stay ordered = new Stay(event.appeal(), event.instance(), event.court(), on);
            return with(before.appeals, before.judgments, plus(before.stays, ordered), before.legalForce);
        }

        /** Ends the stay of its appeal and instance; where another instance ordered it, that of its appeal. */
        @Override
        public DecisionLifecycle visit(StayLifted event) {
            List<Stay> lasting = before.stays.stream()
                    .filter(stay -> stay.appeal() != event.appeal() || stay.instance() != event.instance())
                    .toList();
            boolean ofAnotherInstance = lasting.size() == before.stays.size();
            List<Stay> stays = ofAnotherInstance
                    ? lasting.stream()
                            .filter(stay -> stay.appeal() != event.appeal())
                            .toList()
                    : lasting;
            return with(before.appeals, before.judgments, stays, before.legalForce);
        }

        @Override
        public DecisionLifecycle visit(LegalForceConfirmed event) {
            LegalForce confirmed = before.legalForce == null
                    ? new LegalForce(on, event.confirmedOn(), event.certificate())
                    : before.legalForce;
            return with(before.appeals, before.judgments, before.stays, confirmed);
        }

        private DecisionLifecycle with(
                List<Appeal> appeals, List<Judgment> judgments, List<Stay> stays, @Nullable LegalForce legalForce) {
            return new DecisionLifecycle(
                    before.approvedOn, before.postedOn, before.removedOn, appeals, judgments, stays, legalForce);
        }

        private static <T> List<T> plus(List<T> some, T one) {
            List<T> all = new ArrayList<>(some);
            all.add(one);
            return all;
        }
    }

    /** Whether an appeal is not decided for good. */
    public boolean hasLiveAppeal() {
        return !liveAppeals().isEmpty();
    }
}
