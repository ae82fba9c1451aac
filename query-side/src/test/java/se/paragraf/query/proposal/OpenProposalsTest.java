package se.paragraf.query.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.CaseFiles;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;

/** What the corrections and reversals of a case file can be found by. */
class OpenProposalsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-05-15");

    @Property(tries = 200)
    void a_correction_is_found_and_told_while_the_status_document_has_it_open(@ForAll("caseFiles") CaseFile file) {
        AgreementFacts facts = facts(file);

        assertThat(waiting(facts, ViewKind.CORRECTION).stream()
                        .map(ordinal -> OpenProposals.correctionEntry(facts, ordinal)
                                .orElseThrow()
                                .correction()))
                .isEqualTo(AgreementStatus.on(DAY, facts, 0).openCorrections());
    }

    @Property(tries = 100)
    void documents_put_event_by_event_are_those_of_the_whole_case_file(@ForAll("caseFiles") CaseFile file) {
        Map<DocumentKey, ViewDocument> put = new HashMap<>();
        AgreementFacts before = null;
        for (int known = 1; known <= file.events().size(); known++) {
            AgreementFacts after =
                    AgreementHistory.fold(file.events().subList(0, known)).orElseThrow();
            List<ViewDocument> changed =
                    before == null ? OpenProposals.documents(after) : OpenProposals.changed(before, after);
            changed.forEach(document -> put.put(document.key(), document));
            before = after;
        }

        assertThat(put.values()).containsExactlyInAnyOrderElementsOf(OpenProposals.documents(facts(file)));
        assertThat(put.values()).extracting(ViewDocument::sortKey).allMatch(key -> key > 0);
    }

    @Example
    void a_proposal_that_was_decided_on_waits_no_more() {
        CaseFile file = proposed()
                .then(Afterwards.correctionProposed(1, 0, "title", "Fel", "Rätt"))
                .then(Afterwards.correctionProposed(2, 0, "title", "Fel", "Rätt"))
                .then(Afterwards.correctionProposed(3, 0, "title", "Fel", "Rätt"))
                .then(Afterwards.reversalProposed(1, 1L))
                .then(Afterwards.reversalProposed(2, 2L))
                .then(Afterwards.reversalProposed(3, 3L));
        assertThat(waiting(facts(file), ViewKind.CORRECTION)).containsExactly(0L, 1L, 2L);
        assertThat(waiting(facts(file), ViewKind.REVERSAL)).containsExactly(0L, 1L, 2L);

        file.then(Afterwards.corrected(1, 0, "title", "Fel", "Rätt"))
                .then(Afterwards.correctionDeclined(2))
                .then(Afterwards.reversed(1, 1L))
                .then(Afterwards.reversalDeclined(2));

        assertThat(waiting(facts(file), ViewKind.CORRECTION)).containsExactly(2L);
        assertThat(waiting(facts(file), ViewKind.REVERSAL)).containsExactly(2L);
        assertThat(OpenProposals.correctionEntry(facts(file), 1)).isEmpty();
        assertThat(OpenProposals.reversalEntry(facts(file), 2))
                .hasValueSatisfying(entry ->
                        assertThat(entry.reversal().reversalId().value()).isEqualTo(3));
    }

    @Example
    void given_a_record_or_a_whole_case_is_reversed_then_its_corrections_wait_no_more() {
        CaseFile file = proposed()
                .then(Afterwards.correctionProposed(1, 1, "source.meetingDate", "2022-06-13", "2022-06-20"))
                .then(Afterwards.correctionProposed(2, 0, "title", "Fel", "Rätt"))
                .then(Afterwards.reversalProposed(1, 1L))
                .then(Afterwards.reversed(1, 1L));
        AgreementFacts before = facts(file);
        assertThat(waiting(before, ViewKind.CORRECTION)).containsExactly(1L);

        int last = file.events().size();
        file.then(Afterwards.reversalProposed(2, 0L, 2L, 3L, (long) (last - 3)))
                .then(Afterwards.reversed(2, 0L, 2L, 3L, (long) (last - 3)));

        assertThat(facts(file).voided()).isNotNull();
        assertThat(waiting(facts(file), ViewKind.CORRECTION)).isEmpty();
        assertThat(waiting(facts(file), ViewKind.REVERSAL)).isEmpty();
        assertThat(OpenProposals.changed(before, facts(file)))
                .as("the documents that were found before")
                .extracting(
                        document -> document.key().kind() + " " + document.key().ordinal())
                .contains("CORRECTION 1", "REVERSAL 1");
    }

    @Example
    void given_an_approval_is_reversed_then_its_correction_waits_again() {
        CaseFile file = proposed()
                .then(Afterwards.correctionProposed(1, 0, "title", "Fel", "Rätt"))
                .then(Afterwards.corrected(1, 0, "title", "Fel", "Rätt"));
        AgreementFacts before = facts(file);
        assertThat(waiting(before, ViewKind.CORRECTION)).isEmpty();

        long approval = file.events().size() - 1L;
        file.then(Afterwards.reversalProposed(1, approval)).then(Afterwards.reversed(1, approval));

        assertThat(OpenProposals.changed(before, facts(file)))
                .filteredOn(document -> document.key().kind() == ViewKind.CORRECTION)
                .singleElement()
                .satisfies(document -> assertThat(document.entries())
                        .contains(IndexEntry.always("state", "OPEN"), IndexEntry.always("region", "24")));
    }

    @Example
    void what_the_caller_proposed_is_left_out_by_the_name_in_any_spelling_and_by_the_person() {
        CaseFile file = proposed()
                .by("anna", "p-1")
                .then(Afterwards.correctionProposed(1, 0, "title", "Fel", "Rätt"))
                .by("bo", null)
                .then(Afterwards.correctionProposed(2, 0, "title", "Fel", "Rätt"));

        assertThat(approvable(file, "anna", "p-9")).containsExactly(1L);
        assertThat(approvable(file, " ANNA", "p-9")).containsExactly(1L);
        assertThat(approvable(file, "annas other account", "P-1")).containsExactly(1L);
        assertThat(approvable(file, "bo", "p-1")).isEmpty();
        assertThat(approvable(file, "p-1", "bo")).containsExactly(0L, 1L);
    }

    @Example
    void the_trail_keeps_the_person_of_a_proposal() {
        RecordedEvent proposal = proposed()
                .by("anna", "p-1")
                .then(Afterwards.correctionProposed(1, 0, "title", "Fel", "Rätt"))
                .events()
                .get(4);
        ViewDocument document = TrailView.document(proposal);

        RecordedEvent kept = TrailView.event(
                new StoredDocument(document.key(), document.position(), document.sortKey(), document.body()));

        assertThat(kept).isEqualTo(proposal);
        assertThat(kept.person()).isEqualTo("p-1");
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFiles.any();
    }

    private static CaseFile proposed() {
        return new CaseFile("RS 1-2022", 0)
                .proposed(null, "2401", "2480")
                .adopted("2480", null)
                .adopted("2401", null)
                .then(Afterwards.annotated(0L, "En anmärkning"));
    }

    private static AgreementFacts facts(CaseFile file) {
        return AgreementHistory.fold(file.events()).orElseThrow();
    }

    private static List<Long> waiting(AgreementFacts facts, ViewKind kind) {
        return found(facts, kind, null);
    }

    private static List<Long> approvable(CaseFile file, String name, String person) {
        return found(facts(file), ViewKind.CORRECTION, OpenProposals.proposedByOthersThan(name, person));
    }

    private static List<Long> found(AgreementFacts facts, ViewKind kind, @Nullable Filter more) {
        NaiveViewStore store = new NaiveViewStore();
        store.put(store.live(), OpenProposals.documents(facts));
        List<Filter> filters = new ArrayList<>(List.of(OpenProposals.open()));
        if (more != null) {
            filters.add(more);
        }
        return store.read(reader -> reader.list(new ViewQuery(kind, DAY, filters, null, 0, 1_000))).stream()
                .flatMapToLong(document -> LongStream.of(document.key().ordinal()))
                .boxed()
                .toList();
    }
}
