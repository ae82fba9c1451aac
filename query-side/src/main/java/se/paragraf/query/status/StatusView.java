package se.paragraf.query.status;

import java.util.HashSet;
import java.util.Set;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.IndexEntry;
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

    /** The document that holds the facts of all that is known. */
    public static ViewDocument document(AgreementHistory history) {
        return document(history.facts(), entries(history));
    }

    /** The document that holds the facts, with the entries that were worked out for them. */
    public static ViewDocument document(AgreementFacts facts, Set<IndexEntry> entries) {
        return new ViewDocument(
                key(facts.agreementId()),
                facts.last().position(),
                facts.proposal().position(),
                WRITER.writeValueAsString(facts),
                entries);
    }

    /** What the document can be found by. It does not depend on the remarks. */
    public static Set<IndexEntry> entries(AgreementHistory history) {
        Set<IndexEntry> entries = new HashSet<>(StatusIndex.of(history.facts()));
        entries.addAll(StatisticsIndex.of(history));
        return entries;
    }

    /** The facts that the document holds. */
    public static AgreementFacts facts(StoredDocument document) {
        return READER.readValue(document.body());
    }
}
