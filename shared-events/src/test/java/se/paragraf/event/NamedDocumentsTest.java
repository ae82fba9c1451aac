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
    void an_event_lists_every_document_in_its_members() {
        EventExamples.all()
                .forEach((name, event) -> assertThat(event.documents())
                        .as(name)
                        .containsExactlyElementsOf(standingIn(event).toList()));
    }

    @Test
    void the_examples_have_documents() {
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
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
