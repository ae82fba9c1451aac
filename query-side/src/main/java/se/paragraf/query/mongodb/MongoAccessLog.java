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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.accesslog.AccessChain;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogVerification;
import se.paragraf.query.accesslog.AccessQuery;
import se.paragraf.query.accesslog.AccessSeal;
import se.paragraf.query.accesslog.SealedAccess;
import se.paragraf.security.AuthenticationKey;

/**
 * Access log in MongoDB, one document for each access. This program only ever inserts; that no other client changes an
 * entry is up to the privileges of the database accounts (docs/operations.md). Each instance has a chain of its own, and
 * begins another one whenever it cannot tell whether an entry was stored.
 */
final class MongoAccessLog implements AccessLog {

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String ACTOR = "actor";
    private static final String AGREEMENT = "agreementId";

    private static final String METHOD = "method";
    private static final String CHAIN = "chain";
    private static final String NUMBER = "number";
    private static final String CODE = "code";

    private final MongoCollection<Document> accesses;
    private final @Nullable AccessSeal seal;
    private AccessChain chain;

    /**
     * The log in the database.
     *
     * @param key the key of the record; null where there is none, and entries are numbered only
     */
    MongoAccessLog(MongoDatabase database, @Nullable AuthenticationKey key) {
        this.accesses = ViewCollections.acknowledged(database).getCollection("access_log");
        this.seal = key == null ? null : AccessSeal.of(key);
        this.chain = newChain();
    }

    private AccessChain newChain() {
        return AccessChain.begin(UUID.randomUUID().toString(), seal);
    }

    /** Creates the indexes that are missing. */
    void prepare() {
        accesses.createIndex(Indexes.compoundIndex(Indexes.ascending(AGREEMENT), Indexes.descending(ID)));
        accesses.createIndex(Indexes.compoundIndex(Indexes.ascending(ACTOR), Indexes.descending(ID)));
        accesses.createIndex(Indexes.ascending(CHAIN, NUMBER));
    }

    @Override
    public synchronized void append(AccessEntry access) {
        SealedAccess sealed = chain.next(access);
        try {
            accesses.insertOne(document(sealed));
            chain.stored(sealed);
        } catch (RuntimeException e) {
            // It may be stored all the same, and then no other entry may have its number.
            chain = newChain();
            throw e;
        }
    }

    private static Document document(SealedAccess sealed) {
        AccessEntry access = sealed.access();
        Document document = new Document(ID, access.id())
                .append(AT, Date.from(access.at()))
                .append(ACTOR, access.actor())
                .append("role", access.role())
                .append("path", access.path())
                .append("address", access.address())
                .append(CHAIN, sealed.chain())
                .append(NUMBER, sealed.number());
        put(
                document,
                AGREEMENT,
                access.agreementId() == null ? null : access.agreementId().toString());
        put(document, "query", access.query());
        put(document, METHOD, access.method());
        put(document, CODE, sealed.code());
        return document;
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

    @Override
    public AccessLogVerification verify() {
        // A chain is written by one thread at a time, so a reader that meets an entry has met those before it.
        return AccessLogVerification.of(
                reader -> accesses.find()
                        .sort(Sorts.ascending(CHAIN, NUMBER))
                        .map(MongoAccessLog::sealed)
                        .forEach(reader),
                seal);
    }

    private static SealedAccess sealed(Document document) {
        String chain = text(document, CHAIN);
        return chain == null
                ? SealedAccess.ofBefore(access(document))
                : new SealedAccess(
                        access(document),
                        chain,
                        document.get(NUMBER) instanceof Number number ? number.longValue() : 0,
                        null,
                        text(document, CODE));
    }

    /** Also of a document that someone else has written: what is missing is empty. */
    private static AccessEntry access(Document document) {
        String agreement = text(document, AGREEMENT);
        return new AccessEntry(
                required(document, ID),
                document.get(AT) instanceof Date at ? at.toInstant() : Instant.EPOCH,
                required(document, ACTOR),
                required(document, "role"),
                agreement == null ? null : AccessEntry.agreement(agreement),
                required(document, "path"),
                text(document, "query"),
                required(document, "address"),
                text(document, METHOD));
    }

    private static String required(Document document, String name) {
        return Objects.requireNonNullElse(text(document, name), "");
    }

    private static @Nullable String text(Document document, String name) {
        Object value = document.get(name);
        return value == null ? null : value.toString();
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
