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
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.value.Sha256;

/**
 * Document store in GridFS, in which the name of a file is its digest. The driver writes the chunks of a file first and its
 * entry last, so no reader finds half a file. Of several uploads of the same document the unique index on the names keeps
 * the first. An upload is noted beside the files until it is kept or discarded; one that a crashed process left behind is
 * discarded a day later, when no process can be writing it any more.
 */
final class MongoDocumentStore implements DocumentStore {

    static final String BUCKET = "documents";
    static final String MEDIA_TYPE = "mediaType";
    static final String NAME = "filename";

    private static final String ID = "_id";
    private static final String BEGUN_AT = "begunAt";
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> uploads;
    private final Clock clock;

    /** A document store in the database. */
    MongoDocumentStore(MongoDatabase database, Clock clock) {
        MongoDatabase acknowledged = ViewCollections.acknowledged(database);
        this.bucket = GridFSBuckets.create(acknowledged, BUCKET);
        this.files = acknowledged.getCollection(BUCKET + ".files");
        this.chunks = acknowledged.getCollection(BUCKET + ".chunks");
        this.uploads = acknowledged.getCollection(BUCKET + "_arriving");
        this.clock = clock;
    }

    /** Creates the missing index and discards abandoned uploads. Several instances may do it at once. */
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
    }

    @Override
    public DocumentUpload begin(Sha256 sha256, String mediaType) {
        ObjectId file = new ObjectId();
        uploads.insertOne(new Document(ID, file).append(BEGUN_AT, Date.from(clock.instant())));
        GridFSUploadOptions options = new GridFSUploadOptions().metadata(new Document(MEDIA_TYPE, mediaType));
        return new MongoDocumentUpload(this, file, bucket.openUploadStream(id(file), sha256.value(), options));
    }

    /** Removes the note of an upload whose file is kept. */
    void uploaded(ObjectId file) {
        uploads.deleteOne(Filters.eq(ID, file));
    }

    /** Discards what was uploaded of a file that is not kept. */
    void discard(ObjectId file) {
        chunks.deleteMany(Filters.eq("files_id", file));
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
        return files.find(Filters.gt(NAME, after == null ? "" : after.value()))
                .sort(Sorts.ascending(NAME))
                .limit(limit)
                .map(file -> new Sha256(file.getString(NAME)))
                .into(new ArrayList<>());
    }

    private static HeldDocument held(GridFSFile file) {
        Document metadata = file.getMetadata();
        return new HeldDocument(
                new Sha256(file.getFilename()),
                metadata == null ? "" : metadata.getString(MEDIA_TYPE),
                file.getLength(),
                file.getUploadDate().toInstant());
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
