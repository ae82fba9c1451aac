package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.paragraf.value.DocumentRef;

/** An event that names a document somewhere says so. */
class NamedDocumentsTest {

    @Test
    void given_any_event_when_it_is_asked_for_its_documents_then_it_tells_all_that_stand_in_its_members() {
        EventExamples.all()
                .forEach((name, event) -> assertThat(event.documents())
                        .as(name)
                        .containsExactlyElementsOf(standingIn(event).toList()));
    }

    @Test
    void given_the_examples_when_their_documents_are_counted_then_there_are_some() {
        assertThat(EventExamples.all().values().stream()
                        .filter(event -> !event.documents().isEmpty()))
                .hasSizeGreaterThan(20);
    }

    private static Stream<DocumentRef> standingIn(Object value) {
        if (value instanceof DocumentRef document) {
            return Stream.of(document);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().flatMap(NamedDocumentsTest::standingIn);
        }
        return value instanceof Record whole
                ? Stream.of(whole.getClass().getRecordComponents())
                        .flatMap(component -> member(whole, component).stream())
                        .flatMap(NamedDocumentsTest::standingIn)
                : Stream.empty();
    }

    private static Optional<Object> member(Record whole, RecordComponent component) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(whole));
        } catch (ReflectiveOperationException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
