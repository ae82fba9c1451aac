package se.paragraf.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import se.paragraf.chronology.DayBounds;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.TextEvidenced;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.example.Events;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened first counts first, whenever it was recorded; what was recorded in error does not count. */
class OrderOfHappeningTest {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2022-06-01"),
            LocalDate.parse("2022-06-13"),
            LocalDate.parse("2022-10-03"),
            LocalDate.parse("2022-12-31"),
            LocalDate.parse("2024-06-01"),
            LocalDate.parse("2027-06-01"));

    @Test
    void given_a_rejection_when_the_adoption_of_before_turns_up_then_each_counts_from_its_own_day() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2481")
                .then(Afterwards.rejectedOn("2481", "2022-09-19", 66))
                .then(Afterwards.adoptedOn("2481", "2022-06-20", 41));

        assertThat(standing(file, "2022-06-19")).isEqualTo(Standing.PENDING);
        assertThat(standing(file, "2022-06-20")).isEqualTo(Standing.ADOPTED);
        assertThat(standing(file, "2022-09-18")).isEqualTo(Standing.ADOPTED);
        assertThat(standing(file, "2022-09-19")).isEqualTo(Standing.REJECTED);
        assertThat(AgreementHistory.fold(file.events())
                        .orElseThrow()
                        .parties()
                        .get(0)
                        .standing())
                .isEqualTo(Standing.REJECTED);
    }

    @Test
    void given_adoptions_that_nobody_dated_when_the_council_has_decided_then_they_lie_between_the_proposal_and_that() {
        CaseFile file = seed();
        AgreementStatus between = on(file, "2022-07-01");
        AgreementStatus after = on(file, "2023-06-01");

        assertThat(between.status()).isEqualTo(Status.PROPOSED);
        assertThat(between.adoption().indeterminate()).isEqualTo(15);
        assertThat(between.parties()).allSatisfy(party -> {
            assertThat(party.standing()).isEqualTo(Standing.INDETERMINATE);
            assertThat(party.notBefore()).isEqualTo("2022-04-13");
            assertThat(party.notAfter()).isEqualTo("2022-10-03");
            assertThat(party.decidedOn()).isNull();
        });
        assertThat(on(file, "2022-10-03").status()).isEqualTo(Status.HANDED_OVER);
        assertThat(after.status()).isEqualTo(Status.ACTIVE);
        assertThat(after.adoption().adopted()).isEqualTo(15);
        assertThat(after.inconsistencies()).isEmpty();
    }

    @Test
    void
            given_a_hand_over_when_a_rejection_of_before_turns_up_then_the_document_says_what_is_not_met_and_by_which_records() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401", "2480")
                .adopted("2401", null)
                .adopted("2480", null)
                .handedOver()
                .then(Afterwards.rejectedOn("2480", "2022-09-19", 66));

        assertThat(on(file, "2022-10-02").inconsistencies()).isEmpty();
        assertThat(on(file, "2022-10-03").inconsistencies()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("PARTIES_MISSING");
            assertThat(found.day()).isEqualTo("2022-10-03");
            assertThat(found.records()).containsExactly(3L, 4L);
        });
    }

    @Test
    void given_a_confirmed_legal_force_when_a_further_judgment_turns_up_then_the_last_day_is_worked_out_again() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401")
                .adopted("2401", null)
                .handedOver()
                .councilAdopted();
        DecisionId council = AgreementHistory.fold(file.events())
                .orElseThrow()
                .council()
                .decision()
                .decisionId();
        file.then(Afterwards.minutesApproved(council, "2022-11-21"))
                .then(Afterwards.noticePosted(council, "2022-11-22"))
                .then(Afterwards.legalForce(council, "2023-06-01", "2022-12-13"));
        long confirmed = file.events().size() - 1;

        assertThat(AgreementHistory.fold(file.events()).orElseThrow().lastDayAt(confirmed))
                .isEqualTo("2022-12-13");
        file.then(Afterwards.appealed(council, 1, "2022-12-01"))
                .then(Afterwards.appealDecided(council, 1, AppealOutcome.UPHELD, "2023-02-01"));
        assertThat(AgreementHistory.fold(file.events()).orElseThrow().lastDayAt(confirmed))
                .isEqualTo("2023-02-22");
    }

    @Test
    void given_a_case_of_which_the_proposal_was_reversed_then_its_name_and_the_reversal_are_the_answer_for_every_day() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401")
                .adopted("2401", null)
                .then(Afterwards.reversalProposed(1, 0L, 1L))
                .then(Afterwards.reversed(1, 0L, 1L));
        AgreementStatus status = on(file, "2001-01-01");

        assertThat(status.status()).isEqualTo(Status.VOIDED);
        ObjectNode told = EventJson.mapper().valueToTree(status);
        told.properties()
                .removeIf(member ->
                        member.getValue().isArray() && member.getValue().isEmpty());
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "agreementId",
                        "caseNumber",
                        "region",
                        "title",
                        "status",
                        "reversed",
                        "sequence",
                        "position",
                        "recordedAt");
        assertThat(status.reversed()).singleElement().satisfies(reversal -> {
            assertThat(reversal.records()).containsExactly(0L, 1L);
            assertThat(reversal.proposedBy()).isEqualTo("registrar-1");
        });
        assertThat(AgreementHistory.fold(file.events().subList(0, 3))
                        .orElseThrow()
                        .voided())
                .isNull();
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        assertThat(StatusIndex.of(facts))
                .contains(IndexEntry.always(StatusIndex.STATUS, "VOIDED"))
                .noneMatch(entry -> entry.field().equals(StatusIndex.LISTED))
                .noneMatch(entry -> entry.field().equals(StatusIndex.PARTY));
        assertThat(ReviewCalendar.documents(facts))
                .hasSize(2)
                .allMatch(document -> document.entries().isEmpty());
    }

    @Test
    void given_a_voided_case_when_it_is_proposed_once_more_then_the_same_case_file_goes_on() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401")
                .then(Afterwards.reversed(1, 0L))
                .proposed("Rätt överenskommelse", null, "2401", "2480")
                .adopted("2480", null);
        AgreementStatus status = on(file, "2022-12-31");

        assertThat(status.status()).isEqualTo(Status.UNDER_ADOPTION);
        assertThat(status.title()).isEqualTo("Rätt överenskommelse");
        assertThat(status.adoption())
                .isNotNull()
                .satisfies(counts -> assertThat(counts.total()).isEqualTo(2));
    }

    @Test
    void a_reversed_record_of_any_type_leaves_exactly_the_case_without_it() {
        List<RecordedEvent> events = Events.oneOfEach().stream()
                .filter(recorded -> !(recorded.event() instanceof RecordReversed))
                .toList();
        for (RecordedEvent record : events) {
            if (!(record.event() instanceof AgreementProposed)) {
                mustReadAsWithout(record, events);
            }
        }
    }

    @Test
    void a_document_that_only_a_reversed_record_names_is_not_among_those_of_the_case() {
        DocumentRef named = new DocumentRef(CaseFile.DIGEST, "Protokoll § 192", null);
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .then(id -> new TextEvidenced(id, CaseFile.DIGEST, named, TextEvidenced.PROPOSAL));
        assertThat(AgreementHistory.fold(file.events()).orElseThrow().documents())
                .hasSize(1);

        file.then(Afterwards.reversed(1, 1L));
        assertThat(AgreementHistory.fold(file.events()).orElseThrow().documents())
                .isEmpty();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void a_reversed_record_of_any_case_leaves_exactly_the_case_without_it(
            @ForAll("caseFiles") CaseFile file, @ForAll int chance) {
        List<RecordedEvent> events = file.events();
        RecordedEvent record = events.get(Math.floorMod(chance, events.size()));
        if (!(record.event() instanceof AgreementProposed)) {
            mustReadAsWithout(record, events);
        }
    }

    @Test
    void given_a_re_vote_then_it_takes_the_place_of_the_decision_before_it_as_it_happened() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .then(Afterwards.rejectedOn("2480", "2022-09-19", 66))
                .then(Afterwards.adoptedOn("2480", "2022-10-17", 80))
                .then(Afterwards.rejectedOn("2480", "2022-10-01", 70));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();

        assertThat(facts.replacedAt(1)).isEmpty();
        assertThat(facts.replacedAt(2))
                .hasValueSatisfying(id -> assertThat(id.value()).endsWith("70"));
        assertThat(facts.replacedAt(3))
                .hasValueSatisfying(id -> assertThat(id.value()).endsWith("66"));
    }

    @Test
    void the_story_is_told_in_the_order_in_which_it_happened() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .then(Afterwards.rejectedOn("2480", "2022-09-19", 66))
                .then(Afterwards.adoptedOn("2480", "2022-06-20", 41))
                .then(Afterwards.annotated(null, "Sent funnet."));
        AgreementHistory history = AgreementHistory.of(file.events());

        assertThat(history.inOrderOfHappening())
                .extracting(RecordedEvent::sequence)
                .containsExactly(0L, 2L, 3L, 1L);
        assertThat(history.daysOf(file.events().get(2)))
                .isEqualTo(new DayBounds(LocalDate.parse("2022-06-20"), LocalDate.parse("2022-06-20"), true));
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFiles.any();
    }

    private static CaseFile seed() {
        CaseFile file = new CaseFile("RS 759-2022", 0).at(200 * 24 * 60);
        String[] parties = {
            "2401", "2403", "2404", "2409", "2417", "2418", "2421", "2422", "2425", "2460", "2462", "2463", "2480",
            "2481", "2482"
        };
        file.proposed(null, parties);
        for (String party : parties) {
            file.assertedAdopted(party);
        }
        return file.then(Afterwards.handedOverOn("2022-10-03")).then(Afterwards.councilAdoptedOn("2022-11-15", 192));
    }

    private static void mustReadAsWithout(RecordedEvent record, List<RecordedEvent> events) {
        CaseFile reversal = new CaseFile("RS 759-2022", 9_000).then(Afterwards.reversed(9, record.sequence()));
        RecordedEvent reversed = reversal.events().get(0);
        List<RecordedEvent> all = new ArrayList<>(events);
        all.add(new RecordedEvent(
                reversed.position(),
                events.size() + 10L,
                reversed.eventId(),
                reversed.type(),
                reversed.revision(),
                events.get(events.size() - 1).recordedAt(),
                reversed.actor(),
                reversed.role(),
                reversed.commandId(),
                reversed.event()));
        List<RecordedEvent> without = events.stream()
                .filter(other -> other != record)
                .filter(other -> !(other.event() instanceof RecordCorrected correction
                        && correction.sequence() == record.sequence()))
                .filter(other -> !(other.event() instanceof CorrectionProposed correction
                        && correction.sequence() == record.sequence()))
                .toList();
        assertThat(told(all)).as("without %s", record.event()).isEqualTo(told(without));
    }

    private static List<Map<String, JsonNode>> told(List<RecordedEvent> events) {
        List<Map<String, JsonNode>> told = new ArrayList<>();
        for (LocalDate day : DAYS) {
            ObjectNode status = AgreementHistory.fold(events, new TwoTimes(null, day))
                    .map(facts ->
                            (ObjectNode) EventJson.mapper().<JsonNode>valueToTree(AgreementStatus.on(day, facts, 0)))
                    .orElseGet(() -> EventJson.mapper().createObjectNode());
            status.remove(List.of("reversed", "sequence", "recordedAt"));
            told.add(Map.of(day.toString(), status));
        }
        return told;
    }

    private static AgreementStatus on(CaseFile file, String day) {
        LocalDate read = LocalDate.parse(day);
        return AgreementStatus.on(
                read,
                AgreementHistory.fold(file.events(), new TwoTimes(null, read)).orElseThrow(),
                99);
    }

    private static Standing standing(CaseFile file, String day) {
        return on(file, day).parties().get(0).standing();
    }
}
