package se.paragraf.standalone.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.standalone.Trials;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;

/** Each event is decided by the register's own rules, so that a life that they do not let through would fail here. */
class MadeUpRegisterTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

    private static final int MANY = Trials.of(1_000, 5_000);

    private static List<MadeUpEvent> events = List.of();

    @BeforeAll
    static void makeUp() {
        events = made(1, 400);
    }

    @Test
    void given_many_agreements_when_made_up_then_each_case_file_is_whole_and_all_is_recorded_in_time() {
        Map<AgreementId, List<MadeUpEvent>> cases = events.stream()
                .collect(Collectors.groupingBy(made -> made.event().agreementId()));

        assertThat(cases).hasSize(400);
        assertThat(cases.values()).allSatisfy(caseFile -> {
            assertThat(caseFile.get(0).event()).isInstanceOf(AgreementProposed.class);
            for (int index = 0; index < caseFile.size(); index++) {
                assertThat(caseFile.get(index).sequence()).isEqualTo(index);
            }
        });
        assertThat(events).extracting(MadeUpEvent::recordedAt).isSorted();
        assertThat(Chance.day(events.get(events.size() - 1).recordedAt())).isBefore(UNTIL);
    }

    @Test
    void given_many_agreements_when_made_up_then_they_come_to_all_that_happens_to_agreements() {
        Set<Class<? extends AgreementEvent>> kinds = new HashSet<>();
        events.forEach(made -> kinds.add(made.event().getClass()));

        assertThat(kinds)
                .contains(
                        AdoptedByCouncil.class,
                        AdoptionRevoked.class,
                        StayOrdered.class,
                        StayLifted.class,
                        LegalForceConfirmed.class,
                        AgreementReviewed.class,
                        RecordCorrected.class)
                .hasSizeGreaterThan(20);
        assertThat(events.size() / 400).as("events a case").isBetween(30, 50);
    }

    @Test
    void given_many_agreements_when_made_up_then_papers_turn_up_late_and_courts_reverse_judgments() {
        List<MadeUpEvent> late = events.stream()
                .filter(made -> made.event() instanceof AdoptedByMunicipality)
                .filter(made -> events.stream()
                        .filter(other -> other.event() instanceof RejectedByMunicipality
                                || other.event() instanceof AdoptionPostponed)
                        .anyMatch(other -> isOfTheSameParty(made, other)
                                && other.sequence() > made.sequence()
                                && isBefore(other, made)))
                .toList();

        assertThat(late).isNotEmpty();
        assertThat(events)
                .map(MadeUpEvent::event)
                .filteredOn(AppealDecided.class::isInstance)
                .extracting(event -> ((AppealDecided) event).outcome())
                .contains(AppealOutcome.ANNULLED, AppealOutcome.UPHELD);
    }

    private static boolean isOfTheSameParty(MadeUpEvent one, MadeUpEvent other) {
        return one.event().agreementId().equals(other.event().agreementId())
                && ((AdoptionEvent) one.event()).municipality().equals(((AdoptionEvent) other.event()).municipality());
    }

    private static boolean isBefore(MadeUpEvent one, MadeUpEvent other) {
        return one.event()
                .happenedOn()
                .flatMap(day -> other.event().happenedOn().map(day::isBefore))
                .orElse(false);
    }

    @Test
    void given_many_agreements_when_made_up_then_nobody_takes_them_for_real() {
        assertThat(events)
                .filteredOn(made -> made.event() instanceof AgreementProposed)
                .allSatisfy(made -> {
                    AgreementProposed proposed = (AgreementProposed) made.event();
                    assertThat(proposed.caseNumber().value()).startsWith("PÅHITT ");
                    assertThat(proposed.title()).startsWith("Påhittad ");
                });
        assertThat(events)
                .allSatisfy(made -> assertThat(made.metaData().get(MetaDataKey.ACTOR))
                        .asString()
                        .startsWith("made-up-"));
    }

    @Test
    void given_the_same_numbers_when_made_up_again_then_it_is_the_same_register() {
        assertThat(made(1, 400)).isEqualTo(events);
        assertThat(made(2, 400)).isNotEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void given_any_seed_when_many_agreements_are_made_up_then_the_rules_let_each_life_through(long seed) {
        assertThat(made(seed, MANY)).hasSizeGreaterThan(30 * MANY);
    }

    private static List<MadeUpEvent> made(long seed, int agreements) {
        List<MadeUpEvent> made = new ArrayList<>();
        new MadeUpRegister(seed, agreements, UNTIL).forEachRemaining(made::add);
        return made;
    }
}
