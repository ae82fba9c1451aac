package se.paragraf.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.paragraf.chronology.DayBounds;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.example.Events;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.Evidence;
import se.paragraf.value.Standing;
import tools.jackson.databind.json.JsonMapper;

class AgreementHistoryTest {

    private static final JsonMapper JSON = EventJson.mapper();

    @Test
    void every_event_type_that_there_is_can_be_folded() {
        List<RecordedEvent> events = Events.oneOfEach();
        assertThat(Events.types()).allMatch(type -> events.stream().anyMatch(event -> type.isInstance(event.event())));
        assertThat(AgreementHistory.fold(events)).isPresent();
    }

    @Test
    void given_an_asserted_adoption_when_its_minutes_are_found_then_they_take_its_place() {
        CaseFile file = new CaseFile("RS 1-2022", 0).proposed(null, "2480").assertedAdopted("2480");
        assertThat(party(file).decision())
                .matches(asserted -> asserted.evidence() == Evidence.ASSERTED_BY_OTHER_RECORD);

        file.evidenced("2480", CaseFile.DIGEST);
        assertThat(party(file).standing()).isEqualTo(Standing.ADOPTED);
        assertThat(party(file).textSha256()).isEqualTo(CaseFile.DIGEST);
        assertThat(party(file).decision())
                .matches(found -> found.evidence() == Evidence.PRIMARY_MINUTES && found.paragraph() != null);
    }

    @Test
    void given_an_adoption_on_conditions_when_its_minutes_are_found_then_it_still_hangs_on_them() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null, "Finansieringen löses")
                .evidenced("2480", null);
        assertThat(party(file).standing()).isEqualTo(Standing.ADOPTED_WITH_CONDITIONS);
        assertThat(party(file).conditions()).containsExactly(new PartyFacts.Condition(1, "Finansieringen löses", null));
    }

    @Test
    void given_minutes_whose_assertion_is_not_known_then_the_minutes_speak_for_themselves() {
        CaseFile file = new CaseFile("RS 1-2022", 0).proposed(null, "2480").evidenced("2480", null);
        assertThat(party(file).standing()).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void given_a_matter_sent_back_when_it_is_handed_over_again_then_the_earlier_outcome_is_behind_it() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .handedOver()
                .referredBack();
        assertThat(fold(file).council()).matches(council -> council.outcome() == CouncilOutcome.REFERRED_BACK);
        assertThat(fold(file.handedOver()).council()).matches(council -> council.outcome() == null);
    }

    @Test
    void given_a_contract_signed_on_a_day_that_is_not_stated_then_it_is_signed_all_the_same() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .contractSigned("2480", null);
        assertThat(party(file).contract()).isEqualTo(new PartyFacts.Contract(null));
    }

    @Test
    void events_without_the_proposal_amount_to_nothing() {
        CaseFile file = new CaseFile("RS 1-2022", 0).proposed(null, "2480").adopted("2480", null);
        assertThat(AgreementHistory.fold(List.of())).isEmpty();
        assertThat(AgreementHistory.fold(file.events().subList(1, 2))).isEmpty();
    }

    @Test
    void a_case_file_that_cannot_be_is_refused_rather_than_guessed() {
        List<RecordedEvent> events = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .events();
        assertThatThrownBy(() -> AgreementHistory.of(events.subList(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgreementHistory.of(List.of(events.get(0), events.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_dated_happened_on_that_day_and_a_remark_on_the_day_of_recording_in_stockholm() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                // 22:00 UTC on 1 September is midnight in Stockholm
                .at(14 * 60)
                .then(Afterwards.annotated(null, "Akten är ofullständig."));
        AgreementHistory history = AgreementHistory.of(file.events());

        assertThat(history.daysOf(file.events().get(1)))
                .isEqualTo(new DayBounds(LocalDate.parse("2022-06-13"), LocalDate.parse("2022-06-13"), true));
        assertThat(history.daysOf(file.events().get(2)).notAfter()).isEqualTo("2022-09-02");
    }

    @Property(tries = 300)
    void facts_are_the_same_after_json(@ForAll("caseFiles") CaseFile file) {
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();

        assertThat(JSON.readValue(JSON.writeValueAsString(facts), AgreementFacts.class))
                .isEqualTo(facts);
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFiles.any();
    }

    private static AgreementFacts fold(CaseFile file) {
        return AgreementHistory.fold(file.events()).orElseThrow();
    }

    private static PartyFacts party(CaseFile file) {
        return fold(file).parties().get(0);
    }
}
