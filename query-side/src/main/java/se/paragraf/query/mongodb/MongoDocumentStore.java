package se.paragraf.query.mongodb;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.documents.DocumentSeal;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.HandedInBy;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.value.Sha256;

/**
 * Document store in GridFS, in which the name of a file is its digest. The driver writes the chunks of a file first and its
 * entry last, so no reader finds half a file. Of several uploads of the same document the unique index on the names keeps
 * the first. An upload is noted beside the files until it is kept or discarded; one that a crashed process left behind is
 * discarded a day later, when no process can be writing it any more.
 *
 * <p>With a key, what is noted of a file has a code. Files of before the first start with a key get theirs then, and with it
 * the instant; a mark in a collection of its own says that this was done, so that a file without a code is one that was
 * altered from then on.
 */
final class MongoDocumentStore implements DocumentStore {

    static final String BUCKET = "documents";
    static final String MEDIA_TYPE = "mediaType";
    static final String NAME = "filename";

    private static final String ID = "_id";
    private static final String BEGUN_AT = "begunAt";
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final String METADATA = "metadata";
    private static final String STORED_AT = "storedAt";
    private static final String BY = "handedInBy";
    private static final String ACTOR = "actor";
    private static final String ROLE = "role";
    private static final String CODE = "code";
    private static final String SEALED_AT = "sealedAt";
    private static final String FILE_OF_CHUNK = "files_id";
    private static final String DIGEST_NAME = "^[0-9a-f]{64}$";
    private static final Logger LOG = LoggerFactory.getLogger(MongoDocumentStore.class);

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> uploads;
    private final MongoCollection<Document> marks;
    private final Clock clock;
    private final @Nullable DocumentSeal seal;

    /**
     * A document store in the database.
     *
     * @param key the key of the record; null where there is none, and nothing has a code
     */
    MongoDocumentStore(MongoDatabase database, Clock clock, @Nullable AuthenticationKey key) {
        MongoDatabase acknowledged = ViewCollections.acknowledged(database);
        this.bucket = GridFSBuckets.create(acknowledged, BUCKET);
        this.files = acknowledged.getCollection(BUCKET + ".files");
        this.chunks = acknowledged.getCollection(BUCKET + ".chunks");
        this.uploads = acknowledged.getCollection(BUCKET + "_arriving");
        this.marks = acknowledged.getCollection(BUCKET + "_sealed");
        this.clock = clock;
        this.seal = key == null ? null : DocumentSeal.of(key);
    }

    /**
     * Creates the missing index, discards abandoned uploads, and at the first start with a key gives files of before their
     * codes. Several instances may do it at once.
     */
    void prepare() {
        files.createIndex(Indexes.ascending(NAME), new IndexOptions().unique(true));
        Date abandonedBefore = Date.from(clock.instant().minus(LONGEST_UPLOAD));
        for (Document abandoned : uploads.find(Filters.lt(BEGUN_AT, abandonedBefore))) {
            ObjectId file = abandoned.getObjectId(ID);
            if (files.find(Filters.eq(ID, file)).first() == null) {
                discard(file);
            } else {
                uploaded(file);
            }
        }
        if (seal != null && mark() == null) {
            sealFilesOfBefore(seal);
        }
    }

    private @Nullable Document mark() {
        return marks.find(Filters.eq(ID, BUCKET)).first();
    }

