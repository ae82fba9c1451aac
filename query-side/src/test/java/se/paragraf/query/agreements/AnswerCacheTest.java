package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;

class AnswerCacheTest {

    private final NaiveViewStore store = new NaiveViewStore();
    private final AnswerCache<String, Long> cache = new AnswerCache<>(answer -> 8);
    private int made;

    @Test
    void given_an_unchanged_state_when_a_question_is_asked_again_then_the_answer_is_not_made_again() {
        assertThat(documents("all")).isZero();
        assertThat(documents("all")).isZero();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void given_another_question_then_it_has_an_answer_of_its_own() {
        documents("all");
        documents("other");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void given_a_change_that_leaves_the_position_as_it_is_then_the_answer_is_made_again() {
        put(1, 5);
        assertThat(documents("all")).isEqualTo(1);
        put(2, 3);
        assertThat(documents("all")).isEqualTo(2);
        store.remove(store.live(), key(2), 3);
        assertThat(documents("all")).isEqualTo(1);
    }

    @Test
    void given_another_generation_in_service_then_the_answer_is_made_again() {
        put(1, 5);
        assertThat(documents("all")).isEqualTo(1);
        var next = store.open();
        store.add(next, List.of(document(1, 5), document(2, 6)));
        store.switchTo(store.live(), next, () -> 6);
        assertThat(documents("all")).isEqualTo(2);
    }

    private long documents(String question) {
        return store.read(reader -> cache.get(question, reader, this::count));
    }

    private long count(ViewReader reader) {
        made++;
        return reader.getAll(List.of(key(1), key(2))).size();
    }

    private void put(int number, long position) {
        store.put(store.live(), List.of(document(number, position)));
    }

    private static ViewDocument document(int number, long position) {
        return new ViewDocument(key(number), position, number, "{}", Set.of());
    }

    private static DocumentKey key(int number) {
        return new DocumentKey(
                ViewKind.STATUS, AgreementId.of(new RegionCode("24"), new CaseNumber("RS " + number + "-2022")), 0);
    }
}
