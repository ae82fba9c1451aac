package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogContract;
import se.paragraf.query.accesslog.AccessLogVerification;
import se.paragraf.query.accesslog.AccessLogVerification.Kind;
import se.paragraf.security.AuthenticationKey;

/** The contract of an access log, and what is peculiar to a collection that several instances write. */
abstract class MongoAccessLogContract extends AccessLogContract {

    /** What is tried on a database. */
    interface OnDatabase {
        void on(MongoDatabase database) throws Exception;
    }

    abstract void withEmptyDatabase(OnDatabase trial) throws Exception;

    @Override
    protected void withIntruder(IntruderTrial trial) throws Exception {
        withEmptyDatabase(
                database -> trial.on(log(database, KEY), new InCollection(database.getCollection("access_log"))));
    }

    @Test
    void given_two_instances_and_a_restart_when_the_log_is_verified_then_each_has_a_chain_and_nothing_is_wrong()
            throws Exception {
        withEmptyDatabase(database -> {
            AccessLog one = log(database, KEY);
            AccessLog two = log(database, KEY);
            append(one, 1);
            append(two, 2);
            append(one, 3);
            append(log(database, KEY), 4);

            assertThat(one.verify().entries()).isEqualTo(4);
            assertThat(one.verify().discrepancies()).isZero();
            assertThat(database.getCollection("access_log")
                            .distinct("chain", String.class)
                            .into(new java.util.ArrayList<>()))
                    .hasSize(3);
        });
    }

    @Test
    void given_entries_of_before_when_the_log_is_verified_then_they_are_counted_and_a_later_one_without_code_is_named()
            throws Exception {
        withEmptyDatabase(database -> {
            insertOfBefore(database, 1);
            AccessLog log = log(database, KEY);
            append(log, 2);
            assertThat(log.verify()).satisfies(verified -> {
                assertThat(verified.unsealed()).isEqualTo(1);
                assertThat(verified.discrepancies()).isZero();
            });

            insertOfBefore(database, 3);

            assertThat(log.verify().first()).singleElement().satisfies(discrepancy -> {
                assertThat(discrepancy.kind()).isEqualTo(Kind.ALTERED);
                assertThat(discrepancy.access()).isNotNull();
            });
        });
    }

    @Test
    void given_a_code_that_was_taken_away_when_the_log_is_verified_then_the_entry_is_named() throws Exception {
        withEmptyDatabase(database -> {
            AccessLog log = log(database, KEY);
            append(log, 1);
            append(log, 2);
            database.getCollection("access_log").updateOne(Filters.eq("_id", id(2)), Updates.unset("code"));

            assertThat(log.verify().first()).isNotEmpty();
        });
    }

    @Test
    void given_no_key_when_the_log_is_verified_then_a_removed_entry_is_found_and_an_altered_one_is_not()
            throws Exception {
        withEmptyDatabase(database -> {
            AccessLog log = log(database, null);
            for (int number = 1; number <= 4; number++) {
                append(log, number);
            }
            Intruder intruder = new InCollection(database.getCollection("access_log"));
            intruder.alter(id(4), "ada");
            assertThat(log.verify()).isEqualTo(new AccessLogVerification(4, 0, 4, 0, java.util.List.of()));

            intruder.remove(id(2));

            assertThat(log.verify().first())
                    .extracting(each -> each.kind() + " " + each.number())
                    .containsExactly("MISSING 2");
        });
    }

    @Test
    void given_an_entry_that_could_not_be_stored_when_others_are_then_nothing_is_wrong() throws Exception {
        withEmptyDatabase(database -> {
            AccessLog log = log(database, KEY);
            append(log, 1);
            assertThatThrownBy(() -> append(log, 1)).isInstanceOf(RuntimeException.class);
            append(log, 2);

            assertThat(log.verify()).isEqualTo(new AccessLogVerification(2, 0, 0, 0, java.util.List.of()));
        });
    }

    private static void insertOfBefore(MongoDatabase database, int number) {
        database.getCollection("access_log")
                .insertOne(new Document("_id", id(number))
                        .append("at", new Date())
                        .append("actor", "bo")
                        .append("role", "compliance")
                        .append("path", "/v1/agreements")
                        .append("address", "::1"));
    }

    private static void append(AccessLog log, int number) {
        log.append(new AccessEntry(
                id(number), Instant.EPOCH, "bo", "compliance", null, "/v1/agreements", null, "::1", "GET"));
    }

    private static String id(int number) {
        return "019ab000-0000-7000-8000-%012d".formatted(number);
    }

    private static MongoAccessLog log(MongoDatabase database, @Nullable AuthenticationKey key) {
        MongoAccessLog log = new MongoAccessLog(database, key);
        log.prepare();
        return log;
    }

    private record InCollection(MongoCollection<Document> accesses) implements Intruder {

        @Override
        public void alter(String id, String actor) {
            accesses.updateOne(Filters.eq("_id", id), Updates.set("actor", actor));
        }

        @Override
        public void remove(String id) {
            accesses.deleteOne(Filters.eq("_id", id));
        }

        @Override
        public void insert(String id, String like) {
            Document copy = accesses.find(Filters.eq("_id", like)).first();
            accesses.insertOne(copy.append("_id", id).append("number", copy.getLong("number") + 1));
        }
    }
}
