package se.paragraf.query.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;

/** Which instances share the work, by the signs of life that each gives. */
final class Instances {

    private static final String SEEN = "seen";

    private final MongoCollection<Document> instances;
    private final String own;
    private final Duration silence;
    private final Clock clock;

    /**
     * Those in the collection.
     *
     * @param own the name of this instance
     * @param silence after how long without a sign an instance counts no longer
     */
    Instances(MongoCollection<Document> instances, String own, Duration silence, Clock clock) {
        this.instances = instances;
        this.own = own;
        this.silence = silence;
        this.clock = clock;
    }

    /** Gives this instance's sign of life, and counts those who have given theirs; at least this one. */
    int counted() {
        long now = clock.millis();
        instances.updateOne(
                Filters.eq(ViewDocuments.ID, own), Updates.set(SEEN, now), new UpdateOptions().upsert(true));
        return (int) instances.countDocuments(Filters.gte(SEEN, now - silence.toMillis()));
    }

    /** Takes this instance out of the count. */
    void leave() {
        instances.deleteOne(Filters.eq(ViewDocuments.ID, own));
    }
}
