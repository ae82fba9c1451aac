package se.paragraf.query.deadletter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.value.AgreementId;
import tools.jackson.databind.json.JsonMapper;

/** Dead-letter documents in the view store: at most one for each agreement. */
public final class DeadLetterView {

    private static final JsonMapper MAPPER = EventJson.mapper();

    private DeadLetterView() {}

    /** The name of the agreement's letter. */
    public static DocumentKey key(AgreementId agreementId) {
        return new DocumentKey(ViewKind.DEAD_LETTER, agreementId, 0);
    }

    /** The document that holds the letter. */
    public static ViewDocument document(DeadLetter letter) {
        return new ViewDocument(
                key(letter.agreementId()),
                letter.last(),
                letter.positions().get(0),
                MAPPER.writeValueAsString(letter),
                Set.of());
    }

    /** The letter that the document holds. */
    public static DeadLetter letter(StoredDocument document) {
        return MAPPER.readValue(document.body(), DeadLetter.class);
    }

    /** Asks for letters, the latest first. */
    public static ViewQuery query(int offset, int limit) {
        return new ViewQuery(ViewKind.DEAD_LETTER, LocalDate.EPOCH, List.of(), null, offset, limit);
    }
}
