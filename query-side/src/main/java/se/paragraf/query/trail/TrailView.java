package se.paragraf.query.trail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.NotedWarning;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trail documents in the view store: one for each event, which holds the event as it was recorded. The summary of an
 * entry, and what was corrected since, is worked out when it is read. Beside the revision in which the event
 * store holds the event stands that of the form that it has here, so that a later version of the program can read it.
 */
public final class TrailView {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Written.class);
    private static final ObjectReader READER = MAPPER.readerFor(Kept.class);

    private TrailView() {}

    /** The document that holds the event. */
    public static ViewDocument document(RecordedEvent recorded) {
        return new ViewDocument(
                new DocumentKey(ViewKind.TRAIL, recorded.event().agreementId(), recorded.sequence()),
                recorded.position(),
                recorded.position(),
                WRITER.writeValueAsString(Written.of(recorded)),
                Set.of());
    }

    /** The event that the document holds. */
    public static RecordedEvent event(StoredDocument document) {
        Kept kept = READER.readValue(document.body());
        return kept.recorded();
    }

    /** The events that the documents hold. */
    public static List<RecordedEvent> events(List<StoredDocument> documents) {
        return documents.stream().map(TrailView::event).toList();
    }

    static ObjectNode data(AgreementEvent event) {
        return MAPPER.valueToTree(event);
    }

    /** Serialized form of a trail document; holds the event itself to avoid an intermediate tree. */
    private record Written(
            long position,
            long sequence,
            String eventId,
            String type,
            String revision,
            String form,
            Instant recordedAt,
            String actor,
            @Nullable String person,
            @Nullable String role,
            @Nullable String commandId,
            AgreementEvent data,
            @Nullable List<NotedWarning> warnings) {

        static Written of(RecordedEvent recorded) {
            return new Written(
                    recorded.position(),
                    recorded.sequence(),
                    recorded.eventId(),
                    recorded.type(),
                    recorded.revision(),
                    EventTypes.revision(recorded.event().getClass()),
                    recorded.recordedAt(),
                    recorded.actor(),
                    recorded.person(),
                    recorded.role(),
                    recorded.commandId(),
                    recorded.event(),
                    recorded.warnings().isEmpty() ? null : recorded.warnings());
        }
    }

    /** Deserialized form. */
    private record Kept(
            long position,
            long sequence,
            String eventId,
            String type,
            String revision,
            String form,
            Instant recordedAt,
            String actor,
            @Nullable String person,
            @Nullable String role,
            @Nullable String commandId,
            ObjectNode data,
            @Nullable List<NotedWarning> warnings) {

        RecordedEvent recorded() {
            return new RecordedEvent(
                    position,
                    sequence,
                    eventId,
                    type,
                    revision,
                    recordedAt,
                    actor,
                    person,
                    role,
                    commandId,
                    EventTypes.read(type, form, data),
                    warnings == null ? List.of() : warnings);
        }
    }
}
