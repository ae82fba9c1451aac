package se.paragraf.query.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessQuery;
import se.paragraf.value.AgreementId;

/**
 * Access log in MongoDB, one document for each access. This program only ever inserts; that no other client changes an
 * entry is up to the privileges of the database accounts (docs/operations.md).
 */
final class MongoAccessLog implements AccessLog {

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String ACTOR = "actor";
    private static final String AGREEMENT = "agreementId";

    private final MongoCollection<Document> accesses;

    /** The log in the database. */
    MongoAccessLog(MongoDatabase database) {
        this.accesses = ViewCollections.acknowledged(database).getCollection("access_log");
    }

    /** Creates the indexes that are missing. */
    void prepare() {
        accesses.createIndex(Indexes.compoundIndex(Indexes.ascending(AGREEMENT), Indexes.descending(ID)));
        accesses.createIndex(Indexes.compoundIndex(Indexes.ascending(ACTOR), Indexes.descending(ID)));
    }

    @Override
    public void append(AccessEntry access) {
        Document document = new Document(ID, access.id())
                .append(AT, Date.from(access.at()))
                .append(ACTOR, access.actor())
                .append("role", access.role())
                .append("path", access.path())
                .append("address", access.address());
        put(
                document,
                AGREEMENT,
                access.agreementId() == null ? null : access.agreementId().toString());
        put(document, "query", access.query());
        accesses.insertOne(document);
    }

    @Override
    public List<AccessEntry> read(AccessQuery query) {
        List<Bson> filters = new ArrayList<>();
        add(filters, query.actor(), actor -> Filters.eq(ACTOR, actor));
        add(filters, query.agreementId(), agreement -> Filters.eq(AGREEMENT, agreement.toString()));
        add(filters, query.from(), from -> Filters.gte(AT, Date.from(from)));
        add(filters, query.until(), until -> Filters.lt(AT, Date.from(until)));
        add(filters, query.before(), before -> Filters.lt(ID, before));
        return accesses.find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                .sort(Sorts.descending(ID))
                .limit(query.limit())
                .map(MongoAccessLog::access)
                .into(new ArrayList<>());
    }

    private static AccessEntry access(Document document) {
        String agreement = document.getString(AGREEMENT);
        Instant at = document.getDate(AT).toInstant();
        return new AccessEntry(
                document.getString(ID),
                at,
                document.getString(ACTOR),
                document.getString("role"),
                agreement == null ? null : AgreementId.from(agreement),
                document.getString("path"),
                document.getString("query"),
                document.getString("address"));
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static <T> void add(List<Bson> filters, @Nullable T wanted, Function<T, Bson> filter) {
        if (wanted != null) {
            filters.add(filter.apply(wanted));
        }
    }
}
