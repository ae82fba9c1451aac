package se.paragraf.query.mongodb;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;

/** Mapping of documents of the views to MongoDB documents, and the writes that store them. */
final class ViewDocuments {

    static final String ID = "_id";
    static final String AGREEMENT = "agreement";
    static final String ORDINAL = "ordinal";
    static final String POSITION = "position";
    static final String SORT_KEY = "sortKey";
    static final String BODY = "body";

    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private ViewDocuments() {}

    static String id(DocumentKey key) {
        return key.agreementId() + "/" + key.ordinal();
    }

    /** The MongoDB document of a document. */
    static Document written(ViewDocument document) {
        Document written = new Document(ID, id(document.key()));
        written.putAll(members(document));
        return written;
    }

    /** Replaces a document from an earlier position, and inserts it where none from an earlier position is held. */
    static WriteModel<Document> upsert(ViewDocument document) {
        return new UpdateOneModel<>(earlier(document), new Document("$set", members(document)), OR_INSERT);
    }

    /** Replaces a document from an earlier position; has no effect on any other. */
    static WriteModel<Document> replace(ViewDocument document) {
        return new UpdateOneModel<>(earlier(document), new Document("$set", members(document)));
    }

    private static Document earlier(ViewDocument document) {
        // The identifier is at the top level, where every server uses its index.
        return new Document(ID, id(document.key())).append(POSITION, new Document("$lt", document.position()));
    }

    private static Document members(ViewDocument document) {
        return new Document(AGREEMENT, document.key().agreementId().toString())
                .append(ORDINAL, document.key().ordinal())
                .append(POSITION, document.position())
                .append(SORT_KEY, document.sortKey())
                .append(BODY, document.body())
                .append(IndexKeys.KEYS, List.copyOf(IndexKeys.of(document.entries())));
    }

    static StoredDocument read(ViewKind kind, Document document) {
        DocumentVersion version = version(kind, document);
        return new StoredDocument(version.key(), version.position(), version.sortKey(), document.getString(BODY));
    }

    static DocumentVersion version(ViewKind kind, Document document) {
        DocumentKey key =
                new DocumentKey(kind, AgreementId.from(document.getString(AGREEMENT)), document.getLong(ORDINAL));
        return new DocumentVersion(key, document.getLong(POSITION), document.getLong(SORT_KEY));
    }
}
