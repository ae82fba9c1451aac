package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;

/** The document of an agreement's facts, as it is stored and read. */
class StatusViewTest {

    private final NaiveViewStore store = new NaiveViewStore();

    @Test
    void given_annotations_between_other_records_then_the_facts_are_read_with_them_and_stored_without_their_text() {
        CaseFile file = new CaseFile("RS 1-2022", 1)
                .proposed(null, "2401", "2480")
                .then(Afterwards.annotated(0L, "Se pärm 2"))
                .then(Afterwards.annotated(null, "Se pärm 3"))
                .adopted("2401", null)
                .then(Afterwards.annotated(3L, "Se pärm 4"));

        StoredDocument document = stored(file.events());

        assertThat(document.body()).doesNotContain("pärm").contains("\"annotated\":[{\"first\":1,\"last\":2}");
        AgreementFacts read = store.read(reader -> StatusView.facts(document, reader));
        assertThat(read).isEqualTo(AgreementHistory.fold(file.events()).orElseThrow());
        assertThat(read.remarks().annotations())
                .extracting(annotation -> annotation.note())
                .containsExactly("Se pärm 2", "Se pärm 3", "Se pärm 4");
    }

    @Test
    void given_more_annotations_than_are_kept_then_the_latest_are_read_and_the_earlier_counted() {
        CaseFile file = new CaseFile("RS 1-2022", 1).proposed(null, "2401", "2480");
        for (int number = 0; number < 40; number++) {
            file.then(Afterwards.annotated(0L, number + " " + "x".repeat(4_000)));
        }

        StoredDocument document = stored(file.events());

        assertThat(document.body()).hasSizeLessThan(8_000);
        assertThat(store.<AgreementFacts>read(reader -> StatusView.facts(document, reader)))
                .isEqualTo(AgreementHistory.fold(file.events()).orElseThrow())
                .satisfies(facts ->
                        assertThat(facts.remarks().earlierAnnotations()).isEqualTo(8));
    }

    @Test
    void given_no_annotation_then_nothing_is_said_of_any() {
        CaseFile file = new CaseFile("RS 1-2022", 1).proposed(null, "2401", "2480");

        StoredDocument document = stored(file.events());

        assertThat(document.body()).doesNotContain("annotated");
        assertThat(StatusView.facts(document))
                .isEqualTo(AgreementHistory.fold(file.events()).orElseThrow());
    }

    private StoredDocument stored(List<RecordedEvent> events) {
        List<ViewDocument> documents = new ArrayList<>(Stream.concat(
                        events.stream().map(TrailView::document),
                        Stream.of(StatusView.document(AgreementHistory.of(events))))
                .toList());
        store.put(store.live(), documents);
        return store.read(reader ->
                reader.get(StatusView.key(events.get(0).event().agreementId())).orElseThrow());
    }
}
