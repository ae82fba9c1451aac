package se.paragraf.query.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;

/** Registry of the instances that share the segments, by their heartbeats. */
final class Instances {

    private static final String SEEN = "seen";

    private final MongoCollection<Document> instances;
    private final String own;
    private final Duration timeout;
    private final Clock clock;

    /**
     * The registry in the collection.
     *
     * @param own the name of this instance
     * @param timeout after how long without a heartbeat an instance counts no longer
     */
    Instances(MongoCollection<Document> instances, String own, Duration timeout, Clock clock) {
        this.instances = instances;
        this.own = own;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Sends this instance's heartbeat, and counts the instances that are alive, this one included. */
    int heartbeat() {
        long now = clock.millis();
        instances.updateOne(
                Filters.eq(ViewDocuments.ID, own), Updates.set(SEEN, now), new UpdateOptions().upsert(true));
        return (int) instances.countDocuments(Filters.gte(SEEN, now - timeout.toMillis()));
    }

    /** Removes this instance from the registry. */
    void leave() {
        instances.deleteOne(Filters.eq(ViewDocuments.ID, own));
    }
}