    private void sealFilesOfBefore(DocumentSeal seal) {
        Instant now = now();
        Bson handedInWithCode =
                Filters.and(Filters.exists(METADATA + "." + CODE), Filters.exists(METADATA + "." + SEALED_AT, false));
        if (files.find(handedInWithCode).first() != null && mark() == null) {
            LOG.error(
                    "The mark in {} that all documents have codes was taken away; documents without one get none",
                    marks.getNamespace());
            return;
        }
        Bson withoutCode = Filters.exists(METADATA + "." + CODE, false);
        bucket.find(Filters.and(withoutCode, Filters.regex(NAME, DIGEST_NAME)))
                .forEach(file -> files.updateOne(
                        Filters.and(Filters.eq(ID, file.getObjectId()), withoutCode),
                        Updates.combine(
                                Updates.set(METADATA + "." + SEALED_AT, Date.from(now)),
                                Updates.set(METADATA + "." + CODE, seal.code(held(file), now)))));
        marks.updateOne(
                Filters.eq(ID, BUCKET),
                Updates.combine(
                        Updates.setOnInsert(SEALED_AT, Date.from(now)), Updates.setOnInsert(CODE, seal.storeCode(now))),
                new UpdateOptions().upsert(true));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public DocumentUpload begin(Sha256 sha256, Supplier<String> mediaType, @Nullable HandedInBy by) {
        ObjectId file = new ObjectId();
        uploads.insertOne(new Document(ID, file).append(BEGUN_AT, Date.from(clock.instant())));
        // Written when the stream is closed, and completed until then.
        Document metadata = new Document();
        GridFSUploadOptions options = new GridFSUploadOptions().metadata(metadata);
        return new MongoDocumentUpload(this, file, bucket.openUploadStream(id(file), sha256.value(), options), size -> {
            HeldDocument document = new HeldDocument(sha256, mediaType.get(), size, now(), by);
            metadata.append(MEDIA_TYPE, document.mediaType()).append(STORED_AT, Date.from(document.storedAt()));
            if (by != null) {
                metadata.append(BY, new Document(ACTOR, by.actor()).append(ROLE, by.role()));
            }
            if (seal != null) {
                metadata.append(CODE, seal.code(document, null));
            }
        });
    }

    /** Removes the note of an upload whose file is kept. */
    void uploaded(ObjectId file) {
        uploads.deleteOne(Filters.eq(ID, file));
    }

    /** Discards what was uploaded of a file that is not kept. */
    void discard(ObjectId file) {
        chunks.deleteMany(Filters.eq(FILE_OF_CHUNK, file));
        uploaded(file);
    }

    @Override
    public Map<Sha256, HeldDocument> find(Collection<Sha256> digests) {
        Map<Sha256, HeldDocument> found = new HashMap<>();
        if (!digests.isEmpty()) {
            Bson named = Filters.in(NAME, digests.stream().map(Sha256::value).toList());
            bucket.find(named)
                    .map(MongoDocumentStore::held)
                    .forEach(document -> found.put(document.sha256(), document));
        }
        return found;
    }

    @Override
    public InputStream open(Sha256 digest) throws IOException {
        try {
            return new DownloadStream(bucket.openDownloadStream(digest.value()));
        } catch (MongoGridFSException e) {
            throw new IOException("no document " + digest, e);
        }
    }

    @Override
    public long storedBytes() {
        Document sum = files.aggregate(List.of(Aggregates.group(null, Accumulators.sum("bytes", "$length"))))
                .first();
        return sum == null ? 0 : sum.get("bytes", Number.class).longValue();
    }

    @Override
    public List<Sha256> digests(@Nullable Sha256 after, int limit) {
        return files.find(Filters.and(
                        Filters.gt(NAME, after == null ? "" : after.value()), Filters.regex(NAME, DIGEST_NAME)))
                .sort(Sorts.ascending(NAME))
                .limit(limit)
                .map(file -> new Sha256(file.getString(NAME)))
                .into(new ArrayList<>());
    }

    @Override
    public Note note(Sha256 digest) {
        try {
            GridFSFile file = bucket.find(Filters.eq(NAME, digest.value())).first();
            Document metadata = file == null ? null : file.getMetadata();
            if (file == null || metadata == null) {
                return Note.MISSING;
            }
            HeldDocument document = held(file);
            return new Note(document, state(document, metadata));
        } catch (ClassCastException | CodecConfigurationException e) {
            // Someone else wrote it.
            return Note.MISSING;
        }
    }

    private NoteState state(HeldDocument document, Document metadata) {
        if (seal == null) {
            return NoteState.UNCHECKED;
        }
        Date sealedAt = metadata.getDate(SEALED_AT);
        return seal.verifies(metadata.getString(CODE), document, sealedAt == null ? null : sealedAt.toInstant())
                ? NoteState.INTACT
                : NoteState.ALTERED;
    }

    /** Chunks are read before the notes of uploads, and these before the files, so that none is missed that moves on. */
    @Override
    public List<String> strays(int limit) {
        List<String> strays = new ArrayList<>();
        if (seal != null && !isMarked(seal)) {
            strays.add(marks.getNamespace().getCollectionName());
        }
        files.find(Filters.not(Filters.regex(NAME, DIGEST_NAME)))
                .limit(limit)
                .forEach(file -> strays.add(BUCKET + ".files: " + file.get(NAME)));
        Set<Object> known = new HashSet<>();
        List<Object> ofChunks = chunks.aggregate(List.of(Aggregates.group("$" + FILE_OF_CHUNK)))
                .map(group -> group.get(ID))
                .into(new ArrayList<>());
        uploads.find().projection(Projections.include(ID)).forEach(upload -> known.add(upload.get(ID)));
        files.find().projection(Projections.include(ID)).forEach(file -> known.add(file.get(ID)));
        ofChunks.stream()
                .filter(file -> !known.contains(file))
                // Those of an upload that was discarded meanwhile are gone.
                .filter(file -> chunks.find(Filters.eq(FILE_OF_CHUNK, file)).first() != null)
                .limit(limit)
                .forEach(file -> strays.add(BUCKET + ".chunks: " + file));
        return strays.stream().limit(limit).toList();
    }

    private boolean isMarked(DocumentSeal seal) {
        Document mark = mark();
        return mark != null
                && mark.get(SEALED_AT) instanceof Date sealedAt
                && mark.get(CODE) instanceof String code
                && seal.verifiesStore(code, sealedAt.toInstant());
    }

    private static HeldDocument held(GridFSFile file) {
        Document metadata = Objects.requireNonNullElseGet(file.getMetadata(), Document::new);
        Document by = metadata.get(BY, Document.class);
        Date storedAt = metadata.getDate(STORED_AT);
        return new HeldDocument(
                new Sha256(file.getFilename()),
                Objects.requireNonNullElse(metadata.getString(MEDIA_TYPE), ""),
                file.getLength(),
                (storedAt == null ? file.getUploadDate() : storedAt).toInstant(),
                by == null ? null : new HandedInBy(text(by, ACTOR), text(by, ROLE)));
    }

    private static String text(Document document, String name) {
        return Objects.requireNonNullElse(document.getString(name), "");
    }

    private static BsonObjectId id(ObjectId file) {
        return new BsonObjectId(file);
    }

    /** Input stream of a file in GridFS, in which a missing or short chunk is an {@link IOException}, as with any file. */
    private static final class DownloadStream extends InputStream {

        private final GridFSDownloadStream bytes;

        DownloadStream(GridFSDownloadStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] next = new byte[1];
            return read(next, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return bytes.read(buffer, offset, length);
            } catch (MongoGridFSException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            bytes.close();
        }
    }
}
