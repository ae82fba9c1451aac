package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.chronology.MinutesEvents.FIRST;
import static se.paragraf.chronology.MinutesEvents.LAST;
import static se.paragraf.chronology.MinutesEvents.SECOND;
import static se.paragraf.chronology.MinutesEvents.after;
import static se.paragraf.chronology.MinutesEvents.approved;
import static se.paragraf.chronology.MinutesEvents.certified;
import static se.paragraf.chronology.MinutesEvents.confirmed;
import static se.paragraf.chronology.MinutesEvents.day;
import static se.paragraf.chronology.MinutesEvents.decided;
import static se.paragraf.chronology.MinutesEvents.filed;
import static se.paragraf.chronology.MinutesEvents.lifted;
import static se.paragraf.chronology.MinutesEvents.posted;
import static se.paragraf.chronology.MinutesEvents.removed;
import static se.paragraf.chronology.MinutesEvents.stayed;
import static se.paragraf.value.AppealOutcome.ANNULLED;
import static se.paragraf.value.AppealOutcome.DISMISSED;
import static se.paragraf.value.AppealOutcome.LEAVE_REFUSED;
import static se.paragraf.value.AppealOutcome.PARTLY_ANNULLED;
import static se.paragraf.value.AppealOutcome.REMITTED;
import static se.paragraf.value.AppealOutcome.UPHELD;
import static se.paragraf.value.AppealOutcome.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.paragraf.chronology.DecisionLifecycle.Judgment;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;

class DecisionLifecycleTest {

    @Test
    void a_notice_that_is_posted_again_takes_the_place_of_the_first() {
        DecisionLifecycle lifecycle =
                after(approved("2022-11-03"), posted("2022-11-04"), removed("2022-11-10"), posted("2022-11-11"));

        assertThat(lifecycle.postedOn()).isEqualTo(day("2022-11-11"));
        assertThat(lifecycle.removedOn()).isNull();
        assertThat(lifecycle.lastDayForAppeal()).isEqualTo(day("2022-12-02"));
        assertThat(lifecycle.wasTakenDownEarly()).isFalse();
    }

    @Test
    void the_instance_is_stated_or_follows_from_the_court_or_the_judgment_or_is_the_first() {
        DecisionLifecycle judged = after(filed(1, "2022-11-20"), decided(1, "2023-02-01", UPHELD));

        assertThat(judged.instanceOf(filed(2, "2023-02-10", "Kammarrätten i Sundsvall", LAST, null)))
                .isEqualTo(LAST);
        assertThat(judged.instanceOf(filed(2, "2023-02-10", "Kammarrätten i Sundsvall", null, null)))
                .isEqualTo(SECOND);
        assertThat(judged.instanceOf(filed(2, "2023-02-10", null, null, 1))).isEqualTo(SECOND);
        assertThat(judged.instanceOf(filed(2, "2023-02-10"))).isEqualTo(FIRST);
    }

