package se.paragraf.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Events;
import se.paragraf.query.example.Sources;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.NotedWarning;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;

class TrailTest {

    @Test
    void an_event_survives_the_view_store() {
        assertThat(Events.oneOfEach()).allSatisfy(event -> {
            ViewDocument put = TrailView.document(event);
            StoredDocument got = new StoredDocument(put.key(), put.position(), put.sortKey(), put.body());
            assertThat(TrailView.event(got)).isEqualTo(event);
        });
    }

    @Test
    void an_entry_names_the_decision_with_its_authority() {
        TrailEntry entry = entries(new CaseFile("RS 1-2022", 7)
                        .proposed(null, "2480")
                        .adopted("2480", null)
                        .events())
                .get(1);
        assertThat(entry.position()).isEqualTo(8);
        assertThat(entry.type()).isEqualTo("AdoptedByMunicipality");
        assertThat(entry.data().get("municipality").asString()).isEqualTo("2480");
        assertThat(entry.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.authorityName()).isEqualTo("Umeå");
            assertThat(decision.decisionId()).hasToString("2480-kommunfullmaktige-2022-06-13-101");
        });
    }

    @Test
    void given_a_correction_then_its_record_reads_as_corrected_and_its_data_stays_as_recorded() {
        List<TrailEntry> entries = entries(corrected().events());
        TrailEntry adopted = entries.get(1);

        assertThat(adopted.effectiveOn()).isEqualTo("2022-06-20");
        assertThat(adopted.decision())
                .isNotNull()
                .satisfies(decision -> assertThat(decision.meetingDate()).isEqualTo("2022-06-20"));
        assertThat(adopted.data().at("/source/meetingDate").asString()).isEqualTo("2022-06-13");
        assertThat(adopted.correctedBy()).containsExactly(2L);
        assertThat(adopted.corrected()).singleElement().satisfies(correction -> {
            assertThat(correction.field()).isEqualTo("source.meetingDate");
            assertThat(correction.oldValue()).hasToString("\"2022-06-13\"");
            assertThat(correction.newValue()).hasToString("\"2022-06-20\"");
        });
        assertThat(adopted.summary().sv())
                .contains("den 20 juni 2022")
                .endsWith("Rättat: source.meetingDate angav ”2022-06-13”.");
        assertThat(entries.get(0).correctedBy()).isEmpty();
        assertThat(entries.get(2).correctedBy()).isEmpty();
    }

    @Test
    void given_a_reversal_then_its_record_is_struck_through_with_who_and_why_and_before_it_was_approved_it_is_not() {
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .then(Afterwards.reversalProposed(1, 1L))
                .then(Afterwards.reversed(1, 1L));

        assertThat(entries(file.events().subList(0, 3)).get(1).reversed()).isNull();
        TrailEntry struck = entries(file.events()).get(1);
        assertThat(struck.effectiveOn()).isEqualTo("2022-06-13");
        assertThat(struck.reversed()).isNotNull().satisfies(reversal -> {
            assertThat(reversal.approvedBy()).isEqualTo("registrar-1");
            assertThat(reversal.reason()).isEqualTo("Fel ärende");
            assertThat(reversal.recordedAt()).isEqualTo(file.events().get(3).recordedAt());
        });
        assertThat(entries(file.events()).get(0).reversed()).isNull();
    }

    @Test
    void given_a_record_of_which_nobody_stated_the_day_then_the_entry_gives_its_bounds_and_no_day() {
        TrailEntry entry = entries(new CaseFile("RS 1-2022", 0)
                        .proposed(null, "2480")
                        .assertedAdopted("2480")
                        .events())
                .get(1);

        assertThat(entry.effectiveOn()).isNull();
        assertThat(entry.notBefore()).isEqualTo("2022-04-13");
        assertThat(entry.notAfter()).isEqualTo("2022-09-01");
    }

    @Test
    void given_warnings_noted_beside_an_event_then_the_entry_and_the_view_have_them() {
        CaseFile file = new CaseFile("RS 1-2022", 0).proposed(null, "2480").adopted("2480", null);
        RecordedEvent plain = file.events().get(1);
        RecordedEvent warned = new RecordedEvent(
                plain.position(),
                plain.sequence(),
                plain.eventId(),
                plain.type(),
                plain.revision(),
                plain.recordedAt(),
                plain.actor(),
                plain.person(),
                plain.role(),
                plain.commandId(),
                plain.event(),
                NotedWarning.parse("RECORDED_OUT_OF_ORDER 12;NOT_PREPARED"));
        ViewDocument put = TrailView.document(warned);
        StoredDocument got = new StoredDocument(put.key(), put.position(), put.sortKey(), put.body());

        assertThat(TrailView.event(got)).isEqualTo(warned);
        assertThat(entries(List.of(file.events().get(0), warned)).get(1).warnings())
                .extracting(TrailEntry.TrailWarning::code, TrailEntry.TrailWarning::record)
                .containsExactly(tuple("RECORDED_OUT_OF_ORDER", 12L), tuple("NOT_PREPARED", null));
    }

    @Test
    void given_what_happened_to_a_decision_then_the_entry_tells_of_that_decision_also_once_another_took_its_place() {
        CaseFile file = new CaseFile("RS 1-2022", 0).proposed(null, "2480").rejected("2480");
        file.then(Afterwards.minutesApproved(file.lastDecision(), "2022-06-24")).adopted("2480", null);

        assertThat(entries(file.events()).get(2).decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.authorityName()).isEqualTo("Umeå");
            assertThat(decision.meetingDate()).isEqualTo("2022-06-20");
        });
    }

    @Test
    void an_event_that_was_kept_in_an_earlier_form_is_read_all_the_same() {
        RecordedEvent adopted = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null, "Medel finns")
                .events()
                .get(1);
        ViewDocument put = TrailView.document(adopted);
        String earlier = put.body()
                .replace("\"form\":\"4\"", "\"form\":\"1\"")
                .replace("\"paragraph\":\"101\"", "\"paragraph\":101")
                .replace("{\"number\":1,\"text\":\"Medel finns\"}", "\"Medel finns\"");

        assertThat(earlier).contains("\"paragraph\":101", "\"Medel finns\"]");
        assertThat(TrailView.event(new StoredDocument(put.key(), put.position(), put.sortKey(), earlier)))
                .isEqualTo(adopted);
    }

    @Test
    void a_table_has_a_header_and_a_row_for_each_entry() throws IOException {
        List<TrailEntry> entries = entries(Events.oneOfEach());
        List<CSVRecord> rows = rows(entries);
        assertThat(rows).hasSameSizeAs(entries);
        assertThat(rows.get(8).get("summarySv")).startsWith("Kommunfullmäktige i Umeå antog överenskommelsen");
        assertThat(rows.get(8).get("paragraph")).isEqualTo("108");
    }

    @Test
    void an_entry_and_its_row_say_how_the_decision_was_taken() throws IOException {
        Voting voting = new Voting(VotingForm.VOTE, 31, 18, 2);
        DecisionSource minutes =
                Sources.taken("2480", "2022-06-13", "310 a", MeetingForm.HYBRID, voting, "En grupp", "=En till");
        CaseFile file = new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adoptedBy("2480", minutes)
                .then(Afterwards.minutesApproved(DecisionId.of(minutes), "2022-06-20"));
        List<TrailEntry> entries = entries(file.events());
        TrailDecision decision = entries.get(1).decision();

        assertThat(decision.paragraph()).hasToString("§ 310 a");
        assertThat(decision.meetingForm()).isEqualTo(MeetingForm.HYBRID);
        assertThat(decision.voting()).isEqualTo(voting);
        assertThat(decision.reservations()).containsExactly("En grupp", "=En till");
        CSVRecord row = rows(entries).get(1);
        assertThat(row.get("paragraph")).isEqualTo("310 a");
        assertThat(row.get("meetingForm")).isEqualTo("HYBRID");
        assertThat(row.get("votingForm")).isEqualTo("VOTE");
        assertThat(row.get("votesFor")).isEqualTo("31");
        assertThat(row.get("votesAgainst")).isEqualTo("18");
        assertThat(row.get("votesAbstained")).isEqualTo("2");
        assertThat(row.get("reservations")).as("no cell is a formula").isEqualTo("En grupp\n'=En till");
        TrailDecision approved = entries.get(2).decision();
        assertThat(approved.voting()).isEqualTo(voting);
        assertThat(approved.reservations())
                .as("they are in the entry of the decision")
                .isNull();
        assertThat(rows(entries).get(0).get("votingForm")).isEmpty();
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless() throws IOException {
        RecordedEvent honest =
                new CaseFile("RS 1-2022", 0).proposed(null, "2480").events().get(0);
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
            RecordedEvent forged = new RecordedEvent(
                    0, 0, "e", honest.type(), "1", honest.recordedAt(), formula, null, null, honest.event());
            String afterSeparator = formula.replaceFirst("(?<=[\\t\\r])=", "'=");
            assertThat(rows(entries(List.of(forged))).get(0).get("actor")).isEqualTo("'" + afterSeparator);
        }
    }

    private static CaseFile corrected() {
        return new CaseFile("RS 1-2022", 0)
                .proposed(null, "2480")
                .adopted("2480", null)
                .then(Afterwards.corrected(1, 1, "source.meetingDate", "2022-06-13", "2022-06-20"));
    }

    private static List<TrailEntry> entries(List<RecordedEvent> events) {
        AgreementFacts facts = AgreementHistory.fold(events).orElseThrow();
        return events.stream().map(event -> TrailEntry.of(event, facts)).toList();
    }

    private static List<CSVRecord> rows(List<TrailEntry> entries) throws IOException {
        StringBuilder out = new StringBuilder();
        try (TrailCsv csv = new TrailCsv(out)) {
            csv.print(entries);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(out.toString())).getRecords();
    }
}
