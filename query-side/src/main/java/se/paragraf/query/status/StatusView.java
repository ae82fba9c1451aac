package se.paragraf.query.status;

import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The view store's document of an agreement's facts. What depends on a date is worked out on reading. */
public final class StatusView {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(AgreementFacts.class);
    private static final ObjectReader READER = MAPPER.readerFor(AgreementFacts.class);

    private StatusView() {}

    /** The name of the agreement's document. */
    public static DocumentKey key(AgreementId agreementId) {
        return new DocumentKey(ViewKind.STATUS, agreementId, 0);
    }

    /** The document that holds the facts. */
    public static ViewDocument document(AgreementFacts facts) {
        return new ViewDocument(
                key(facts.agreementId()),
                facts.last().position(),
                facts.proposal().position(),
                WRITER.writeValueAsString(facts),
                StatusIndex.of(facts));
    }

    /** The facts that the document holds. */
    public static AgreementFacts facts(StoredDocument document) {
        return READER.readValue(document.body());
    }
}