    @Test
    void an_annulment_that_the_next_instance_reverses_lets_the_decision_live_again() {
        List<MinutesEvent> events = List.of(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", ANNULLED),
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", UPHELD));

        assertThat(after(events.subList(0, 2)).isAnnulled()).isTrue();
        assertThat(after(events.subList(0, 3)).isAnnulled()).isTrue();
        assertThat(after(events).isAnnulled()).isFalse();
    }

    @Test
    void the_last_instance_has_the_last_word() {
        DecisionLifecycle lifecycle = after(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", UPHELD),
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", UPHELD),
                filed(3, "2023-06-10", LAST),
                decided(3, "2023-12-01", ANNULLED));

        assertThat(lifecycle.isAnnulled()).isTrue();
        assertThat(lifecycle.isFinallyAnnulled(day("2023-12-01"))).isTrue();
        assertThat(lifecycle.lastDayForFurtherAppeal()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = AppealOutcome.class,
            names = {"DISMISSED", "WITHDRAWN", "LEAVE_REFUSED"})
    void a_court_above_that_does_not_try_the_matter_leaves_the_judgment_below(AppealOutcome outcome) {
        DecisionLifecycle annulled = after(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", ANNULLED),
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", outcome));
        DecisionLifecycle upheld = after(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", UPHELD),
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", outcome));

        assertThat(annulled.isAnnulled()).isTrue();
        assertThat(upheld.isAnnulled()).isFalse();
        assertThat(annulled.liveAppeals()).isEmpty();
    }

    @Test
    void a_case_that_is_sent_back_is_live_below_and_is_decided_there_again() {
        List<MinutesEvent> events = List.of(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", ANNULLED),
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", REMITTED),
                decided(1, "2023-10-01", PARTLY_ANNULLED, "Punkt 3"));

        DecisionLifecycle sentBack = after(events.subList(0, 4));
        assertThat(sentBack.isAnnulled()).isFalse();
        assertThat(sentBack.liveAppeals()).containsExactly(1);
        assertThat(sentBack.judgments()).extracting(Judgment::setAside).containsExactly(true, false);

        DecisionLifecycle again = after(events);
        assertThat(again.liveAppeals()).isEmpty();
        assertThat(again.isAnnulled()).isFalse();
        assertThat(again.isPartlyAnnulled()).isTrue();
        assertThat(again.annulledParts()).containsExactly("Punkt 3");
    }

    @Test
    void sent_back_by_the_last_instance_the_first_judgment_counts_until_the_second_court_decides() {
        DecisionLifecycle sentBack = after(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", ANNULLED),
                filed(2, "2023-02-10", SECOND),
                decided(2, "2023-06-01", UPHELD),
                filed(3, "2023-06-10", LAST),
                decided(3, "2023-12-01", REMITTED));

        assertThat(sentBack.isAnnulled()).isTrue();
        assertThat(sentBack.liveAppeals()).containsExactly(2);
        assertThat(sentBack.isFinallyAnnulled(day("2026-01-01"))).isFalse();
    }

    @Test
    void two_appeals_may_both_end_with_annulled_and_reversing_one_leaves_the_other() {
        List<MinutesEvent> events = List.of(
                filed(1, "2022-11-20"),
                filed(2, "2022-11-21"),
                decided(1, "2023-02-01", ANNULLED),
                decided(2, "2023-02-02", ANNULLED),
                filed(3, "2023-02-10", null, SECOND, 1),
                decided(3, "2023-06-01", UPHELD),
                filed(4, "2023-06-10", null, SECOND, 2),
                decided(4, "2023-09-01", UPHELD));

        assertThat(after(events.subList(0, 4)).isAnnulled()).isTrue();
        assertThat(after(events.subList(0, 6)).isAnnulled()).isTrue();
        assertThat(after(events).isAnnulled()).isFalse();
    }

    @Test
    void a_further_appeal_is_against_the_last_judgment_of_the_instance_below_whatever_the_numbers() {
        DecisionLifecycle lifecycle = after(
                filed(9, "2022-11-20"),
                filed(4, "2022-11-21"),
                decided(4, "2023-02-01", UPHELD),
                decided(9, "2023-02-02", ANNULLED),
                filed(1, "2023-02-10", SECOND),
                decided(1, "2023-06-01", UPHELD));

        assertThat(lifecycle.appeal(1).map(lifecycle::judgmentAppealedBy)).contains(9);
        assertThat(lifecycle.isAnnulled()).isFalse();
    }

    /** On one day, appeals are ordered before judgments. */
    @Test
    void a_further_appeal_of_the_day_of_the_judgment_is_against_it() {
        DecisionLifecycle lifecycle = after(
                filed(1, "2022-11-20"),
                filed(2, "2023-02-01", SECOND),
                decided(1, "2023-02-01", ANNULLED),
                decided(2, "2023-06-01", UPHELD));

        assertThat(lifecycle.isAnnulled()).isFalse();
    }

    @Test
    void an_annulment_is_final_once_the_time_for_a_further_appeal_is_over_with_no_live_appeal() {
        DecisionLifecycle annulled = after(filed(1, "2022-11-20"), decided(1, "2023-02-01", ANNULLED));
        DecisionLifecycle appealed = annulled.after(filed(2, "2023-02-20", SECOND), day("2023-02-20"));

        assertThat(annulled.lastDayForFurtherAppeal()).isEqualTo(day("2023-02-22"));
        assertThat(annulled.isFinallyAnnulled(day("2023-02-22"))).isFalse();
        assertThat(annulled.isFinallyAnnulled(day("2023-02-23"))).isTrue();
        assertThat(appealed.isFinallyAnnulled(day("2025-01-01"))).isFalse();
    }

    @Test
    void the_last_day_to_appeal_a_judgment_is_never_a_day_off() {
        assertThat(after(filed(1, "2022-11-20"), decided(1, "2022-12-03", UPHELD))
                        .lastDayForFurtherAppeal())
                .isEqualTo(day("2022-12-27"));
    }

    @Test
    void each_appeal_has_the_last_day_of_what_it_is_against() {
        DecisionLifecycle lifecycle = after(
                approved("2022-11-03"), posted("2022-11-04"), filed(1, "2022-11-20"), decided(1, "2023-02-01", UPHELD));

        assertThat(lifecycle.lastDayFor(filed(2, "2023-03-01"))).isEqualTo(day("2022-11-25"));
        assertThat(lifecycle.lastDayFor(filed(2, "2023-03-01", SECOND))).isEqualTo(day("2023-02-22"));
        assertThat(lifecycle.lastDayFor(filed(2, "2023-03-01", null, SECOND, 1)))
                .isEqualTo(day("2023-02-22"));
        assertThat(lifecycle.lastDayFor(filed(2, "2023-03-01", LAST))).isNull();
    }

    @Test
    void legal_force_falls_with_a_later_appeal_and_is_not_back_when_that_is_dismissed() {
        DecisionLifecycle confirmed = after(posted("2022-11-04"), confirmed("2022-12-01"));
        DecisionLifecycle appealed = confirmed.after(filed(1, "2023-01-10"), day("2023-01-10"));
        DecisionLifecycle dismissed = appealed.after(decided(1, "2023-02-01", DISMISSED), day("2023-02-01"));

        assertThat(confirmed.legalForce()).isNotNull();
        assertThat(appealed.legalForce()).isNull();
        assertThat(dismissed.legalForce()).isNull();
        assertThat(dismissed
                        .after(certified("2023-03-01", "2023-02-28"), day("2023-03-01"))
                        .legalForce())
                .extracting(force -> Objects.requireNonNull(force.certificate()).issuedOn())
                .isEqualTo(day("2023-02-28"));
    }

    @Test
    void a_stay_ends_when_it_is_lifted_or_that_instance_gives_judgment() {
        DecisionLifecycle stayed = after(filed(1, "2022-11-20"), stayed(1, "2022-11-25", FIRST));
        DecisionLifecycle above = after(
                filed(1, "2022-11-20"),
                decided(1, "2023-02-01", UPHELD),
                filed(2, "2023-02-10", SECOND),
                stayed(2, "2023-02-12", SECOND));

        assertThat(stayed.stay())
                .extracting(stay -> Objects.requireNonNull(stay).since())
                .isEqualTo(day("2022-11-25"));
        assertThat(stayed.after(lifted(1, "2022-12-01", FIRST), day("2022-12-01"))
                        .stay())
                .isNull();
        assertThat(stayed.after(decided(1, "2022-12-01", UPHELD), day("2022-12-01"))
                        .stay())
                .isNull();
        assertThat(above.stay()).isNotNull();
        assertThat(above.after(decided(2, "2023-06-01", LEAVE_REFUSED), day("2023-06-01"))
                        .stay())
                .isNull();
    }

    @Test
    void a_stay_outlasts_the_judgment_of_another_instance_and_in_another_appeal() {
        DecisionLifecycle byTheSecond = after(filed(1, "2022-11-20"), stayed(1, "2022-11-25", SECOND));
        DecisionLifecycle inTheOther =
                after(filed(1, "2022-11-20"), filed(2, "2022-11-21"), stayed(1, "2022-11-25", FIRST));

        assertThat(byTheSecond
                        .after(decided(1, "2022-12-01", UPHELD), day("2022-12-01"))
                        .stay())
                .isNotNull();
        assertThat(inTheOther
                        .after(decided(2, "2022-12-01", WITHDRAWN), day("2022-12-01"))
                        .stay())
                .isNotNull();
    }

    @Test
    void an_outcome_may_be_known_without_its_appeal() {
        DecisionLifecycle lifecycle = after(decided(7, "2023-02-01", ANNULLED));

        assertThat(lifecycle.isAnnulled()).isTrue();
        assertThat(lifecycle.liveAppeals()).isEmpty();
        assertThat(lifecycle.after(filed(7, "2023-02-02"), day("2023-02-02")).liveAppeals())
                .isEmpty();
    }

    /**
     * One appeal, taken as far up and down as the courts like, against a definition by level: a court that tries the matter
     * gives the worth, one that does not leaves that of the level below, one that sends it back takes both levels away.
     */
    @Property
    void the_worth_of_a_chain_is_that_of_its_highest_level(@ForAll("outcomes") List<AppealOutcome> outcomes) {
        DecisionLifecycle lifecycle = DecisionLifecycle.NONE;
        AppealOutcome[] worth = {UPHELD, UPHELD, UPHELD, UPHELD};
        int[] numberAt = {0, 0, 0, 0};
        LocalDate on = day("2022-11-20");
        int level = 0;
        int given = 0;
        for (AppealOutcome outcome : outcomes) {
            boolean live = level > 0 && lifecycle.liveAppeals().contains(numberAt[level]);
            if (!live && level == 3) {
                break;
            }
            if (!live) {
                level++;
                given++;
                numberAt[level] = given;
                AppealFiled filed = filed(given, on.toString(), CourtInstance.values()[level - 1]);
                lifecycle = lifecycle.after(filed, on);
            }
            if (level == 1 && outcome == REMITTED) {
                continue;
            }
            on = on.plusDays(1);
            lifecycle = lifecycle.after(decided(numberAt[level], on.toString(), outcome), on);
            on = on.plusDays(1);
            if (outcome == REMITTED) {
                level--;
                worth[level] = worth[level - 1];
            } else {
                boolean tried = outcome == UPHELD || outcome == ANNULLED || outcome == PARTLY_ANNULLED;
                worth[level] = tried ? outcome : worth[level - 1];
            }
            assertThat(lifecycle.isAnnulled()).isEqualTo(worth[level] == ANNULLED);
            assertThat(lifecycle.isPartlyAnnulled()).isEqualTo(worth[level] == PARTLY_ANNULLED);
            assertThat(lifecycle.liveAppeals()).isEqualTo(outcome == REMITTED ? List.of(numberAt[level]) : List.of());
        }
    }

    @Provide
    Arbitrary<List<AppealOutcome>> outcomes() {
        return Arbitraries.of(AppealOutcome.class).list().ofMinSize(1).ofMaxSize(12);
    }

    /** A paper that turns up late has a higher number, so that numbers can stand in any order. */
    @Property
    void numbers_only_name_appeals(
            @ForAll("anyLife") List<MinutesEvent> life, @ForAll("numbers") List<Integer> numbers) {
        Map<Integer, Integer> renamed =
                Map.of(1, numbers.get(0), 2, numbers.get(1), 3, numbers.get(2), 4, numbers.get(3));
        DecisionLifecycle one = after(life);
        DecisionLifecycle other =
                after(life.stream().map(event -> renumbered(event, renamed)).toList());

        assertThat(other.isAnnulled()).isEqualTo(one.isAnnulled());
        assertThat(other.isPartlyAnnulled()).isEqualTo(one.isPartlyAnnulled());
        assertThat(other.appealableThrough()).isEqualTo(one.appealableThrough());
        assertThat(other.isFinallyAnnulled(day("2023-05-01"))).isEqualTo(one.isFinallyAnnulled(day("2023-05-01")));
        assertThat(other.stays().size()).isEqualTo(one.stays().size());
        assertThat(other.legalForce()).isEqualTo(one.legalForce());
        assertThat(other.liveAppeals())
                .isEqualTo(one.liveAppeals().stream().map(renamed::get).toList());
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.shuffle(1, 2, 3, 4);
    }

    /** Events that the rules might refuse too: the fold takes each. Each appeal is filed once. */
    @Provide
    Arbitrary<List<MinutesEvent>> anyLife() {
        Arbitrary<Integer> seeds = Arbitraries.integers().between(0, 1_000_000);
        return seeds.list().ofMinSize(4).ofMaxSize(16).map(DecisionLifecycleTest::life);
    }

    private static List<MinutesEvent> life(List<Integer> seeds) {
        List<MinutesEvent> life = new ArrayList<>();
        int filed = 0;
        LocalDate on = day("2023-01-01");
        for (int seed : seeds) {
            on = on.plusDays(seed % 5);
            int choice = seed / 5 % 8;
            int number = filed == 0 ? 1 : seed / 40 % filed + 1;
            CourtInstance instance = CourtInstance.values()[seed / 160 % 3];
            if ((choice < 3 || filed == 0) && filed < 4) {
                filed++;
                life.add(filed(filed, on.toString(), null, instance, seed % 2 == 0 && filed > 1 ? 1 : null));
            } else if (choice < 6) {
                life.add(decided(number, on.toString(), AppealOutcome.values()[seed / 480 % 7]));
            } else {
                life.add(choice == 6 ? stayed(number, on.toString(), instance) : confirmed(on.toString()));
            }
        }
        return life;
    }

    private static MinutesEvent renumbered(MinutesEvent event, Map<Integer, Integer> names) {
        if (event instanceof AppealFiled filed) {
            Integer judgment = filed.judgment() == null ? null : names.get(filed.judgment());
            return filed(names.get(filed.appeal()), filed.filedOn().toString(), null, filed.instance(), judgment);
        }
        if (event instanceof AppealDecided decided) {
            return decided(names.get(decided.appeal()), decided.decidedOn().toString(), decided.outcome());
        }
        return event instanceof StayOrdered ordered
                ? stayed(names.get(ordered.appeal()), ordered.orderedOn().toString(), ordered.instance())
                : event;
    }
}
