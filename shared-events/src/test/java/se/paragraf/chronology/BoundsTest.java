package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.chronology.CaseExamples.LYCKSELE;
import static se.paragraf.chronology.CaseExamples.UMEA;
import static se.paragraf.chronology.CaseExamples.adopted;
import static se.paragraf.chronology.CaseExamples.adoptedByCouncil;
import static se.paragraf.chronology.CaseExamples.amended;
import static se.paragraf.chronology.CaseExamples.asserted;
import static se.paragraf.chronology.CaseExamples.chronology;
import static se.paragraf.chronology.CaseExamples.day;
import static se.paragraf.chronology.CaseExamples.evidenced;
import static se.paragraf.chronology.CaseExamples.handedOver;
import static se.paragraf.chronology.CaseExamples.proposed;
import static se.paragraf.chronology.CaseExamples.proposedAnd;
import static se.paragraf.chronology.CaseExamples.rejected;

import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.value.Standing;

/** Bounds of days that nobody stated come from stated days only. */
class BoundsTest {

    private static final AdoptedByMunicipality UMEAS = asserted(UMEA, null);

    @Test
    void an_adoption_lies_between_the_proposal_and_the_first_of_hand_over_council_and_recording() {
        assertThat(daysOfTheThird(proposedAnd(UMEAS))).isEqualTo(between("2022-04-13", "2022-12-01"));
        assertThat(daysOfTheThird(proposedAnd(UMEAS, handedOver("2022-10-01"))))
                .isEqualTo(between("2022-04-13", "2022-10-01"));
        assertThat(daysOfTheThird(proposedAnd(UMEAS, handedOver(null), adoptedByCouncil("2022-11-22"))))
                .isEqualTo(between("2022-04-13", "2022-11-22"));
    }

    @Test
    void the_asserting_records_own_day_is_the_latest_where_it_is_the_first() {
        assertThat(daysOfTheThird(proposedAnd(asserted(UMEA, "2022-09-01"), handedOver("2022-10-01"))))
                .isEqualTo(between("2022-04-13", "2022-09-01"));
        assertThat(daysOfTheThird(proposedAnd(asserted(UMEA, "2022-10-15"), handedOver("2022-10-01"))))
                .isEqualTo(between("2022-04-13", "2022-10-01"));
    }

    @Test
    void an_amendment_or_the_partys_own_contrary_decision_before_it_is_the_earliest() {
        assertThat(daysOfTheThird(proposedAnd(UMEAS, amended("2022-07-01"))))
                .isEqualTo(between("2022-07-01", "2022-12-01"));
        assertThat(daysOfTheThird(proposedAnd(UMEAS, rejected(UMEA, "2022-05-09", 80))))
                .isEqualTo(between("2022-05-09", "2022-12-01"));
        assertThat(daysOfTheThird(proposedAnd(UMEAS, rejected(LYCKSELE, "2022-05-09", 80))))
                .isEqualTo(between("2022-04-13", "2022-12-01"));
        assertThat(daysOfTheThird(proposedAnd(UMEAS, handedOver("2022-10-01"), rejected(UMEA, "2022-10-12", 80))))
                .isEqualTo(between("2022-04-13", "2022-10-01"));
    }

    @Test
    void a_hand_over_lies_between_the_adoptions_and_the_councils_decision() {
        assertThat(chronology(
                                proposed(),
                                adopted(LYCKSELE, "2022-06-20", 70),
                                handedOver(null),
                                adopted(UMEA, "2022-09-05", 90),
                                adoptedByCouncil("2022-11-22"))
                        .daysOf(2))
                .contains(between("2022-09-05", "2022-11-22"));
    }

    @Test
    void a_councils_decision_before_the_last_adoption_does_not_pull_the_hand_over_there() {
        assertThat(chronology(
                                proposed(),
                                adopted(LYCKSELE, "2022-06-20", 70),
                                handedOver(null),
                                adopted(UMEA, "2022-09-05", 90),
                                adoptedByCouncil("2022-09-04"))
                        .daysOf(2))
                .contains(between("2022-09-05", "2022-12-01"));
    }

    @Test
    void a_councils_decision_presupposes_an_adoption_only_where_the_party_has_no_other() {
        assertThat(chronology(
                                proposed(),
                                adopted(LYCKSELE, "2022-06-20", 70),
                                UMEAS,
                                adopted(UMEA, "2022-05-09", 80),
                                handedOver("2022-10-01"))
                        .daysOf(2))
                .contains(between("2022-04-13", "2022-12-01"));
    }

    @Test
    void a_proposal_without_a_day_happened_on_the_first_day_of_what_presupposes_it() {
        assertThat(chronology(proposed(null), adopted(UMEA, "2022-06-13", 113), UMEAS)
                        .daysOf(0))
                .contains(new DayBounds(null, day("2022-06-13"), false));
        assertThat(chronology(proposed(null), UMEAS).daysOf(0)).contains(new DayBounds(null, day("2022-12-01"), false));
    }

    @Test
    void once_evidenced_an_adoption_has_the_day_of_its_minutes() {
        Chronology chronology = proposedAnd(UMEAS, evidenced(UMEAS, "2022-06-13", 113), handedOver("2022-10-01"));
        assertThat(chronology
                        .on(day("2022-06-12"))
                        .party(UMEA, day("2022-06-12"))
                        .standingOn(day("2022-06-12")))
                .isEqualTo(Standing.PENDING);
        assertThat(chronology
                        .on(day("2022-06-13"))
                        .party(UMEA, day("2022-06-13"))
                        .standingOn(day("2022-06-13")))
                .isEqualTo(Standing.ADOPTED);
    }

    @Test
    void between_its_bounds_the_standing_is_indeterminate() {
        Chronology chronology = proposedAnd(UMEAS, handedOver("2022-10-01"));
        assertThat(standing(chronology, "2022-04-12")).isEqualTo(Standing.PENDING);
        assertThat(standing(chronology, "2022-04-13")).isEqualTo(Standing.INDETERMINATE);
        assertThat(standing(chronology, "2022-09-30")).isEqualTo(Standing.INDETERMINATE);
        assertThat(standing(chronology, "2022-10-01")).isEqualTo(Standing.ADOPTED);
    }

    private static Standing standing(Chronology chronology, String day) {
        return chronology.on(day(day)).party(UMEA, day(day)).standingOn(day(day));
    }

    private static DayBounds daysOfTheThird(Chronology chronology) {
        return chronology.daysOf(2).orElseThrow();
    }

    private static DayBounds between(String notBefore, String notAfter) {
        return new DayBounds(day(notBefore), day(notAfter), false);
    }
}
