package se.paragraf.query.trail;

import java.util.Set;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How the entries of a trail are kept in the view store: one document for each event. */
public final class TrailView {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(TrailEntry.class);
    private static final ObjectReader READER = MAPPER.readerFor(TrailEntry.class);

    private TrailView() {}

    /** The document that holds the event's entry. */
    public static ViewDocument document(RecordedEvent recorded) {
        return new ViewDocument(
                new DocumentKey(ViewKind.TRAIL, recorded.event().agreementId(), recorded.sequence()),
                recorded.position(),
                recorded.position(),
                WRITER.writeValueAsString(TrailEntry.of(recorded)),
                Set.of());
    }

    /** The entry that the document holds. */
    public static TrailEntry entry(StoredDocument document) {
        return READER.readValue(document.body());
    }

    static JsonNode data(AgreementEvent event) {
        return MAPPER.valueToTree(event);
    }
}
